// Whether another backdrop may be put behind a person: only one that can be told from the backdrop for sure.
#pragma once

#include "engine/face/pose.h"
#include "engine/portrait/finding.h"

namespace likeness {

constexpr std::string_view matte_limit = "matte";

/// "matte", hard: the share of the shoulders' outline that melts into the backdrop, in percent. Fails with the reason, and
/// without a measure, before a cluttered or patterned backdrop, beside a stray object, where the frame cuts the head, and
/// where the hair top was lost; is not judged where the picture ends above the shoulders; of a body wider than the frame no edge
/// shows that could melt: 0. Where it fails or is not judged there is no file: no matte is guessed. `outline` is there.
Finding judge_matte(const Head&);

}  // namespace likeness
