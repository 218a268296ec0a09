// Private to mark: the third square of a symbol of which a lamp, a finger or the frame's edge left two.
#pragma once

#include "engine/mark/finder_patterns.h"
#include "engine/mark/square.h"

#include <vector>

namespace likeness {

/// Where the three may stand, if the two are of one symbol: along its side with the third to either hand of either of them, or along its
/// diagonal with the third at either end of the other one. None: they cannot be, by their turn, size or distance.
std::vector<FinderTriple> supposed_triples(const Square& one, const Square& other);

}  // namespace likeness
