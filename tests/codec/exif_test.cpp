#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

using namespace likeness;

namespace {

/// Four quarters of different grey: 30 and 90 on top, 150 and 210 below.
Raster quarters(int channels = 1) {
    Raster raster({96, 64}, channels);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 96; ++x)
            for (int c = 0; c < channels; ++c) raster.row(y)[x * channels + c] = static_cast<std::uint8_t>(30 + (x < 48 ? 0 : 60) + (y < 32 ? 0 : 120));
    return raster;
}

/// The middles of the four quarters in reading order, as digits 1 to 4.
std::string layout(const Raster& raster) {
    std::string out;
    for (const int y : {raster.height() / 4, raster.height() * 3 / 4})
        for (const int x : {raster.width() / 4, raster.width() * 3 / 4}) out += static_cast<char>('1' + (raster.row(y)[x * raster.channels()]) / 60);
    return out;
}

// Exif 2.32, 0x0112: where the visual top left, top right, bottom left and bottom right quarter lie in the file.
constexpr const char* visual[9] = {"", "1234", "2143", "4321", "3412", "1324", "3142", "4231", "2413"};

Exposure exposure(const std::map<std::string, std::string>& values) {
    const auto read = read_picture(with_exif(as_jpeg(quarters()), values), "a.jpg");
    BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
    return read.value().exposure;
}

std::int64_t ms(int year, unsigned month, unsigned day, int hour, int minute, int second, int millisecond = 0) {
    using namespace std::chrono;
    const sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return (date.time_since_epoch() + hours(hour) + minutes(minute) + seconds(second) + milliseconds(millisecond)) / milliseconds(1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exif)

BOOST_DATA_TEST_CASE(a_jpeg_comes_out_upright, boost::unit_test::data::xrange(1, 9), orientation) {
    const Bytes file = with_exif(as_jpeg(quarters()), {{"Exif.Image.Orientation", std::to_string(orientation)}});

    const auto read = read_picture(file, "a.jpg", {.least_long_side = 0});

    BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
    BOOST_TEST(layout(read.value().pixels) == visual[orientation]);
    BOOST_TEST((read.value().full == (orientation < 5 ? SizePx{96, 64} : SizePx{64, 96})));
    BOOST_TEST((read.value().pixels.size() == read.value().full));
}

BOOST_AUTO_TEST_CASE(a_reduced_jpeg_that_lies_on_its_side_still_knows_its_scale) {
    const Picture picture = read_picture(with_exif(as_jpeg(quarters()), {{"Exif.Image.Orientation", "6"}}), "a.jpg", {.least_long_side = 24}).value();

    BOOST_TEST((picture.pixels.size() == SizePx{16, 24}));
    BOOST_TEST((picture.full == SizePx{64, 96}));
    BOOST_TEST(picture.scale() == 0.25);
}

BOOST_DATA_TEST_CASE(a_tiff_comes_out_upright_however_it_is_stored, boost::unit_test::data::xrange(1, 9) * boost::unit_test::data::make({0, 32}), orientation, tile) {
    const auto read = read_picture(as_tiff(quarters(3), {.orientation = orientation, .tile = tile}), "a.tif");

    BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
    BOOST_TEST(layout(read.value().pixels) == visual[orientation]);
}

BOOST_AUTO_TEST_CASE(a_png_with_exif_comes_out_upright) {
    const Bytes plain = as_png({96, 64}, {.colour_type = 0}, [](int y) { const Raster raster = quarters(); return Bytes(raster.row(y), raster.row(y) + 96); });

    BOOST_TEST(layout(read_picture(with_exif(plain, {{"Exif.Image.Orientation", "8"}}), "a.png").value().pixels) == visual[8]);
}

BOOST_AUTO_TEST_CASE(the_time_is_the_cameras_with_its_fraction) {
    const std::string when = "Exif.Photo.DateTimeOriginal", fraction = "Exif.Photo.SubSecTimeOriginal";
    const auto taken = [&](const std::map<std::string, std::string>& values) { return exposure(values).taken_ms; };

    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}}) == ms(2023, 12, 11, 9, 0, 5)));
    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}, {fraction, "12"}}) == ms(2023, 12, 11, 9, 0, 5, 120)));
    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}, {fraction, "5"}}) == ms(2023, 12, 11, 9, 0, 5, 500)));
    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}, {fraction, "05"}}) == ms(2023, 12, 11, 9, 0, 5, 50)));
    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}, {fraction, "123456"}}) == ms(2023, 12, 11, 9, 0, 5, 123)));
    BOOST_TEST((taken({{when, "2023:12:11 09:00:05"}, {fraction, "7 "}}) == ms(2023, 12, 11, 9, 0, 5, 700)));
    BOOST_TEST((taken({{when, "1969:12:31 23:59:59"}, {fraction, "9"}}) == std::optional<std::int64_t>(-100)));
    BOOST_TEST((taken({{when, "2024:02:29 00:00:00"}}) == ms(2024, 2, 29, 0, 0, 0)));
}

BOOST_AUTO_TEST_CASE(a_time_that_is_none_is_not_guessed) {
    for (const char* when : {"0000:00:00 00:00:00", "2023:02:29 09:00:00", "2023:12:11 24:00:00", "2023:12:11 09:60:00", "    :  :     :  :  ", "2023-12-11",
                             "2023:12:11 09:-5:00"})
        BOOST_TEST(!exposure({{"Exif.Photo.DateTimeOriginal", when}}).taken_ms.has_value(), when);
    BOOST_TEST(!exposure({{"Exif.Image.DateTime", "2023:12:11 09:00:05"}}).taken_ms.has_value());
}

