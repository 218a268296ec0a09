// Findings that are kept: in a job's ledger, in an editor's image.
#pragma once

#include "engine/base/json.h"
#include "engine/portrait/finding.h"

#include <vector>

namespace likeness {

/// As JSON and back; `says` keeps its English form, numbers keep every bit. Reading throws as Boost.JSON does where the JSON is not ours.
boost::json::array findings_to_json(const std::vector<Finding>&);
std::vector<Finding> findings_from_json(const boost::json::array&);

}  // namespace likeness
