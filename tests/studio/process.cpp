#include "tests/studio/process.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace studio {
namespace {

likeness::Fault cannot_start(const std::filesystem::path& program, int error) {
    return {likeness::Remedy::stop, likeness::Step::start, program.string(), likeness::sentence("cannot be started: {}", std::strerror(error)), {}};
}

std::string all_of(int descriptor) {
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const ssize_t got = ::read(descriptor, part.data(), part.size());
        if (got > 0) text.append(part.data(), static_cast<std::size_t>(got));
        else if (got == 0 || errno != EINTR) return text;
    }
}

}  // namespace

std::filesystem::path sibling(std::string_view name) {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / name;
}

likeness::Result<Ran> run(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(program, errno);
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        return cannot_start(program, error);
    }
    Ran ran;
    ran.output = all_of(ends[0]);
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

}  // namespace studio
