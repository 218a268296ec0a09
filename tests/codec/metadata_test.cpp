#include "engine/codec/metadata.h"

#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <thread>

using namespace likeness;

namespace {

Bytes with(const Metadata& metadata) {
    const auto blocks = metadata_blocks(metadata);
    BOOST_REQUIRE_MESSAGE(blocks.has_value(), said(blocks));
    return encode_jpeg(Raster(metadata.size, 3), {.resolution = metadata.resolution, .metadata = blocks.value()}).value();
}

/// 2026-06-01 09:00:05.120, by a camera in Shanghai.
Exposure exposure() {
    return {.taken_ms = 1'780'304'405'120, .subsecond = true, .fraction = "12", .offset = "+08:00", .body_serial = "300412", .make = "NIKON CORPORATION", .model = "NIKON Z 6"};
}

/// A photograph in which another program wrote of people and places.
Bytes personal(const TempFolder& folder) {
    const auto file = folder.with("personal.jpg", as_jpeg(Raster({64, 48}, 3)));
    output_of("exiftool -q -overwrite_original -codedcharacterset=utf8 -EXIF:Artist=李摄影 -EXIF:Copyright='© 李摄影' -EXIF:SerialNumber=300412 -EXIF:Make='NIKON CORPORATION' "
              "-EXIF:Model='NIKON Z 6' -EXIF:GPSLatitude=31.2304 -EXIF:GPSLatitudeRef=N -EXIF:GPSLongitude=121.4737 -EXIF:GPSLongitudeRef=E "
              "-EXIF:OwnerName=张老师 -EXIF:Software=Secret -XMP:Creator=王 -IPTC:By-line=赵 " + file.string());
    return read_file(file).value();
}

std::string told(const TempFolder& folder, const Bytes& file, const std::string& tags) {
    return output_of("exiftool -s3 " + tags + " " + folder.with("told.jpg", file).string());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(metadata)

BOOST_AUTO_TEST_CASE(another_program_finds_nothing_to_complain_of) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes original = personal(folder);
    const std::vector<Keep> all{Keep::artist, Keep::copyright, Keep::camera, Keep::serial, Keep::place};

    for (const Bytes& file : {with({.size = {48, 64}}), with({.size = {48, 64}, .resolution = Dpi{350}, .exposure = exposure(), .identifier = "A-0143", .description = "毕业照", .keep = all,
                                                              .original = original, .remarks = {{.name = "operations", .values = {"crop"}, .list = true}}})})
        BOOST_TEST(told(folder, file, "-validate -warning -error -a") == "OK");
}

BOOST_AUTO_TEST_CASE(the_time_of_capture_is_kept_with_its_fraction_and_its_offset) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes file = with({.size = {48, 64}, .exposure = exposure()});

    BOOST_TEST(told(folder, file, "-EXIF:DateTimeOriginal -EXIF:SubSecTimeOriginal -EXIF:OffsetTimeOriginal") == "2026:06:01 09:00:05\n12\n+08:00");
    BOOST_TEST(told(folder, file, "-EXIF:Make -EXIF:Model -EXIF:SerialNumber") == "");
    // Read again by us it is the same time.
    const Exposure again = read_exposure(file);
    BOOST_TEST((again.taken_ms == exposure().taken_ms && again.fraction == "12" && again.offset == "+08:00"));
}

BOOST_AUTO_TEST_CASE(resolution_orientation_and_colour_space_are_told_as_the_standards_want_them) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes file = with({.size = {48, 64}, .resolution = Dpi{350}});

    BOOST_TEST(told(folder, file, "-JFIF:XResolution -JFIF:ResolutionUnit -EXIF:XResolution -EXIF:YResolution -EXIF:ResolutionUnit") == "350\ninches\n350\n350\ninches");
    BOOST_TEST(told(folder, file, "-EXIF:Orientation# -EXIF:ColorSpace -EXIF:ExifImageWidth -EXIF:ExifImageHeight -EXIF:ExifVersion") == "1\nsRGB\n48\n64\n0232");
}

