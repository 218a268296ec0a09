// Where the plug-in finds what is shipped with it.
#pragma once

#include "engine/machine/places.h"

namespace likeness {

/// The environment of this process; the data lies in `share/likeness` beside the plug-in (an install for one user), else in $LIKENESS_DATA, where it was installed to, or where it was built.
Surroundings surroundings();

}  // namespace likeness
