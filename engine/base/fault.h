// A Fault: why a step could not give its value, said so that a person can act. House, section 5.
#pragma once

#include "engine/base/sentence.h"

#include <string>
#include <string_view>

namespace likeness {

/// What is to be done about a fault, and no fourth: the whole policy of the daemon.
enum class Remedy {
    again,  ///< busy, unreachable, disk full: the file stays and is tried again, pauses grow
    aside,  ///< this photograph cannot be done: it is listed with the sentence that says why
    stop,   ///< the house is wrong (preset, rule, settings, key): nothing starts until it is mended
};

/// What was being done: a step of the straight path, or `start` for reading presets, settings and keys.
enum class Step { start, arrive, settle, read, identify, bind, render, check, record, sheet, deliver };

struct Fault {
    Remedy remedy = Remedy::aside;
    Step doing = Step::start;
    std::string about;  ///< a file, or `file: key.path`; never a person's name or number from a roster
    Sentence says;      ///< what was expected, what was found
    Sentence hint;      ///< what to do; may be empty

    bool operator==(const Fault&) const = default;
};

std::string_view name(Remedy);
std::string_view name(Step);

/// `about: says (hint)`, one line: the same words in logs, status and plug-ins.
std::string english(const Fault&);
std::string local(const Fault&);

}  // namespace likeness