BOOST_AUTO_TEST_CASE(chinese_is_read_by_another_program_in_xmp_and_in_iptc) {
    LIKENESS_WITNESS("exiftool");
    LIKENESS_WITNESS("exiv2");
    const TempFolder folder;
    const Bytes file = with({.size = {48, 64}, .identifier = "A-0143", .description = "二〇二六届毕业生 & <合影>"});

    BOOST_TEST(told(folder, file, "-XMP-dc:Identifier -XMP-dc:Description -IPTC:Caption-Abstract -IPTC:CodedCharacterSet") == "A-0143\n二〇二六届毕业生 & <合影>\n二〇二六届毕业生 & <合影>\nUTF8");
    BOOST_TEST(output_of("exiv2 -g Iptc.Application2.Caption -Pv " + (folder / "told.jpg").string()) == "二〇二六届毕业生 & <合影>");
}

BOOST_AUTO_TEST_CASE(nothing_of_the_original_comes_along_unless_it_is_named) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes original = personal(folder);
    const auto keeping = [&](std::vector<Keep> keep) {
        return told(folder, with({.size = {48, 64}, .exposure = exposure(), .keep = std::move(keep), .original = original}),
                    "-f -EXIF:Artist -XMP-dc:Creator -IPTC:By-line -EXIF:Copyright -EXIF:Make -EXIF:SerialNumber -GPSPosition -EXIF:OwnerName -EXIF:Software");
    };

    BOOST_TEST(keeping({}) == "-\n-\n-\n-\n-\n-\n-\n-\n-");
    BOOST_TEST(keeping({Keep::artist}) == "李摄影\n李摄影\n李摄影\n-\n-\n-\n-\n-\n-");
    BOOST_TEST(keeping({Keep::copyright, Keep::camera}) == "-\n-\n-\n© 李摄影\nNIKON CORPORATION\n-\n-\n-\n-");
    BOOST_TEST(keeping({Keep::serial}) == "-\n-\n-\n-\n-\n300412\n-\n-\n-");
    BOOST_TEST(keeping({Keep::place}) == "-\n-\n-\n-\n-\n-\n31 deg 13' 49.44\" N, 121 deg 28' 25.32\" E\n-\n-");
}

// A segment of a JPEG holds 64 KB: a name that fills it would cost the photograph.
BOOST_AUTO_TEST_CASE(a_text_that_would_fill_the_file_is_kept_in_part) {
    const Bytes original = with_exif(as_jpeg(Raster({64, 48}, 3)), {{"Exif.Image.Artist", std::string(50'000, 'a')}});

    const auto blocks = metadata_blocks({.size = {48, 64}, .exposure = exposure(), .keep = {Keep::artist}, .original = original});

    BOOST_REQUIRE_MESSAGE(blocks.has_value(), said(blocks));
    const auto kept = std::ranges::count(blocks.value().exif, 'a');
    BOOST_TEST(kept >= 1'900);
    BOOST_TEST(kept <= 2'100);
}

BOOST_AUTO_TEST_CASE(the_same_metadata_is_the_same_bytes_from_any_thread) {
    const Metadata metadata{.size = {48, 64}, .exposure = exposure(), .identifier = "A-0143", .description = "毕业照", .remarks = {{.name = "preset", .values = {"a"}}}};
    const Bytes alone = with(metadata);
    std::array<Bytes, 4> together;
    {
        std::vector<std::jthread> threads;
        for (Bytes& one : together)
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i) {
                    one = encode_jpeg(Raster(metadata.size, 3), {.resolution = metadata.resolution, .metadata = metadata_blocks(metadata).value()}).value();
                    read_exposure(one);
                }
            });
    }

    for (const Bytes& one : together) BOOST_TEST((one == alone));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_none_is_left_out) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes file = with({.size = {48, 64}, .identifier = "A\xFF", .description = "a\x01\nb"});

    BOOST_TEST(told(folder, file, "-f -XMP-dc:Identifier -XMP-dc:Description -IPTC:Caption-Abstract") == "-\nab\nab");
}

BOOST_AUTO_TEST_CASE(an_original_that_exiv2_cannot_read_has_nothing_to_keep) {
    const Bytes broken{1, 2, 3};

    BOOST_TEST((with({.size = {48, 64}, .keep = {Keep::artist, Keep::place}, .original = broken}) == with({.size = {48, 64}})));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_a_fault) {
    BOOST_TEST(said(metadata_blocks({.size = {48, 64}, .remarks = {{.name = "", .values = {"a"}}}})) == "cannot write the metadata: Invalid key `Xmp.likeness.'");
}

BOOST_AUTO_TEST_SUITE_END()
