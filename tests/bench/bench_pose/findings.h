// Findings as scores: one number that is larger the worse the photograph is by that finding.
#pragma once

#include "engine/portrait/finding.h"

#include <span>
#include <string_view>

namespace bench {

const likeness::Finding* find(std::span<const likeness::Finding>, std::string_view limit);

/// How far `measured` lies towards the wrong side. An interval that begins at 0 (or has no end) has one wrong side, any
/// other two. Not judged: minus infinity; failed without a measure: plus infinity.
double badness(const likeness::Finding&);
double badness(std::span<const likeness::Finding>, std::string_view limit);

bool fails(std::span<const likeness::Finding>, std::string_view limit);

}  // namespace bench
