// The steps from arrive to identify for a whole lane: files become facts in the ledger.
#pragma once

#include "daemon/line/job.h"

#include <functional>
#include <string_view>

namespace likeness {

/// Told as work goes on; `stage` is an English word for people to be translated at the door.
using Report = std::function<void(const Sentence& stage, std::size_t done, std::size_t total)>;

struct Intake {
    std::size_t taken = 0;   ///< files that were new, changed, or judged by another preset before
    std::size_t others = 0;  ///< files that are no photographs by their ending; left where they are
    std::vector<Fault> faults;  ///< lanes that cannot be read, files that another photograph was written over, a program that read no codes
};

/// Reads what is new in every lane of the job, on `threads` threads, and records a fact for each file as it is done, so
/// that a killed run goes on where it stopped. A file that cannot be read is a fact as well: it may have been a
/// keyframe. A lane that cannot be read
/// is named among the faults; the others go on. Stop: the house is wrong. Again: the ledger cannot be reached.
Result<Intake> take_in(Job&, unsigned threads, const Report&);

}  // namespace likeness
