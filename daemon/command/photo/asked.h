// --operation and --authority: what is asked for beyond cutting and scaling.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/portrait/operations.h"

namespace likeness {

inline constexpr Option operation_option{"operation", "NAME", "do this as well where the preset permits it: rotate, mirror or enlarge; may be given several times", true};
inline constexpr Option authority_option{"authority", "TEXT", "name or number of the letter that allows these operations"};

/// As far as the preset permits it. A Fault is wrong usage: no such operation, an authority that is none or is for nothing,
/// or what `permit` refuses.
Result<Permitted> permitted_by(const Invocation&, const PhotoPreset&);

}  // namespace likeness