BOOST_AUTO_TEST_CASE(who_took_it_is_read) {
    const Exposure is = exposure({{"Exif.Image.Make", "NIKON CORPORATION"}, {"Exif.Image.Model", "NIKON D850 "}, {"Exif.Photo.BodySerialNumber", "6001234"},
                                  {"Exif.Image.ImageNumber", "48213"}, {"Exif.Iop.InteroperabilityIndex", "R03"}});

    BOOST_TEST(is.make == "NIKON CORPORATION");
    BOOST_TEST(is.model == "NIKON D850");
    BOOST_TEST(is.body_serial == "6001234");
    BOOST_TEST((is.counter == std::optional<std::int64_t>(48213)));
    BOOST_TEST(is.adobe_rgb);
}

BOOST_AUTO_TEST_CASE(the_focal_length_is_that_on_a_frame_of_36_by_24_mm) {
    BOOST_TEST((exposure({{"Exif.Photo.FocalLength", "50/1"}, {"Exif.Photo.FocalLengthIn35mmFilm", "75"}}).focal_35mm == std::optional(75.0)));
    // A sensor of 6000 × 4000 pixels, 2500 pixels a centimetre: 24 mm wide, so 50 mm see as 75 mm do.
    BOOST_TEST((exposure({{"Exif.Photo.FocalLength", "50/1"}, {"Exif.Photo.FocalPlaneXResolution", "2500/1"}, {"Exif.Photo.FocalPlaneResolutionUnit", "3"},
                          {"Exif.Photo.PixelXDimension", "6000"}, {"Exif.Photo.PixelYDimension", "4000"}}).focal_35mm == std::optional(75.0)));
}

BOOST_AUTO_TEST_CASE(of_a_cropped_photograph_the_focal_length_says_nothing) {
    BOOST_TEST(!exposure({{"Exif.Photo.FocalLengthIn35mmFilm", "75"}, {"Exif.Photo.PixelXDimension", "4000"}, {"Exif.Photo.PixelYDimension", "4000"}})
                    .focal_35mm.has_value());
}

BOOST_AUTO_TEST_CASE(a_focal_length_without_the_sensors_size_is_not_guessed) {
    BOOST_TEST(!exposure({{"Exif.Photo.FocalLength", "50/1"}}).focal_35mm.has_value());
    BOOST_TEST(!exposure({{"Exif.Photo.FocalLength", "50/1"}, {"Exif.Photo.FocalLengthIn35mmFilm", "0"}}).focal_35mm.has_value());
    BOOST_TEST(!exposure({}).focal_35mm.has_value());
}

BOOST_AUTO_TEST_CASE(what_another_program_wrote_is_read) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto file = folder.with("a.jpg", as_jpeg(quarters()));
    output_of("exiftool -overwrite_original -n -Orientation=6 -DateTimeOriginal='2023:12:11 09:00:05' -SubSecTimeOriginal=25 -SerialNumber=6001234 "
              "-ImageNumber=48213 -ExifIFD:InteropIndex=R98 -InteropIFD:InteropIndex=R03 -Model='D850' -FocalLengthIn35mmFormat=85 " + file.string());

    const Picture picture = read_picture(file, {.least_long_side = 0}).value();

    BOOST_TEST(layout(picture.pixels) == visual[6]);
    BOOST_TEST((picture.exposure.taken_ms == ms(2023, 12, 11, 9, 0, 5, 250)));
    BOOST_TEST(picture.exposure.body_serial == "6001234");
    BOOST_TEST((picture.exposure.counter == std::optional<std::int64_t>(48213)));
    BOOST_TEST(picture.exposure.model == "D850");
    BOOST_TEST((picture.exposure.focal_35mm == std::optional(85.0)));
    BOOST_TEST(picture.exposure.adobe_rgb);
}

BOOST_AUTO_TEST_CASE(without_exif_nothing_is_known_and_nothing_turned) {
    const Picture picture = read_picture(as_jpeg(quarters()), "a.jpg", {.least_long_side = 0}).value();

    BOOST_TEST(!picture.exposure.taken_ms.has_value());
    BOOST_TEST(!picture.exposure.counter.has_value());
    BOOST_TEST(picture.exposure.body_serial == "");
    BOOST_TEST(!picture.exposure.adobe_rgb);
    BOOST_TEST(layout(picture.pixels) == "1234");
}

BOOST_AUTO_TEST_CASE(broken_exif_does_not_cost_the_photograph) {
    Bytes file = with_exif(as_jpeg(quarters()), {{"Exif.Image.Orientation", "6"}, {"Exif.Photo.DateTimeOriginal", "2023:12:11 09:00:05"}});
    const std::string mark("Exif\0\0", 6);
    const auto begin = std::search(file.begin(), file.end(), mark.begin(), mark.end()) + 6;
    for (auto at = begin; at < begin + 60; ++at) {
        const std::uint8_t before = *at;
        *at = 0xFF;
        BOOST_TEST(read_picture(file, "a.jpg").has_value());
        *at = before;
    }
}

BOOST_AUTO_TEST_SUITE_END()
