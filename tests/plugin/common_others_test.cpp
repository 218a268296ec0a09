// Checking, codes, sheets, lists and what is remembered.
#include "plugin/gimp/common/apply.h"
#include "plugin/gimp/common/check.h"
#include "plugin/gimp/common/codes.h"
#include "plugin/gimp/common/presets.h"
#include "plugin/gimp/common/print.h"

#include "engine/codec/read.h"
#include "engine/mark/write.h"
#include "tests/fakes/said.h"
#include "tests/plugin/sitter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace likeness;

namespace {

/// A picture of nothing but a QR code.
HostImage shows(const std::string& text) {
    return held(draw_qr(text, 6).value());
}

std::string number(Workshop& shop, HostImage image) {
    const auto found = number_in(scan(shop, std::move(image)).value(), "a.xcf");
    return found ? found.value() : said(found);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(common_others, TempFolder)

BOOST_AUTO_TEST_CASE(a_photograph_is_checked_as_it_would_be_rendered_and_a_finished_one_as_it_is) {
    Workshop shop = workshop(*this);
    const Wanted wanted{.preset = "cn-passport"};
    const Applied applied = apply(shop, held(sitter()), wanted).value();

    const Checked photograph = check(shop, held(sitter()), wanted).value();
    HostImage made = held(applied.portrait.pixels);
    const Checked in_memory = check(shop, made, wanted).value();
    made.portrait = applied.portrait.file;
    const Checked finished = check(shop, made, wanted).value();

    const auto bytes_of = [](const Checked& checked) { return *std::ranges::find(checked.findings, "bytes", &Finding::limit); };
    BOOST_TEST(!photograph.finished);
    BOOST_TEST(photograph.findings.size() == applied.portrait.findings.size());
    BOOST_TEST(in_memory.finished);
    BOOST_TEST(english(bytes_of(in_memory).says) == "the image is not a file yet: export it");
    BOOST_TEST(*bytes_of(finished).measured == static_cast<double>(applied.portrait.file.size()));
}

BOOST_AUTO_TEST_CASE(codes_are_read_and_only_a_number_names_a_person) {
    Workshop shop = workshop(*this);
    const Scanned found = scan(shop, shows("A-0143")).value();

    BOOST_REQUIRE(found.codes.size() == 1U);
    BOOST_TEST(found.codes.front().mark.text == "A-0143");
    BOOST_TEST(json_of(found).starts_with("{\"codes\":[{\"format\":\"QRCode\",\"text\":\"A-0143\",\"kind\":\"opaque\",\"verdict\":\"good\",\"corners\":[["));
    const std::string yourself = " (give the number yourself)";
    BOOST_TEST(number(shop, shows("A-0143")) == "A-0143");
    BOOST_TEST(number(shop, shows("Zhang San 110101199003070011")) == "a.xcf: the code says no number like A-0143, and a person's own text is written into no picture" + yourself);
    BOOST_TEST(number(shop, held(sitter())) == "a.xcf: the picture shows no code" + yourself);
    BOOST_TEST(json_of(scan(shop, held(sitter())).value()) == "{\"codes\":[],\"unread\":[]}");
}

BOOST_AUTO_TEST_CASE(metadata_say_what_a_certificate_photo_says) {
    const auto all = entries(label_of("A-0143", "毕业照").value());

    BOOST_REQUIRE(all.size() == 4U);
    BOOST_TEST((all[0].key == "Xmp.dc.identifier" && all[0].value == "A-0143"));
    BOOST_TEST((all[1].key == "Xmp.dc.description" && all[1].value == "毕业照"));
    BOOST_TEST((all[2].key == "Iptc.Application2.Caption" && all[2].value == "毕业照"));
    BOOST_TEST((all[3].key == "Iptc.Envelope.CharacterSet" && all[3].value == "\x1B%G"));
    BOOST_TEST(entries({}).empty());
}

BOOST_AUTO_TEST_CASE(a_sheet_is_written_or_a_sentence_says_why_not) {
    Workshop shop = workshop(*this);

    const auto sheet = print(shop, held(sitter()), "eight-one-inch-four-two-inch", path() / "sheet.jpg");

    BOOST_REQUIRE_MESSAGE(sheet.has_value(), said(sheet));
    BOOST_TEST(sheet.value().layout.places.size() == 12U);
    BOOST_TEST((read_file(path() / "sheet.jpg").value() == sheet.value().file));
    BOOST_TEST(said(print(shop, held(group(2)), "eight-one-inch-four-two-inch", path() / "two.jpg")) == "a.xcf: a print needs exactly one face");
    BOOST_TEST(!std::filesystem::exists(path() / "two.jpg"));
    BOOST_TEST(!print(shop, held(sitter()), "nine-one-inch", path() / "none.jpg").has_value());
}

BOOST_AUTO_TEST_CASE(presets_are_found_by_words_in_either_language) {
    const Workshop shop = workshop(*this);
    const auto names = [&](const std::vector<std::string>& words) {
        std::string all;
        for (const Listed& one : presets(shop, words)) all += one.name + " ";
        return all;
    };

    BOOST_TEST(presets(shop).size() > 50U);
    BOOST_TEST(presets(shop).back().sheet);
    BOOST_TEST(names({"US-", "passport"}) == "us-passport ");
    BOOST_TEST(names({"美国", "护照"}) == "us-passport ");
    BOOST_TEST(names({"xyzzy"}) == "");
}

BOOST_AUTO_TEST_CASE(what_was_asked_last_is_remembered_but_for_what_is_one_photographs_own) {
    const Wanted wanted{.preset = "us-visa", .age = 7, .operations = {"rotate", "mirror"}, .authority = "函〔2026〕7号", .identifier = "A-0143", .description = "d", .crop = BoxPx{1, 2, 3, 4}};

    const Wanted back = recalled(remembered(wanted));

    BOOST_TEST((back == Wanted{.preset = "us-visa", .age = 7, .operations = {"rotate", "mirror"}, .authority = "函〔2026〕7号"}));
    BOOST_TEST((recalled("") == Wanted{}));
    BOOST_TEST((recalled("{\"preset\":7,\"age\":\"x\"}") == Wanted{}));
    BOOST_TEST((listed(" rotate,mirror ;enlarge\n") == std::vector<std::string>{"rotate", "mirror", "enlarge"}));
}

BOOST_AUTO_TEST_SUITE_END()
