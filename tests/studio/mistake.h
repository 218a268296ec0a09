// What goes wrong at a shoot, and where in a shoot it does: the mistakes of the trade, spread by a seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace studio {

enum class Mistake {
    none,
    stranger,      ///< a readable code that is not on the roster, and the exposures of whoever showed it
    unread,        ///< a code that no reader can read
    missed_scan,   ///< nobody photographed the person's code
    double_scan,   ///< two people's codes one after the other, then both people
    duplicate,     ///< a second copy of a file under another name in the same lane
    truncated,     ///< a copy that ended early
    wrong_sitter,  ///< two people who show each other's codes: no pixel can tell
    turned,        ///< an exposure that lies on its side, and the camera did not notice
};

/// As truth.json says it, such as "missed-scan"; "" for none.
std::string_view name(Mistake);
std::optional<Mistake> mistake(std::string_view name);

enum class Amount {
    none,
    trade,  ///< about one of each kind for 24 people
    many,   ///< every third person, wrong sitters too; turned exposures of one in twelve
};

/// For each turn of a lane the mistake that befalls it; that of two people stands at the first of them.
using Fate = std::vector<Mistake>;

/// One fate for each lane, of as many turns as `turns` says. No mistake reaches into another one's turns.
std::vector<Fate> spread(const std::vector<std::size_t>& turns, Amount, std::uint64_t seed, bool open);

}  // namespace studio
