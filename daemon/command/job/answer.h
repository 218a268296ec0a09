// Who says something about frames, when, and about which: what `job accept` and `job bind` have in common.
#pragma once

#include "daemon/command/door/option.h"
#include "daemon/line/standing.h"

namespace likeness {

/// A person's word: who and when, with a note that may be empty.
struct Answer {
    std::string who;
    std::int64_t at_ms = 0;  ///< since 1970, UTC: now
    std::string note;
};

/// From --who (else the login name) and the option `note`. A Fault is wrong usage.
Result<Answer> answer(const Invocation&, std::string_view note);

/// A frame by its id or one of its files; null: no such frame.
const FrameLine* find_frame(const Standing&, const std::string& wanted);

/// "2026-06-03T02:42:07Z".
std::string in_utc(std::int64_t ms);

}  // namespace likeness
