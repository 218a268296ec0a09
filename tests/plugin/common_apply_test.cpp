// What an editor gets against what `likeness render` makes of a TIFF with the same samples and profile.
#include "plugin/gimp/common/apply.h"

#include "engine/base/words.h"
#include "engine/colour/icc.h"
#include "engine/portrait/judge.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"
#include "tests/plugin/sitter.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tiffio.h>

#include <algorithm>

using namespace likeness;

namespace {

constexpr const char* preset = "cn-passport";
constexpr int low_byte = 77;

Raster in_channels(int channels) {
    const Raster& rgb = sitter();
    Raster out(rgb.size(), channels);
    for (int y = 0; y < rgb.height(); ++y)
        for (int x = 0; x < rgb.width(); ++x) {
            const std::uint8_t* from = rgb.row(y) + 3 * x;
            std::uint8_t* to = out.row(y) + channels * x;
            if (channels == 1) *to = from[1];
            else std::copy_n(from, 3, to);
            if (channels == 4) to[3] = static_cast<std::uint8_t>(253 + (x + y) % 3);  // a veil, so that the wall stays one
        }
    return out;
}

DeepRaster deep(const Raster& raster) {
    DeepRaster out(raster.size(), raster.channels());
    std::ranges::transform(raster.samples(), out.samples().begin(), [](std::uint8_t sample) { return static_cast<std::uint16_t>(sample << 8 | low_byte); });
    return out;
}

/// What daemon/command/photo/render.cpp does with a file.
Portrait rendered(Workshop& shop, const std::filesystem::path& file, const Wanted& wanted) {
    const Order asked = order(wanted, shop.presets).value();
    const Photograph photograph = read_photograph(file, shop.reading).value();
    const Seen seen = identify(shop.finder, photograph.picture, {.faces_in_keyframes = true}).value();
    auto judged = judge_photograph(shop.colours, photograph.picture, photograph.about, seen, asked.preset, asked.permitted).value();
    BOOST_REQUIRE(seen.head.has_value());
    return make_portrait(shop.colours, photograph, *seen.head, std::move(judged), asked.preset, asked.label, asked.permitted).value();
}

struct Kind {
    const char* name;
    int channels, depth;
    bool adobe;
    friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.name; }
};

