// What is asked of an authority's program and what it answers: one line of JSON each way. docs/codes.md tells its makers.
#pragma once

#include "engine/code/shown.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace likeness {

struct Question {
    std::int64_t id = 0;     ///< of no other question that the program was asked
    std::string text;        ///< UTF-8
    std::string bytes;       ///< what stands in the symbol
    std::string event;       ///< the job's; may be empty
    std::optional<std::chrono::sys_days> day;  ///< on which the code was photographed
};

/// Without a line end: `{"id":1,"text":"…","bytes":"hexadecimal","event":"…","day":"2027-06-20"}`; no day: null.
std::string asked(const Question&);

/// Total. Nothing where the line is no answer to this question: no JSON object, another id, a word that is no verdict, a key where none belongs or
/// none where one does, a key that is not one line of at most 512 bytes, anything more. `good` and `expired` have a key, others none.
std::optional<Shown> answer(std::string_view line, const Question&);

}  // namespace likeness
