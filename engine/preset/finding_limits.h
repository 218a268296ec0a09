// How far each measured quality of a photograph may go. One table: the names, units and usual bounds of what
// `engine/portrait/check` measures; a photo preset changes single rows of it under `findings`.
#pragma once

#include <limits>
#include <span>
#include <string_view>

namespace likeness {

constexpr double never_fails = std::numeric_limits<double>::infinity();

/// Beyond `warn` a person should look, beyond `fail` a new exposure is asked for. The larger the worse where
/// fail > warn, the smaller the worse where fail < warn; an infinite `fail` only ever warns.
struct Bounds {
    double warn = 0, fail = 0;

    constexpr bool more_is_worse() const { return fail > warn; }
    constexpr bool operator==(const Bounds&) const = default;
};

struct FindingLimit {
    std::string_view name;    ///< the key in presets, findings and JSON
    std::string_view unit;    ///< as Finding::unit
    Bounds bounds;            ///< where a preset says nothing
    bool judged = true;       ///< asked unless a preset says "off"; else only where a preset gives bounds or says "on"
    std::string_view iso;     ///< the quality component of ISO/IEC 29794-5:2025 that asks the same; empty: none
    std::string_view says;    ///< what is measured, one line for people
    std::string_view source;  ///< where the bounds come from
};

std::span<const FindingLimit> finding_limits();

/// The row of that name, or nullptr.
const FindingLimit* finding_limit(std::string_view name);

/// The quality component of ISO/IEC 29794-5:2025, as OFIQ spells it, that asks the same as the finding of that name: one of
/// the table, of the geometry or of the backdrop. Empty: none does.
std::string_view iso_component(std::string_view finding);

}  // namespace likeness
