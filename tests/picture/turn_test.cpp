#include "engine/picture/turn.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

using namespace likeness;

namespace {

// Exif 2.32, tag 0x0112: which side of the visual picture the file's row 0 and column 0 are.
enum class Side { top, bottom, left, right };
struct Lie {
    Side row0, column0;
};
constexpr std::array<Lie, 9> lies{{{},
                                   {Side::top, Side::left},
                                   {Side::top, Side::right},
                                   {Side::bottom, Side::right},
                                   {Side::bottom, Side::left},
                                   {Side::left, Side::top},
                                   {Side::right, Side::top},
                                   {Side::right, Side::bottom},
                                   {Side::left, Side::bottom}}};

/// How far a pixel is from the visual left (or top) edge, when the side that index 0 lies on is known.
int from_start(Side zero, int index, int count) {
    return zero == Side::left || zero == Side::top ? index : count - 1 - index;
}

std::uint8_t sample(int x, int y, int c) {
    return static_cast<std::uint8_t>(x * 3 + y * 71 + c * 37);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(turn)

BOOST_DATA_TEST_CASE(each_orientation_turns_upright_as_exif_says, boost::unit_test::data::xrange(1, 9) * boost::unit_test::data::make({1, 3, 4}),
                     orientation, channels) {
    // 150 × 70 crosses the tiles; every pixel of the file is followed to its place.
    Raster file({150, 70}, channels);
    for (int y = 0; y < 70; ++y)
        for (int x = 0; x < 150; ++x)
            for (int c = 0; c < channels; ++c) file.row(y)[x * channels + c] = sample(x, y, c);

    const Raster visual = upright(file, orientation);

    const Lie lie = lies[static_cast<std::size_t>(orientation)];
    const bool rows_stand = lie.row0 == Side::left || lie.row0 == Side::right;
    BOOST_TEST((visual.size() == (rows_stand ? SizePx{70, 150} : SizePx{150, 70})));
    BOOST_TEST(swaps_sides(orientation) == rows_stand);
    int wrong = 0;
    for (int y = 0; y < 70; ++y)
        for (int x = 0; x < 150; ++x) {
            const int along_row0 = from_start(lie.row0, y, 70), along_column0 = from_start(lie.column0, x, 150);
            const int vx = rows_stand ? along_row0 : along_column0, vy = rows_stand ? along_column0 : along_row0;
            for (int c = 0; c < channels; ++c) wrong += visual.row(vy)[vx * channels + c] != sample(x, y, c);
        }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE(a_number_that_exif_does_not_know_changes_nothing) {
    Raster raster({2, 1}, 1);
    raster.samples() = {1, 2};

    for (const int orientation : {-1, 0, 9, 65535}) BOOST_TEST((upright(raster, orientation) == raster));
    BOOST_TEST(upright(Raster(), 6).empty());
}

BOOST_AUTO_TEST_SUITE_END()
