#include "engine/colour/icc.h"

#include "engine/base/digest.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstdio>

using namespace likeness;

namespace {

std::uint32_t number(const Bytes& icc, std::size_t at) {
    return static_cast<std::uint32_t>(icc[at] << 24 | icc[at + 1] << 16 | icc[at + 2] << 8 | icc[at + 3]);
}

/// Where a tag's data begins (ICC.1:2022 7.3).
std::size_t tag(const Bytes& icc, const std::string& name) {
    for (std::size_t i = 0; i < number(icc, 128); ++i)
        if (std::string(icc.begin() + static_cast<std::ptrdiff_t>(132 + 12 * i), icc.begin() + static_cast<std::ptrdiff_t>(136 + 12 * i)) == name) return number(icc, 136 + 12 * i);
    BOOST_FAIL("no tag " << name);
    return 0;
}

std::array<double, 3> xyz(const Bytes& icc, const std::string& name) {
    const std::size_t at = tag(icc, name) + 8;
    const auto s15_fixed_16 = [&](std::size_t i) { return static_cast<std::int32_t>(number(icc, at + 4 * i)) / 65536.0; };
    return {s15_fixed_16(0), s15_fixed_16(1), s15_fixed_16(2)};
}

void is_near(const std::array<double, 3>& measured, const std::array<double, 3>& expected) {
    for (std::size_t i = 0; i < 3; ++i) BOOST_TEST(std::abs(measured[i] - expected[i]) < 4e-4, measured[i] << " instead of " << expected[i]);
}

Picture picture(int channels, Bytes icc = {}, bool adobe_rgb = false) {
    Picture made;
    made.pixels = Raster({1, 1}, channels);
    made.icc = std::move(icc);
    made.exposure.adobe_rgb = adobe_rgb;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(icc)

// The primaries under D50 by Bradford: B. Lindbloom, «RGB/XYZ matrices», whose D50 has Z 0.82521, the PCS 0.8249.
BOOST_AUTO_TEST_CASE(srgb_has_the_primaries_of_the_standard) {
    is_near(xyz(srgb_icc(), "rXYZ"), {0.4360747, 0.2225045, 0.0139322});
    is_near(xyz(srgb_icc(), "gXYZ"), {0.3850649, 0.7168786, 0.0971045});
    is_near(xyz(srgb_icc(), "bXYZ"), {0.1430804, 0.0606169, 0.7141733});
    is_near(xyz(srgb_icc(), "wtpt"), {0.9642, 1, 0.8249});
}

BOOST_AUTO_TEST_CASE(the_adobe_compatible_one_has_adobes) {
    is_near(xyz(adobe_rgb_icc(), "rXYZ"), {0.6097559, 0.3111242, 0.0194811});
    is_near(xyz(adobe_rgb_icc(), "gXYZ"), {0.2052401, 0.6256560, 0.0608902});
    is_near(xyz(adobe_rgb_icc(), "bXYZ"), {0.1492240, 0.0632197, 0.7448387});
}

BOOST_AUTO_TEST_CASE(the_date_in_a_profile_is_not_today) {
    for (const Bytes* profile : {&srgb_icc(), &adobe_rgb_icc()}) {
        const Bytes date(profile->begin() + 24, profile->begin() + 36);
        BOOST_TEST((date == Bytes{0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}));
    }
}

BOOST_AUTO_TEST_CASE(tell_digests, *boost::unit_test::disabled()) {
    std::printf("digests %s %s\n", hex(sha256(srgb_icc())).c_str(), hex(sha256(adobe_rgb_icc())).c_str());
}

BOOST_AUTO_TEST_CASE(another_process_makes_the_same_bytes) {
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string told = output_of("TZ=Asia/Shanghai LC_ALL=C.UTF-8 '" + self + "' --run_test=icc/tell_digests --log_level=nothing --report_level=no | grep ^digests");

    BOOST_TEST(told == "digests " + hex(sha256(srgb_icc())) + " " + hex(sha256(adobe_rgb_icc())));
}

BOOST_AUTO_TEST_CASE(a_profile_is_small_beside_a_portrait) {
    BOOST_TEST(srgb_icc().size() < 700U);
    BOOST_TEST(srgb_icc().size() == number(srgb_icc(), 0));
}

BOOST_AUTO_TEST_CASE(another_program_reads_the_same_in_it) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto file = folder.with("srgb.icc", srgb_icc());

    BOOST_TEST(output_of("exiftool -s3 -ProfileClass -ColorSpaceData -ProfileConnectionSpace -ProfileDateTime -ProfileDescription " + file.string()) ==
               "Display Device Profile\nRGB\nXYZ\n2026:01:01 00:00:00\nsRGB");
}

BOOST_AUTO_TEST_CASE(the_embedded_profile_is_the_pictures_space_and_without_one_exif_or_the_default) {
    const SourceSpace embedded = source_space(picture(3, {1, 2, 3}, true)), adobe = source_space(picture(3, {}, true)), plain = source_space(picture(1)), inks = source_space(picture(4));

    BOOST_TEST((embedded.icc == Bytes{1, 2, 3}));
    BOOST_TEST((embedded.name == "embedded" && !embedded.assumed));
    BOOST_TEST((adobe.icc == adobe_rgb_icc() && adobe.name == "Adobe RGB" && adobe.assumed));
    BOOST_TEST((plain.icc == srgb_icc() && plain.name == "sRGB" && plain.assumed));
    BOOST_TEST((inks.icc.empty() && inks.assumed));
}

BOOST_AUTO_TEST_SUITE_END()
