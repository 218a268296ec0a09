#include "engine/portrait/tags.h"

#include "engine/codec/jpeg_write.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::vector<DoneBy> operations{{"crop", ""}, {"scale", ""}, {"convert", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(tags)

BOOST_AUTO_TEST_CASE(another_program_reads_number_preset_and_operations) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const std::string xmp = xmp_packet({.identifier = "A-0143", .preset = "chsi-degree", .operations = operations});
    const auto file = folder.with("a.jpg", encode_jpeg(Raster({8, 8}, 3), {.xmp = xmp}).value());

    BOOST_TEST(output_of("exiftool -s3 -XMP-dc:Identifier -XMP:Preset -XMP:Operations " + file.string()) == "A-0143\nchsi-degree\ncrop, scale, convert");
    // Nothing else of anybody is in it.
    BOOST_TEST(output_of("exiftool -s -XMP:all -EXIF:all -IPTC:all " + file.string() + " | wc -l") == "3");
}

BOOST_AUTO_TEST_CASE(another_program_reads_by_which_letter_an_operation_was_done) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const std::vector<DoneBy> by_letter{{"crop", ""}, {"rotate", "letter 沪教考〔2026〕1号"}, {"scale", ""}, {"mirror", "R&D 7"}};
    const auto file = folder.with("a.jpg", encode_jpeg(Raster({8, 8}, 3), {.xmp = xmp_packet({.preset = "a", .operations = by_letter})}).value());

    BOOST_TEST(output_of("exiftool -s3 -XMP:Operations -XMP:Authority " + file.string()) ==
               "crop, rotate, scale, mirror\nrotate: letter 沪教考〔2026〕1号, mirror: R&D 7");
}

BOOST_AUTO_TEST_CASE(any_text_makes_well_formed_xml) {
    LIKENESS_WITNESS("xmllint");
    const TempFolder folder;
    const std::vector<DoneBy> odd{{"a<b", "A & <B>"}, {"c&d;", ""}, {"e\"f", "]]>"}, {"g]]>h", "沪教考〔2026〕1号"}, {"二寸", ""}, {"i\x01j\x1Fk", "\x02"}};
    folder.with("a.xml", xmp_packet({.identifier = "<&>\"'\x02", .preset = "]]>", .operations = odd}));

    BOOST_TEST(output_of("xmllint --noout " + (folder / "a.xml").string() + " 2>&1 && echo whole") == "whole");
}

BOOST_AUTO_TEST_CASE(the_same_tags_are_the_same_bytes_and_an_empty_number_is_none) {
    BOOST_TEST(xmp_packet({.preset = "a", .operations = operations}) == xmp_packet({.preset = "a", .operations = operations}));
    BOOST_TEST(xmp_packet({.preset = "a"}).find("identifier") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
