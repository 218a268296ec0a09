// How the command says Findings to programs; to people, as engine/portrait/told.h has it.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/base/json.h"
#include "engine/portrait/told.h"

namespace likeness {

/// The engine's JSON with "title". With `--lang`, "title_local" and "says_local" too.
boost::json::array findings_json(const Invocation&, std::span<const Finding>);

}  // namespace likeness
