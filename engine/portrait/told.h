// How Findings are said to people, by every door: a line each, with the finding's title, what to do and the numbers.
#pragma once

#include "engine/portrait/finding.h"

#include <span>
#include <string>
#include <vector>

namespace likeness {

/// "focus: focus on the eyes and shoot again (2.3 px, allowed up to 1.15)", in the language of the door. One that could not be
/// judged says why. No number stands there twice, and none that is not finite.
std::string told(const Finding&);

/// What to do, or why not judged, without title and numbers; nothing where the numbers say it all.
std::string advice(const Finding&);

struct ToldFinding {
    Verdict verdict = Verdict::not_judged;  ///< of what a person accepts: warn
    std::string title;                      ///< or titles: "face width"
    std::string text;                       ///< all of it
    const Finding* first = nullptr;         ///< of those that were given
};

/// Those that are not passed, in their order; all that could not be judged for one reason in one line.
std::vector<ToldFinding> told(std::span<const Finding>);

/// The findings that are not passed, each in an indented line of its own behind its mark: ✗, ! or ?.
std::string findings_text(std::span<const Finding>);

}  // namespace likeness
