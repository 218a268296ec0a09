// After the folds of all lanes: a subject who sat in two lanes is bound in neither. One of the two may be somebody else
// with the same code, and no lane alone can see it.
#pragma once

#include "daemon/job/fold.h"

#include <map>
#include <string>

namespace likeness {

/// Bindings by lane.
using LaneBindings = std::map<std::string, std::vector<Binding>, std::less<>>;

/// Holds every bound frame of a subject whose keyframe was followed by exposures, bound or held, in more than one lane, but for those that
/// a person bound.
LaneBindings across(LaneBindings);

}  // namespace likeness
