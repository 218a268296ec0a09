// Other programs as witnesses: what they read in a file is the truth that ours is compared with.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace likeness {

inline bool have_program(const std::string& name) {
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// What it writes to stdout, without the last line end.
inline std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    if (!pipe) return out;
    std::array<char, 4096> part{};
    for (std::size_t got; (got = std::fread(part.data(), 1, part.size(), pipe)) > 0;) out.append(part.data(), got);
    ::pclose(pipe);
    if (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

}  // namespace likeness

/// Leaves a test whose witness is not installed.
#define LIKENESS_WITNESS(name)                             \
    if (!likeness::have_program(name)) {                   \
        BOOST_TEST_MESSAGE("left out: no program " name);  \
        return;                                            \
    }
