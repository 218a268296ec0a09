#include "daemon/decode/process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Between fork and exec only what signal-safety(7) allows: this process has threads. What the child needs is made before.

namespace likeness {

namespace {

constexpr std::size_t longest_line = 65536;

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit both{most, most};
    if (setrlimit(resource, &both) != 0) _exit(127);
}

[[noreturn]] void become(char* const* argv, char* const* environment, int socket, pid_t parent, const Fence& fence) {
    // No network, where the system lets everybody go without (user_namespaces(7)); elsewhere it keeps ours. First, because it takes back the
    // signal that is asked for below.
    unshare(CLONE_NEWUSER | CLONE_NEWNET);
    setsid();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) _exit(127);
    if (getppid() != parent) _exit(127);  // it died before the signal was asked for

    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    signal(SIGPIPE, SIG_DFL);

    const int nowhere = open("/dev/null", O_WRONLY);
    if (dup2(socket, 0) < 0 || dup2(socket, 1) < 0 || dup2(nowhere, 2) < 0 || chdir("/") != 0) _exit(127);
    if (close_range(3, ~0U, 0) != 0) _exit(127);

    limit(RLIMIT_AS, fence.memory);
    limit(RLIMIT_CPU, fence.cpu_s);
    limit(RLIMIT_NOFILE, fence.files);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);
    execve(argv[0], argv, environment);
    _exit(127);
}

/// Until the socket is ready for one of `events`; false at the deadline.
bool wait_for(int socket, short events, Process::Deadline deadline) {
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        if (left <= 0) return false;
        pollfd one{socket, events, 0};
        const int ready = poll(&one, 1, static_cast<int>(std::min<long>(left, 60'000)));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

}  // namespace

Process::Process(const std::vector<std::string>& argv, const Fence& fence) {
    std::vector<std::string> words = argv, variables{"PATH=/usr/bin:/bin", "LANG=C.UTF-8"};
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> out;
        for (std::string& text : texts) out.push_back(text.data());
        out.push_back(nullptr);
        return out;
    };
    const std::vector<char*> word_pointers = pointers(words), variable_pointers = pointers(variables);
    int ends[2];
    if (words.empty() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ == 0) become(word_pointers.data(), variable_pointers.data(), ends[1], parent, fence);
    close(ends[1]);
    if (pid_ < 0) close(ends[0]);
    else socket_ = ends[0];
}

Process::~Process() {
    if (socket_ >= 0) close(socket_);
    if (pid_ < 0) return;
    kill(-pid_, SIGKILL);  // its group, if it has come so far
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool Process::say(std::string_view line, Deadline deadline) {
    const std::string text = std::string(line) + "\n";
    for (std::string_view left = text; !left.empty();) {
        if (socket_ < 0 || !wait_for(socket_, POLLOUT, deadline)) return false;
        const ssize_t sent = send(socket_, left.data(), left.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) left.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno != EINTR && errno != EAGAIN) return false;
    }
    return true;
}

std::optional<std::string> Process::hear(Deadline deadline) {
    for (;;) {
        if (const auto end = heard_.find('\n'); end != heard_.npos) {
            if (end > longest_line) return {};
            std::string line = heard_.substr(0, end);
            heard_.erase(0, end + 1);
            return line;
        }
        char part[4096];
        if (socket_ < 0 || heard_.size() > longest_line || !wait_for(socket_, POLLIN, deadline)) return {};
        const ssize_t got = recv(socket_, part, sizeof part, MSG_DONTWAIT);
        if (got > 0) heard_.append(part, static_cast<std::size_t>(got));
        else if (got == 0 || (errno != EINTR && errno != EAGAIN)) return {};
    }
}

bool Process::has_more() const {
    if (!heard_.empty()) return true;
    pollfd one{socket_, POLLIN, 0};
    return socket_ >= 0 && poll(&one, 1, 0) > 0;
}

}  // namespace likeness
