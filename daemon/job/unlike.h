// Codes of an open job that are unlike the others, where its settings say nothing of what they look like.
#pragma once

#include "daemon/job/frame.h"

#include <map>
#include <string>
#include <vector>

namespace likeness {

/// By lane. What the job's codes look like is learnt from all of them that count; those unlike it are outside the pattern from here on.
/// Nothing else changes, and the order of frames does not matter.
void doubt_unlike(std::map<std::string, std::vector<FrameFact>>& lanes);

}  // namespace likeness
