// A command with one option of each kind, and a command line as main gets it.
#pragma once

#include "daemon/command/door/option.h"

#include <initializer_list>

namespace likeness {

inline constexpr Option render_options[] = {{"preset", "P", "what the photo must be"},
                                            {"proof", "FILE", "draw what was measured"},
                                            {"to", "DIR", "where it goes"},
                                            {"lane", "NAME", "a camera", true},
                                            {"reveal", "", "in clear"},
                                            files_from};

inline Exit nothing(const Invocation&) {
    return Exit::good;
}

inline const Command render{"render", "PHOTO…", "Makes the photo.", "likeness render a.jpg --preset p --to out", render_options, 0, -1, nothing};
inline const Command job_new{"job new", "DIR", "Makes a job.", "likeness job new graduates", {}, 1, 1, nothing};
inline const Command job_list{"job list", "DIR", "Lists a job.", "likeness job list graduates", render_options, 1, 1, nothing};

inline Parsed given(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    return parse(render, pointers);
}

/// Why it is wrong usage, in English; "" where it is not.
inline std::string wrong(std::vector<std::string> arguments) {
    return english(given(std::move(arguments)).wrong);
}

}  // namespace likeness
