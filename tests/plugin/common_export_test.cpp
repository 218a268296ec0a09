#include "plugin/gimp/common/export.h"

#include "engine/codec/read.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/plugin/sitter.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

struct Exports : TempFolder {
    Workshop shop = workshop(*this);
    const Wanted wanted{.preset = "cn-passport", .identifier = "A-0143"};

    /// As the image that `apply` made is held by an editor.
    HostImage applied() {
        const Applied made = apply(shop, held(sitter()), wanted).value();
        HostImage image = held(made.portrait.pixels);
        image.record = text_of(made.record);
        image.portrait = made.portrait.file;
        return image;
    }
    std::string refused(HostImage image, const Wanted& asked, const char* name = "out.jpg") {
        const std::string says = said(export_photo(shop, std::move(image), asked, path() / name), path());
        BOOST_TEST(!std::filesystem::exists(path() / name));
        return says;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(common_export, Exports)

BOOST_AUTO_TEST_CASE(a_photograph_and_the_image_made_of_it_give_the_same_file) {
    const Exported direct = export_photo(shop, held(sitter()), wanted, path() / "direct.jpg").value();
    const Exported later = export_photo(shop, applied(), wanted, path() / "later.jpg").value();

    BOOST_TEST((read_file(direct.file).value() == read_file(later.file).value()));
    BOOST_TEST(direct.bytes == later.bytes);
    BOOST_TEST(direct.findings.size() == later.findings.size());
    BOOST_TEST(later.record.identifier == "A-0143");
}

BOOST_AUTO_TEST_CASE(an_image_that_is_no_longer_what_was_made_is_refused) {
    BOOST_TEST(refused(applied(), {.preset = "one-inch"}) == "a.xcf: the image was made for cn-passport, and one-inch is asked for (make it again from the photograph)");
    BOOST_TEST(refused(applied(), {.preset = "cn-passport", .identifier = "A-0144"}) == "a.xcf: the image was made with another number than A-0144 (make it again from the photograph)");
    HostImage changed = applied();
    std::get<std::vector<std::uint8_t>>(changed.samples.values)[1000] ^= 1;
    BOOST_TEST(refused(std::move(changed), wanted).starts_with("operations.retouch: retouch: never for cn-passport, because: "));
}

BOOST_AUTO_TEST_CASE(an_original_is_not_written_over) {
    HostImage image = held(sitter());
    image.file = with("photo.jpg", std::string("the original"));

    BOOST_TEST(said(export_photo(shop, std::move(image), wanted, path() / "photo.jpg"), path()) == "photo.jpg: is an input and would be written over");
    BOOST_TEST(refused(held(sitter()), wanted, "out.png") == "out.png: expected a name that ends in .jpg, .jpeg");
}

BOOST_AUTO_TEST_CASE(a_window_of_bytes_that_nothing_meets_leaves_no_file) {
    std::filesystem::create_directories(path() / ".config/likeness/profiles/photo");
    with(".config/likeness/profiles/photo/small.lua",
         std::string("return { based_on = \"cn-passport\", title = \"S\", title_zh = \"S\", bytes = { 100, 1000 }, soft = {}, sources = { bytes = \"this test\" } }"));

    const auto none = export_photo(shop, held(sitter()), {.preset = "small"}, path() / "out.jpg");

    BOOST_REQUIRE_MESSAGE(none.has_value(), said(none));
    BOOST_TEST(none.value().file.empty());
    BOOST_TEST(no_portrait(none.value().findings).find("bytes: expected 100 to 1000; the nearest file has") != std::string::npos);
    BOOST_TEST(!std::filesystem::exists(path() / "out.jpg"));
}

BOOST_AUTO_TEST_SUITE_END()
