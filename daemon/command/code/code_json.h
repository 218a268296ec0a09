// How a capture code is shown: to people and in JSON it is masked but for the student number.
#pragma once

#include "engine/base/json.h"
#include "engine/base/sentence.h"
#include "engine/code/envelope.h"

#include <string_view>

namespace likeness {

/// Text, student number, masked name and ID number, event, group, last day, kind, verdict and why; what is not known is null.
boost::json::object code_json(std::string_view text, const OpenedCode&);

/// Why a code does or does not count, in one sentence.
Sentence why(const OpenedCode&);

}  // namespace likeness
