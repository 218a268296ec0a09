// What the lanes' desks scanned becomes facts in the ledger.
#pragma once

#include "daemon/line/job.h"
#include "engine/code/decode.h"

#include <functional>
#include <vector>

namespace likeness {

/// Asks an authority's program what a code means that was left to it.
using AskProgram = std::function<Shown(const Shown& undecided, std::optional<std::chrono::sys_days>)>;

/// Reads the scans of every lane. The program is asked of each line until it has answered. Call it when the photographs have been listed: whatever
/// was scanned before one of them is there by then. Lines that are none, and files that cannot be read, are named among the faults; what such a line
/// may have said is a fact too, so that nobody is bound across it. Stop or Again: the ledger cannot be reached.
Result<void> take_scans(Job&, const Decoder&, const AskProgram&, std::vector<Fault>& faults);

}  // namespace likeness
