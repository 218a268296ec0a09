// Private to mark: the rungs of the ladder. What each costs and reads is printed by tests/bench/codes.
//
// Fine scales are the worst ones for ZXing's 8×8 local threshold: noise breaks it, while about 2.4 pixels a module read best. So the
// ladder starts at the coarsest scale that can hold a code.
#pragma once

#include "engine/mark/prepare.h"
#include "engine/mark/zxing.h"

namespace likeness {

enum class Reader {
    plain,   ///< ZXing, local threshold, upright codes
    harder,  ///< turned codes too, and more rows looked at
    global,  ///< harder, one threshold for the whole picture
    zbar,
};

struct Rung {
    const char* name;
    int longest;  ///< the raster is shrunk to this long side first
    Reader reader;
    Prepared prepared = Prepared::as_is;
    Formats formats = Formats::qr;
};

constexpr Rung cheap_rungs[] = {
    {"750", 750, Reader::plain},
    {"1500 harder", 1500, Reader::harder, Prepared::as_is, Formats::all},
    {"3000 harder", 3000, Reader::harder, Prepared::as_is, Formats::all},
};

constexpr Rung thorough_rungs[] = {
    {"750 harder", 750, Reader::harder},
    {"375 harder", 375, Reader::harder},
    {"190 harder", 190, Reader::harder},
    {"128 harder", 128, Reader::harder},
    {"375 sharpened", 375, Reader::harder, Prepared::sharpened},
    {"750 sharpened", 750, Reader::harder, Prepared::sharpened},
    {"1500 sharpened", 1500, Reader::harder, Prepared::sharpened},
    {"375 zbar", 375, Reader::zbar},
    {"750 zbar", 750, Reader::zbar},
    {"750 blurred", 750, Reader::harder, Prepared::blurred},
    {"1500 lifted", 1500, Reader::harder, Prepared::lifted},
    {"3000 lifted", 3000, Reader::harder, Prepared::lifted},
    {"1500 levelled", 1500, Reader::harder, Prepared::levelled},
    {"1500 blurred", 1500, Reader::harder, Prepared::blurred},
    {"1500 global", 1500, Reader::global},
    {"1500 inverted", 1500, Reader::harder, Prepared::inverted},
    {"1500 zbar", 1500, Reader::zbar},
    {"3000 sharpened", 3000, Reader::harder, Prepared::sharpened},
    {"3000 global", 3000, Reader::global},
    {"3000 inverted", 3000, Reader::harder, Prepared::inverted},
    {"3000 zbar", 3000, Reader::zbar},
};

}  // namespace likeness
