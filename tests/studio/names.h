// Chinese names made from tables of common surnames and given names; nobody's in particular.
#pragma once

#include <cstdint>
#include <string>

namespace studio {

std::string chinese_name(std::uint64_t seed, bool woman);

}  // namespace studio
