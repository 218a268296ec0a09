#include "engine/codec/jpeg_write.h"

#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

JpegOptions all_tags() {
    return {.quality = 87,
            .chroma = ChromaSampling::quarter_420,
            .resolution = Dpi{300},
            .icc = Bytes(3000, 42),
            .metadata = {.xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                   "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>A-0143</dc:identifier>"
                   "</rdf:Description></rdf:RDF></x:xmpmeta>"}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(jpeg_write)

BOOST_AUTO_TEST_CASE(the_same_raster_and_options_give_the_same_bytes) {
    const Raster raster = chart({120, 160}, 3);

    BOOST_TEST((encode_jpeg(raster, all_tags()).value() == encode_jpeg(raster, all_tags()).value()));
}

BOOST_DATA_TEST_CASE(what_was_asked_for_is_read_back, boost::unit_test::data::make({1, 3}), channels) {
    const Raster raster = chart({120, 160}, channels);

    const auto read = read_picture(encode_jpeg(raster, all_tags()).value(), "a.jpg", {.least_long_side = 0});

    BOOST_REQUIRE_MESSAGE(read.has_value(), said(read));
    BOOST_TEST((read.value().pixels.size() == SizePx{120, 160}));
    BOOST_TEST(read.value().pixels.channels() == channels);
    BOOST_TEST(read.value().jpeg_quality == 87);
    BOOST_TEST(read.value().resolution.value == 300.0);
    BOOST_TEST((read.value().icc == Bytes(3000, 42)));
}

BOOST_AUTO_TEST_CASE(another_program_reads_the_same_in_it) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto tell = [&](const JpegOptions& options) {
        const auto file = folder.with("a.jpg", encode_jpeg(chart({120, 160}, 3), options).value());
        return output_of("exiftool -s3 -ImageSize -XResolution -ResolutionUnit -YCbCrSubSampling -EncodingProcess -XMP-dc:Identifier " + file.string());
    };

    BOOST_TEST(tell(all_tags()) == "120x160\n300\ninches\nYCbCr4:2:0 (2 2)\nBaseline DCT, Huffman coding\nA-0143");
    BOOST_TEST(tell({.resolution = Dpi{350}}) == "120x160\n350\ninches\nYCbCr4:4:4 (1 1)\nBaseline DCT, Huffman coding");
}

BOOST_AUTO_TEST_CASE(tags_that_do_not_fit_are_a_fault_and_not_a_crash) {
    JpegOptions options;
    options.metadata.xmp = std::string(65'600, 'x');

    BOOST_TEST(said(encode_jpeg(chart({8, 8}, 3), options)) == "cannot encode: metadata of more than 65533 bytes");

    options.metadata.xmp.resize(65'505);
    BOOST_TEST(said(encode_jpeg(chart({8, 8}, 3), options)) == "cannot encode: metadata of more than 65533 bytes");
    options.metadata.xmp.resize(65'504);  // behind a name of 29 letters
    BOOST_TEST(said(encode_jpeg(chart({8, 8}, 3), options)) == "");
    options.metadata.exif.assign(65'600, 1);
    BOOST_TEST(said(encode_jpeg(chart({8, 8}, 3), options)) == "cannot encode: metadata of more than 65533 bytes");
    options.metadata.exif.clear();
    options.metadata.xmp.resize(65'502);
    BOOST_TEST(said(encode_jpeg(chart({8, 8}, 3), options)) == "");
}

BOOST_AUTO_TEST_CASE(a_picture_of_no_size_is_a_fault_and_not_a_crash) {
    BOOST_TEST(said(encode_jpeg(Raster({0, 0}, 3), {})) == "cannot encode: Empty JPEG image (DNL not supported)");
    BOOST_TEST(said(encode_jpeg(Raster({65'501, 1}, 1), {})) == "cannot encode: Maximum supported image dimension is 65500 pixels");
}

BOOST_AUTO_TEST_SUITE_END()
