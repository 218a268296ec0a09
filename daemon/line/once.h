// One pass over a job, by the same path that the service takes: look at what is new, bind, render what changed.
#pragma once

#include "daemon/line/intake.h"

namespace likeness {

struct Pass {
    Intake intake;
    std::size_t rendered = 0;          ///< official exposures that were rendered in this pass
    std::size_t taken_back = 0;        ///< files that were removed because what they were made for no longer holds
    std::vector<Fault> faults;         ///< what could not be done and will be tried at the next pass
};

/// Does all that is there and ends. Stop or Again: as the parts say; what was done until then stands.
Result<Pass> run_once(Job&, unsigned threads, const Report&);

}  // namespace likeness