const Kind kinds[] = {{"8 bits, sRGB by assumption", 3, 8, false}, {"16 bits of Adobe RGB", 3, 16, true}, {"grey", 1, 8, false}, {"alpha", 4, 8, false}, {"alpha of 16 bits", 4, 16, false}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(common_apply, TempFolder)

BOOST_DATA_TEST_CASE(the_same_samples_give_the_same_bytes_and_findings_as_the_command, boost::unit_test::data::make(kinds), kind) {
    const Raster raster = in_channels(kind.channels);
    const Bytes icc = kind.adobe ? adobe_rgb_icc() : Bytes();
    const auto file = with("photo.tif", with_exif(as_tiff(raster, {.depth = kind.depth, .low_byte = kind.depth == 16 ? low_byte : -1, .photometric = kind.channels == 4 ? PHOTOMETRIC_RGB : -1, .icc = icc}),
                                                  {{"Exif.Photo.DateTimeOriginal", "2026:06:01 09:30:05"}, {"Exif.Photo.FocalLengthIn35mmFilm", "85"}}));
    Workshop shop = workshop(*this);
    const Wanted wanted{.preset = preset, .identifier = "A-0143", .description = "毕业照"};
    HostImage image = kind.depth == 16 ? held(deep(raster), icc) : held(raster, icc);
    image.file = file;

    const auto ours = apply(shop, std::move(image), wanted);

    BOOST_REQUIRE_MESSAGE(ours.has_value(), said(ours));
    const Portrait& portrait = ours.value().portrait;
    const Portrait command = rendered(shop, file, wanted);
    BOOST_REQUIRE_MESSAGE(!command.file.empty(), no_portrait(command.findings));
    BOOST_TEST((portrait.file == command.file));
    BOOST_TEST((portrait.pixels == command.pixels));
    BOOST_TEST(portrait.findings.size() == command.findings.size());
    for (std::size_t i = 0; i < command.findings.size(); ++i) {
        BOOST_TEST(english(portrait.findings[i].says) == english(command.findings[i].says));
        BOOST_TEST((portrait.findings[i].measured == command.findings[i].measured));
    }
}

BOOST_AUTO_TEST_CASE(what_was_done_is_recorded_with_the_number_and_nothing_else_of_a_person) {
    Workshop shop = workshop(*this);

    const Applied applied = apply(shop, held(sitter()), {.preset = preset, .identifier = "A-0143", .description = "of Zhang San"}).value();

    const Record record = record_of(text_of(applied.record), "a.xcf").value();
    BOOST_TEST(record.preset == preset);
    BOOST_TEST(record.identifier == "A-0143");
    BOOST_TEST((record.crop == *applied.portrait.crop));
    BOOST_TEST((record.operations == applied.portrait.operations));
    BOOST_TEST(record.findings.size() == applied.portrait.findings.size());
    BOOST_TEST((record.verdict() == applied.portrait.verdict));
    BOOST_TEST(!record.by_hand);
    BOOST_TEST(record.source == "");
    BOOST_TEST(text_of(applied.record).find("Zhang") == std::string::npos);
    BOOST_TEST(applied.layer == preset);
    BOOST_TEST(said(record_of("{\"likeness\":2}", "a.xcf")) == "a.xcf: the image keeps a record that this version does not understand (make the certificate photo again from the photograph)");
    BOOST_TEST(!record_of("", "a.xcf").has_value());
}

BOOST_AUTO_TEST_CASE(a_crop_that_is_set_is_the_one_that_is_cut) {
    Workshop shop = workshop(*this);
    const Applied placed = apply(shop, held(sitter()), {.preset = preset}).value();
    BoxPx box = *placed.portrait.crop;
    box.x += 2;

    const Applied set = apply(shop, held(sitter()), {.preset = preset, .crop = box}).value();

    BOOST_TEST((*set.portrait.crop == box));
    BOOST_TEST(set.record.by_hand);
    BOOST_TEST((set.portrait.pixels != placed.portrait.pixels));
}

BOOST_AUTO_TEST_CASE(nobody_three_people_and_a_damaged_profile_are_sentences) {
    Workshop shop = workshop(*this);
    Raster wall({900, 1200}, 3);
    std::ranges::fill(wall.samples(), std::uint8_t{200});

    const Applied nobody = apply(shop, held(wall), {.preset = preset}).value();
    BOOST_TEST(nobody.portrait.file.empty());
    BOOST_TEST(no_portrait(nobody.portrait.findings).starts_with("no certificate photo can be made of this photograph\n  ✗ single face: "));

    const Applied three = apply(shop, held(group(3)), {.preset = preset}).value();
    BOOST_TEST(three.portrait.file.empty());
    BOOST_TEST(*three.portrait.findings.front().measured == 3.0);

    Bytes damaged = adobe_rgb_icc();
    damaged.resize(damaged.size() / 2);
    const std::string says = said(apply(shop, held(sitter(), damaged), {.preset = preset}));
    BOOST_TEST(says.starts_with("a.xcf: "), says);
    BOOST_TEST(says.find("ICC profile") != std::string::npos, says);
}

BOOST_AUTO_TEST_CASE(what_is_asked_wrongly_is_refused_before_anything_is_looked_at) {
    Workshop shop = workshop(*this);
    const auto says = [&](const Wanted& wanted) { return said(apply(shop, held(sitter()), wanted)); };

    BOOST_TEST(says({.preset = "cn-pasport"}).find("did you mean cn-passport?") != std::string::npos);
    BOOST_TEST(says({.preset = preset, .age = 130}) == "age: expected a number from 0 to 120");
    BOOST_TEST(says({.preset = preset, .operations = {"rotat"}}) == "operation: there is no operation rotat (did you mean rotate?)");
    BOOST_TEST(says({.preset = preset, .operations = {"rotate"}}) == "authority: rotate: cn-passport wants an authority for it, the name or number of a letter");
    BOOST_TEST(says({.preset = preset, .authority = "letter 7"}) == "authority: expected an operation that the letter allows");
    BOOST_TEST(says({.preset = preset, .identifier = "A\nB"}) == "identifier: expected one line of at most 64 bytes");
}

BOOST_AUTO_TEST_SUITE_END()
