// --preset and --age: what the certificate photo must be.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

inline constexpr Option age_option{"age", "YEARS", "the person's age, where the preset has other limits for children"};

/// The preset of that name, for --age where it is given. Stop: no such preset, or its file is wrong; about nothing: --age is wrong usage.
Result<PhotoPreset> wanted_preset(const Invocation&, const std::string& name);

/// How a command that was given a wrong preset or age ends.
Exit refuse_wanted(const Invocation&, const Fault&);

}  // namespace likeness
