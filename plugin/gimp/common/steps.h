// How far work is, for whoever shows it.
#pragma once

#include "engine/base/sentence.h"

#include <functional>

namespace likeness {

/// Told before each part of the work: its name, and the share of all that is done, 0 to 1.
using OnStep = std::function<void(double share, const Sentence&)>;

inline void tell(const OnStep& on_step, double share, const Sentence& says) {
    if (on_step) on_step(share, says);
}

}  // namespace likeness
