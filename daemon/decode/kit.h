// An authority's program that says what its codes mean: asked one code after another, given up on when it does not do as agreed. Named by the
// machine's settings alone: a job says which one and never what it is.
#pragma once

#include "daemon/decode/answer.h"
#include "daemon/decode/process.h"
#include "engine/base/fault.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// The absolute path of a program, and its words; never empty.
using Program = std::vector<std::string>;

struct KitLimits {
    std::chrono::milliseconds answer{2000};  ///< from the question to the answer
    int failures = 3;                        ///< in a row: then it is not started again
    Fence fence{};
};

class Kit {
public:
    explicit Kit(Program program, const KitLimits& limits = {}) : program_(std::move(program)), limits_(limits) {}

    /// Total: undecided, with neither key nor text, where the program gives no answer. It is started when it is first asked, and anew after each failure.
    Shown ask(Question);

    /// Why the last question that failed has no answer. Again.
    const std::optional<Fault>& fault() const { return fault_; }

private:
    std::optional<Shown> asked_once(const Question&);
    std::optional<Shown> failed(Sentence says);

    Program program_;
    KitLimits limits_;
    std::unique_ptr<Process> process_;
    std::int64_t last_id_ = 0;
    int failures_ = 0;
    std::optional<Fault> fault_;
};

}  // namespace likeness
