// --operation and --authority: what is asked for beyond cutting and scaling. --identifier, --description and --keep: what is
// to be written into the file.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/portrait/operations.h"
#include "engine/portrait/tags.h"

namespace likeness {

inline constexpr Option operation_option{"operation", "NAME", "do this as well where the preset permits it: rotate, mirror, enlarge, even_backdrop or replace_backdrop; may be given several times", true};
inline constexpr Option authority_option{"authority", "TEXT", "name or number of the letter that allows these operations"};
inline constexpr Option identifier_option{"identifier", "TEXT", "write this number into the file, such as A-0143; for one photograph"};
inline constexpr Option description_option{"description", "TEXT", "write this description into the file"};
inline constexpr Option keep_option{"keep", "NAME", "take this over from the photograph's own metadata: artist, copyright, camera, serial or place; may be given several times", true};

/// As far as the preset permits it. A Fault is wrong usage: no such operation, an authority that is none or is for nothing,
/// or what `permit` refuses.
Result<Permitted> permitted_by(const Invocation&, const PhotoPreset&);

/// A Fault is wrong usage: a text that is no line, a number for several photographs, nothing of that name to keep.
Result<Label> label_by(const Invocation&, std::size_t photographs);

}  // namespace likeness
