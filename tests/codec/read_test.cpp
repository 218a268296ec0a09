#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(the_bytes_tell_the_format_and_the_name_does_not) {
    const TempFolder folder;
    const auto jpeg = folder.with("a.png", as_jpeg(chart({8, 8}, 3)));
    const auto text = folder.with("notes.jpg", "Bring the grey cloth.\n");

    BOOST_TEST(read_picture(jpeg).value().format == "JPEG");
    BOOST_TEST(said(read_picture(text), folder.path()) == "notes.jpg: not a photograph: expected JPEG, PNG, TIFF, HEIC, AVIF or WebP data");
    BOOST_TEST(said(read_picture(folder / "missing.jpg"), folder.path()) == "missing.jpg: there is no such file");
    BOOST_TEST(said(read_picture(folder.with("empty.jpg", ""), {}), folder.path()) == "empty.jpg: the file is empty");
}

BOOST_AUTO_TEST_CASE(a_few_bytes_of_nothing_are_no_photograph) {
    for (const std::string_view start : {"", "\xFF", "\xFF\xD8", "\x89PNG", "II*", "GIF89a", "RIFF....WAVE", "%PDF-1.7", "<svg/>"})
        BOOST_TEST(said(read_picture(bytes(start), "a")) == "a: not a photograph: expected JPEG, PNG, TIFF, HEIC, AVIF or WebP data", start);
}

BOOST_AUTO_TEST_CASE(formats_are_known_by_their_first_bytes) {
    BOOST_TEST(looks_like_photograph(as_jpeg(chart({8, 8}, 1))));
    BOOST_TEST(looks_like_photograph(as_tiff(chart({8, 8}, 1), {.big_endian = true})));
    BOOST_TEST(looks_like_photograph(bytes("\x89PNG\r\n\x1A\n")));
    BOOST_TEST(!looks_like_photograph(bytes("[Desktop Entry]")));
    BOOST_TEST(!looks_like_photograph({}));
}

BOOST_AUTO_TEST_CASE(a_jpeg_has_a_true_end_when_its_last_mark_is_there) {
    const Bytes whole = as_jpeg(chart({64, 48}, 3));
    const Bytes cut(whole.begin(), whole.end() - 2);

    BOOST_TEST(has_true_end(whole));
    BOOST_TEST(!has_true_end(cut));
    BOOST_TEST(has_true_end(joined({whole, Bytes(4096, 0)})));  // padded, as some cameras do
    BOOST_TEST(has_true_end(joined({whole, whole})));           // a further picture behind it
}

BOOST_AUTO_TEST_CASE(the_end_of_a_thumbnail_is_not_that_of_the_photograph) {
    const Bytes whole = as_jpeg(chart({64, 48}, 3)), thumbnail = as_jpeg(chart({16, 12}, 3));
    const std::size_t length = thumbnail.size() + 8;
    const Bytes segment = joined({{0xFF, 0xE1, static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length)}, bytes(std::string_view("Exif\0\0", 6)), thumbnail});
    const Bytes carrying = joined({{0xFF, 0xD8}, segment, Bytes(whole.begin() + 2, whole.end())});
    const auto first = [&](std::size_t count) { return Bytes(carrying.begin(), carrying.begin() + static_cast<std::ptrdiff_t>(count)); };

    BOOST_TEST(has_true_end(carrying));
    for (std::size_t count = 3; count < carrying.size(); ++count) BOOST_TEST(!has_true_end(first(count)), "cut after " << count << " bytes");
}

BOOST_AUTO_TEST_CASE(a_png_has_a_true_end_when_its_last_chunk_is_there) {
    const Bytes whole = as_png({8, 8}, {.colour_type = 0}, [](int) { return Bytes(8, 100); });

    BOOST_TEST(has_true_end(whole));
    BOOST_TEST(!has_true_end(Bytes(whole.begin(), whole.end() - 1)));
    BOOST_TEST(has_true_end(as_tiff(chart({8, 8}, 1))));
}

BOOST_AUTO_TEST_SUITE_END()
