// What the lanes' desks scanned becomes facts in the ledger.
#pragma once

#include "daemon/line/job.h"
#include "engine/code/decode.h"

#include <vector>

namespace likeness {

/// Reads the scans of every lane. Call it when the photographs have been listed: whatever was scanned before one of them is there by then.
/// Lines that are none, and files that cannot be read, are named among the faults. Stop or Again: the ledger cannot be reached.
Result<void> take_scans(Job&, const Decoder&, std::vector<Fault>& faults);

}  // namespace likeness
