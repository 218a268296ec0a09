// The presets, as an editor lists them.
#pragma once

#include "plugin/gimp/common/workshop.h"

#include <string>
#include <vector>

namespace likeness {

struct Listed {
    std::string name;     ///< what one asks for
    std::string title;    ///< for people, in the language of the door
    std::string heading;  ///< under which it stands
    bool sheet = false;   ///< a print sheet; else a certificate photo
};

/// All, or those in which each word stands; photos first, each kind by name. One whose file is wrong is left out, as `likeness presets` says what is wrong.
std::vector<Listed> presets(const Workshop&, const std::vector<std::string>& words = {});

}  // namespace likeness
