#include "engine/colour/examine.h"

#include "engine/colour/convert.h"
#include "tests/fakes/icc_file.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <limits>
#include <random>

using namespace likeness;

namespace {

IccFile grey(int version = 2, const std::string& kind = "mntr", const std::string& space = "GRAY") {
    return IccFile(version, kind, space, "XYZ ").name("a grey");
}
IccFile named_grey() { return grey().curve("kTRC", 3, [](double v) { return v * v; }); }

/// What a picture with these bytes as its profile is refused with; "" where it is converted.
std::string refusal(const Bytes& icc, int channels = 1) {
    return said(ColourConverter().to_srgb(Raster({2, 2}, channels), {icc, false, "embedded"}, "a.jpg"));
}

Bytes with(Bytes icc, std::size_t at, std::uint32_t value) {
    IccFile::put(icc, at, value);
    return icc;
}

/// Where the n-th tag's row begins.
constexpr std::size_t row(std::size_t n) { return 132 + 12 * n; }

/// A tag of a kind and what follows.
Bytes tag(const std::string& kind, std::initializer_list<std::uint8_t> rest, std::size_t size) {
    Bytes data(kind.begin(), kind.end());
    data.resize(8);
    data.insert(data.end(), rest);
    data.resize(std::max(size, data.size()));
    return data;
}

std::size_t peak_kilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return static_cast<std::size_t>(std::stoul(line.substr(6)));
    return 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(examine)

BOOST_AUTO_TEST_CASE(a_profile_drawn_by_the_book_is_sound) {
    BOOST_TEST(refusal(named_grey().bytes()) == "");
    BOOST_TEST(!unsound(srgb_icc(), 3).has_value());
    BOOST_TEST(!unsound(adobe_rgb_icc(), 3).has_value());
}

BOOST_AUTO_TEST_CASE(a_profile_is_named_as_it_names_itself) {
    BOOST_TEST(icc_name(named_grey().bytes()) == "a grey");
    BOOST_TEST(icc_name(srgb_icc()) == "sRGB");
    BOOST_TEST(icc_name({}) == "no name");
    BOOST_TEST(icc_name(grey().name("late").bytes()) == "a grey");
    BOOST_TEST(icc_name(IccFile(2, "mntr", "GRAY", "XYZ ").name("\x1b[2Jbell\a").bytes()) == "[2Jbell");
    BOOST_TEST(icc_name(IccFile(2, "mntr", "GRAY", "XYZ ").name(std::string(5000, 'x')).bytes()) == std::string(60, 'x'));
}

BOOST_AUTO_TEST_CASE(what_is_cut_or_no_profile_is_refused) {
    Bytes cut = named_grey().bytes(), none(300, 7), short_one(7, 0), endless(most_icc_bytes + 1, 0);
    const std::size_t whole = cut.size();
    cut.resize(whole - 9);

    BOOST_TEST(refusal(cut) == "a.jpg: the ICC profile “a grey” is cut short: expected " + std::to_string(whole) + " bytes, found " + std::to_string(whole - 9));
    BOOST_TEST(refusal(none) == "a.jpg: the ICC profile “no name” is none: it lacks the signature acsp");
    BOOST_TEST(refusal(short_one) == "a.jpg: the ICC profile “no name” is cut short: expected 132 bytes, found 7");
    BOOST_TEST(refusal(endless) == "a.jpg: the ICC profile “no name” has 16707346 bytes, expected at most 16707345");
}

BOOST_AUTO_TEST_CASE(what_gives_no_picture_its_colours_is_refused) {
    for (const char* kind : {"link", "nmcl", "abst", "cenc", "\1\2\3\4"}) {
        const std::string shown = kind[0] < ' ' ? "" : kind;
        BOOST_TEST(refusal(grey(2, kind).bytes()) == "a.jpg: the ICC profile “a grey” is of the class “" + shown + "”, which gives no picture its colours");
    }
    for (const int version : {0, 1, 3, 5, 255}) BOOST_TEST(refusal(grey(version).bytes()) == "a.jpg: the ICC profile “a grey” is of version " + std::to_string(version) + ", expected 2 or 4");
    for (const char* space : {"RGB ", "CMYK", "Lab ", "6CLR"}) BOOST_TEST(refusal(grey(2, "mntr", space).bytes()) == "a.jpg: the ICC profile “a grey” is not one for a picture in grey");
    BOOST_TEST(refusal(named_grey().bytes(), 3) == "a.jpg: the ICC profile “a grey” is not one for a picture in RGB");
    BOOST_TEST(refusal(named_grey().bytes(), 4) == "a.jpg: the ICC profile “a grey” is not one for a picture in CMYK");
}

BOOST_AUTO_TEST_CASE(a_table_of_tags_that_lies_is_refused) {
    const Bytes sound = named_grey().bytes();

    BOOST_TEST(refusal(with(sound, 128, 0)) == "a.jpg: the ICC profile “no name” has a damaged table of tags");
    for (const std::uint32_t count : {101U, 1'000'000U, 0xFFFFFFFFU}) BOOST_TEST(refusal(with(sound, 128, count)) == "a.jpg: the ICC profile “a grey” has a damaged table of tags");
    for (const std::uint32_t at : {0U, 127U, 0x7FFFFFFFU, 0xFFFFFFFFU}) BOOST_TEST(refusal(with(sound, row(2) + 4, at)) == "a.jpg: the ICC profile “a grey” has a damaged tag “kTRC”");
    for (const std::uint32_t size : {5'000U, 0x7FFFFFFFU, 0xFFFFFFFFU}) BOOST_TEST(refusal(with(sound, row(2) + 8, size)) == "a.jpg: the ICC profile “a grey” has a damaged tag “kTRC”");
}

BOOST_AUTO_TEST_CASE(a_tag_that_declares_more_than_it_holds_is_refused) {
    const auto rgb_with = [](const std::string& name, const Bytes& data) { return refusal(IccFile(4, "mntr", "RGB ", "XYZ ").name("bomb").tag(name, data).bytes(), 3); };
    const std::string refused = "a.jpg: the ICC profile “bomb” has a damaged tag “A2B0”";

    BOOST_TEST(rgb_with("A2B0", tag("curv", {0xFF, 0xFF, 0xFF, 0xFF}, 20)) == refused);
    BOOST_TEST(rgb_with("A2B0", tag("para", {0, 9, 0, 0}, 60)) == refused);
    BOOST_TEST(rgb_with("A2B0", tag("para", {0, 4, 0, 0}, 20)) == refused);
    // 255 nodes along each of fifteen inputs; no inputs at all; a grid of one node.
    BOOST_TEST(rgb_with("A2B0", tag("mft1", {15, 15, 255, 0}, 4000)) == refused);
    BOOST_TEST(rgb_with("A2B0", tag("mft2", {3, 3, 255, 0}, 4000)) == refused);
    BOOST_TEST(rgb_with("A2B0", tag("mft2", {0, 3, 2, 0}, 4000)) == refused);
    BOOST_TEST(rgb_with("A2B0", tag("mft1", {3, 3, 1, 0}, 4000)) == refused);
    Bytes stages = tag("mAB ", {3, 3, 0, 0}, 2000);
    IccFile::put(stages, 12, 32), IccFile::put(stages, 24, 32);
    for (std::size_t i = 32; i < 35; ++i) stages[i] = 255;
    stages[48] = 2;
    BOOST_TEST(rgb_with("A2B0", stages) == refused);
    IccFile::put(stages, 24, 0xFFFFFFF0);
    BOOST_TEST(rgb_with("A2B0", stages) == refused);
}

BOOST_AUTO_TEST_CASE(a_profile_whose_form_is_sound_and_whose_colours_are_not_is_refused) {
    const auto rgb = [](int type, const std::vector<double>& numbers) {
        IccFile file(4, "mntr", "RGB ", "XYZ ");
        file.name("odd").xyz("rXYZ", {0.4361, 0.2225, 0.0139}).xyz("gXYZ", {0.3851, 0.7169, 0.0971}).xyz("bXYZ", {0.1431, 0.0606, 0.7141});
        for (const char* curve : {"rTRC", "gTRC", "bTRC"}) file.formula(curve, type, numbers);
        return refusal(file.bytes(), 3);
    };
    const IccFile backwards = grey().curve("kTRC", 2, [](double v) { return 1 - v; }), dark = grey().curve("kTRC", 2, [](double) { return 0; });

    BOOST_TEST(rgb(0, {2.2}) == "");
    BOOST_TEST(rgb(0, {0}) == "a.jpg: the ICC profile “odd” gives no picture: its white is not lighter than its black");
    BOOST_TEST(refusal(backwards.bytes()) == "a.jpg: the ICC profile “a grey” gives no picture: its white is not lighter than its black");
    BOOST_TEST(refusal(dark.bytes()) == "a.jpg: the ICC profile “a grey” gives no picture: its white is not lighter than its black");
    BOOST_TEST(rgb(3, {30, 32'000, 32'000, 1, 0}) == "a.jpg: the ICC profile “odd” gives colours that are no numbers");
    BOOST_TEST(refusal(IccFile(2, "mntr", "RGB ", "XYZ ").name("bare").bytes(), 3).starts_with("a.jpg: the ICC profile “bare” cannot be used: "));
}

// Whatever is done to a profile's bytes: an answer, soon, in little memory.
BOOST_AUTO_TEST_CASE(thousands_of_damaged_profiles_do_no_harm) {
    const auto folder = shared("data/icc");
    std::vector<Bytes> sound{srgb_icc(), adobe_rgb_icc(), named_grey().bytes()};
    sound.push_back(IccFile(2, "prtr", "CMYK", "Lab ").name("inks").table("A2B0", 4, 3, [](const std::vector<double>& ink) {
        return std::array{std::max(0.0, 1 - ink[3] - 0.2 * ink[0]), 0.5, 0.5};
    }).bytes());
    if (folder)
        for (const auto& file : std::filesystem::directory_iterator(*folder)) sound.push_back(bytes_of(file.path()));
    std::mt19937 chance(4);
    const std::size_t before = peak_kilobytes();
    int converted = 0, refused = 0;

    for (int round = 0; round < 400; ++round)
        for (const Bytes& whole : sound) {
            Bytes icc = whole;
            const int channels = icc_channels(icc);
            for (auto flips = 1 + chance() % 6; flips > 0; --flips) {
                // The table of tags and its numbers are hit as often as all the rest.
                const std::size_t at = chance() % std::min<std::size_t>(chance() % 2 ? 400 : icc.size(), icc.size());
                icc[at] = chance() % 3 ? static_cast<std::uint8_t>(chance()) : static_cast<std::uint8_t>(chance() % 2 ? 0xFF : 0);
            }
            if (chance() % 10 == 0) icc.resize(chance() % icc.size() + 1);
            const auto out = ColourConverter().to_srgb(Raster({2, 2}, channels), {icc, false, "embedded"}, "a.jpg");
            ++(out ? converted : refused);
            if (!out) BOOST_TEST((out.error().remedy == Remedy::aside));
        }

    BOOST_TEST(converted > 100);
    BOOST_TEST(refused > 100);
    BOOST_TEST(peak_kilobytes() < before + 100'000);
}

BOOST_AUTO_TEST_SUITE_END()
