// A Finding: one limit, measured and allowed.
#pragma once

#include "engine/base/json.h"
#include "engine/base/measure.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

enum class Verdict { pass, warn, fail, not_judged };

std::string_view name(Verdict);

struct Finding {
    std::string limit;               ///< "crown_from_top", "bytes", "backdrop_evenness" …: the key in presets and JSON
    std::optional<double> measured;  ///< in `unit`; absent where it could not be measured
    Interval allowed;                ///< in `unit`; a greatest of 4e9 or more means there is none
    std::string unit;                ///< "px", "mm", "bytes", "de2000", "deg", "of_width" …
    Verdict verdict = Verdict::not_judged;
    bool hard = false;               ///< while it fails no file may be made
    Sentence says;
    std::string accepted;            ///< why a person accepts it although it fails: "religion" …; empty: nobody does
};

/// `{"limit","measured","allowed":[lo,hi],"unit","verdict","says","iso"}`; an open end of `allowed` is null, and so is "iso"
/// where ISO/IEC 29794-5 has no such component. One that a person accepts has "accepted" as well.
boost::json::object json(const Finding&);
boost::json::array json(std::span<const Finding>);

/// The worst: a failed finding makes it fail, else a warning warn, else one not judged makes it not judged. What a person
/// accepts counts as a warning.
Verdict overall(std::span<const Finding>);

/// Whether some hard limit failed or could not be judged: then there is no file.
bool forbids_file(std::span<const Finding>);

/// Judges a measured value: inside `allowed` it passes; outside it warns where the limit is soft, else fails.
Finding judged(std::string_view limit, double measured, Interval allowed, std::string_view unit, bool soft, bool hard);

/// A limit that could not be measured, and why.
Finding unjudged(std::string_view limit, Interval allowed, std::string_view unit, bool hard, Sentence why);

}  // namespace likeness
