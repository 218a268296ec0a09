#include "engine/codec/png_write.h"

#include "engine/codec/read.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

using namespace likeness;

namespace {

Raster pattern(SizePx size, int channels) {
    Raster made(size, channels);
    for (std::size_t i = 0; i < made.samples().size(); ++i) made.samples()[i] = static_cast<std::uint8_t>(i * 7 + i / 31);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(png_write)

BOOST_DATA_TEST_CASE(a_picture_comes_back_as_it_was_written, boost::unit_test::data::make({1, 3}), channels) {
    const Raster picture = pattern({37, 23}, channels);
    const auto bytes = encode_png(picture);
    BOOST_REQUIRE(bytes);
    const auto back = read_picture(bytes.value(), "written.png", {});
    BOOST_REQUIRE(back);
    BOOST_TEST((back.value().pixels == picture));
    BOOST_TEST((encode_png(picture).value() == bytes.value()));
    BOOST_TEST(std::string(bytes.value().begin(), bytes.value().end()).find("sRGB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_program_sees_the_same_pixels) {
    LIKENESS_WITNESS("convert");
    const TempFolder folder;
    const Raster picture = pattern({37, 23}, 3);
    BOOST_REQUIRE(write_file(folder.path() / "p.png", encode_png(picture).value()));
    const std::string raw = output_of("convert '" + (folder.path() / "p.png").string() + "' -depth 8 rgb:- | od -An -v -tx1 | tr -d ' \\n'");
    std::string wanted;
    for (const std::uint8_t sample : picture.samples()) wanted += {"0123456789abcdef"[sample >> 4], "0123456789abcdef"[sample & 15]};
    BOOST_TEST(raw == wanted);
}

BOOST_AUTO_TEST_SUITE_END()
