// What is asked of a photograph in an editor, and what an editor remembers of it from one call to the next.
#pragma once

#include "engine/portrait/operations.h"
#include "engine/portrait/tags.h"
#include "engine/preset/library.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// As a person gives it: names, not yet looked up.
struct Wanted {
    std::string preset = "chsi-degree";
    std::optional<int> age;               ///< in whole years, where the preset has other limits for children
    std::vector<std::string> operations;  ///< "rotate", "mirror" …
    std::string authority;                ///< the letter that allows them; empty: none
    std::string identifier;               ///< the subject's number, A-0143; empty: none
    std::string description;
    std::optional<BoxPx> crop;            ///< set by hand, in the photograph; its height follows from its width. None: placed by face
    bool operator==(const Wanted&) const = default;
};

/// What it comes to.
struct Order {
    PhotoPreset preset;  ///< for the age
    Label label;
    Permitted permitted;
    std::optional<BoxPx> crop;
};

/// Stop: no such preset (naming the nearest), its file is wrong, an age that nobody has, an operation that there is not or that the preset
/// refuses (naming its source), a text that is no line.
Result<Order> order(const Wanted&, const PresetLibrary&);

/// "rotate, mirror" as one gives it in one text, and back.
std::vector<std::string> listed(std::string_view names);
std::string joined(const std::vector<std::string>& names);

/// For the editor to keep, without what belongs to one photograph: crop, number and description.
std::string remembered(const Wanted&);

/// Back; all defaults where the text is none of ours.
Wanted recalled(std::string_view);

}  // namespace likeness
