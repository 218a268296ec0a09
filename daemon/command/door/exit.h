// The exit statuses of docs/commands.md.
#pragma once

namespace likeness {

enum Exit {
    good = 0,        ///< done and good
    not_good = 1,    ///< done, and something is not good
    usage = 2,       ///< wrong usage
    unreadable = 3,  ///< an input cannot be read
    impossible = 4,  ///< a hard limit cannot be met
    house = 5,       ///< the house is wrong: preset, rule, settings, key
};

/// Of several inputs the highest counts.
constexpr Exit worse(Exit a, Exit b) {
    return a > b ? a : b;
}

}  // namespace likeness
