#include "engine/portrait/tags.h"

#include "engine/codec/jpeg_write.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::vector<DoneBy> operations{{"crop", ""}, {"scale", ""}, {"convert", ""}};

/// A file of 8 × 8 px with these tags and the digest of "abc".
Bytes tagged(const Label& label, std::span<const DoneBy> done, const std::string& preset = "chsi-degree") {
    const Origin origin{.about = "a.jpg", .digest = sha256("abc")};
    const auto blocks = written({.label = label, .origin = origin, .size = {8, 8}, .resolution = Dpi{350}, .preset = preset, .fingerprint = "0123456789abcdef", .operations = done});
    BOOST_REQUIRE_MESSAGE(blocks.has_value(), said(blocks));
    return encode_jpeg(Raster({8, 8}, 3), {.resolution = Dpi{350}, .metadata = blocks.value()}).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tags)

BOOST_AUTO_TEST_CASE(another_program_reads_how_the_file_came_to_be) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto file = folder.with("a.jpg", tagged({.identifier = "A-0143"}, operations));

    BOOST_TEST(output_of("exiftool -s3 -XMP-dc:Identifier -XMP:Preset -XMP:PresetVersion -XMP:Operations -XMP:Source " + file.string()) ==
               "A-0143\nchsi-degree\n0123456789abcdef\ncrop, scale, convert\n"
               "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4, the example "abc"
    BOOST_TEST(output_of("exiftool -s3 -XMP:Version " + file.string()) != "");
    // Nothing else of anybody is in it.
    BOOST_TEST(output_of("exiftool -s -XMP:all --XMPToolkit " + file.string() + " | wc -l") == "6");
    BOOST_TEST(output_of("exiftool -s -IPTC:all " + file.string()) == "");
}

BOOST_AUTO_TEST_CASE(another_program_reads_by_which_letter_an_operation_was_done) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const std::vector<DoneBy> by_letter{{"crop", ""}, {"rotate", "letter 沪教考〔2026〕1号"}, {"scale", ""}, {"mirror", "R&D 7"}};
    const auto file = folder.with("a.jpg", tagged({}, by_letter));

    BOOST_TEST(output_of("exiftool -s3 -XMP:Operations -XMP:Authority " + file.string()) ==
               "crop, rotate, scale, mirror\nrotate: letter 沪教考〔2026〕1号, mirror: R&D 7");
}

BOOST_AUTO_TEST_CASE(any_text_makes_well_formed_xml) {
    LIKENESS_WITNESS("xmllint");
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const std::vector<DoneBy> odd{{"a<b", "A & <B>"}, {"c&d;", ""}, {"e\"f", "]]>"}, {"g]]>h", "沪教考〔2026〕1号"}, {"二寸", ""}, {"i\x01j\x1Fk", "\x02"}, {"type=Bag", ""}};
    const auto file = folder.with("a.jpg", tagged({.identifier = "type=Alt <&>\"'\x02", .description = "lang=x <二>"}, odd, "]]>"));

    BOOST_TEST(output_of("exiftool -b -XMP " + file.string() + " | xmllint --noout - 2>&1 && echo whole") == "whole");
    BOOST_TEST(output_of("exiftool -s3 -XMP-dc:Identifier -XMP-dc:Description -XMP:Preset " + file.string()) == "type=Alt <&>\"'\nlang=x <二>\n]]>");
    BOOST_TEST(output_of("exiftool -s3 -sep '|' -XMP:Operations " + file.string()) == "a<b|c&d;|e\"f|g]]>h|二寸|ijk|type=Bag");
}

BOOST_AUTO_TEST_CASE(the_same_tags_are_the_same_bytes_and_an_empty_number_is_none) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const Bytes once = tagged({}, operations);

    BOOST_TEST((once == tagged({}, operations)));
    BOOST_TEST(output_of("exiftool -s3 -XMP-dc:all " + folder.with("a.jpg", once).string()) == "");
}

BOOST_AUTO_TEST_SUITE_END()
