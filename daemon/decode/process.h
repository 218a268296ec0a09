// A program that runs beside this one and speaks in lines: started without a shell, fenced in, and gone when it is told to.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace likeness {

/// What the system takes from the program (setrlimit(2)).
struct Fence {
    std::uint64_t memory = std::uint64_t{1} << 30;  ///< bytes of address space
    std::uint64_t cpu_s = 600;                      ///< of its whole life
    std::uint64_t files = 32;                       ///< open at a time; it can write into none
};

class Process {
public:
    /// `argv`: the program's absolute path and its words. It has no environment but PATH and LANG, / as its folder, none of our files, no network where
    /// the system has user namespaces for everybody, may start no other process unless it is root's, and dies with the thread that made it. What it
    /// says to its error output is lost. Not running where the system refused.
    Process(const std::vector<std::string>& argv, const Fence&);
    ~Process();  ///< with all that it has started, but what left its session
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    using Deadline = std::chrono::steady_clock::time_point;

    /// False: it did not take the line before the deadline, or is gone.
    bool say(std::string_view line, Deadline);

    /// Without its end. Nothing: none came before the deadline, it is gone, or the line is longer than 64 KiB.
    std::optional<std::string> hear(Deadline);

    /// It said something that nobody has heard.
    bool has_more() const;

    bool is_running() const { return socket_ >= 0; }

private:
    pid_t pid_ = -1;
    int socket_ = -1;
    std::string heard_;
};

}  // namespace likeness
