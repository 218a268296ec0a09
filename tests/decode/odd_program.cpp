// A program as no authority would make one: what it does is told by its first word. Answers `good` with the text as key where it answers.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>

namespace {

std::string between(const std::string& line, const std::string& before, char end) {
    const auto at = line.find(before) + before.size();
    return line.substr(at, line.find(end, at) - at);
}

void say(const std::string& line) { std::cout << line << std::endl; }

void answer(const std::string& line, const std::string& key) { say(R"({"id":)" + between(line, R"("id":)", ',') + R"(,"verdict":"good","key":")" + key + "\"}"); }

/// Whatever a program can find out about where it runs.
std::string surroundings() {
    std::string out;
    for (char** one = environ; *one; ++one) out += std::string(*one) + " ";
    for (int fd = 3; fd < 32; ++fd)
        if (dup2(fd, fd) == fd) out += "fd" + std::to_string(fd) + " ";
    char folder[64] = "";
    out += getcwd(folder, sizeof folder) ? folder : "?";
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit), out += " files " + std::to_string(limit.rlim_cur);
    getrlimit(RLIMIT_NPROC, &limit), out += " processes " + std::to_string(limit.rlim_cur);
    getrlimit(RLIMIT_CORE, &limit), out += " cores " + std::to_string(limit.rlim_cur);
    int signal = 0;
    prctl(PR_GET_PDEATHSIG, &signal), out += " orphan's signal " + std::to_string(signal);
    out += " new rights " + std::to_string(1 - prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
    return out;
}

/// What the system calls the network that it has.
std::string network() {
    char name[64] = "";
    return readlink("/proc/self/ns/net", name, sizeof name - 1) > 0 ? name : "?";
}

void eat() {
    std::vector<char*> all;
    for (;;) {
        char* const more = static_cast<char*>(std::malloc(16 << 20));
        if (!more) std::abort();
        std::memset(more, 1, 16 << 20);
        all.push_back(more);
    }
}

}  // namespace

int main(int count, char** words) {
    const std::string does = count > 1 ? words[1] : "answer";
    int asked = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++asked;
        if (does == "die") return 3;
        if (does == "hang") pause();
        if (does == "spin") for (volatile int i = 0;; i = i + 1) {}
        if (does == "eat") eat();
        if (does == "rubbish") say("Segmentation fault, probably");
        else if (does == "endless") for (;;) std::cout << "xxxxxxxxxxxxxxxx";
        else if (does == "surroundings") answer(line, surroundings());
        else if (does == "network") answer(line, network());
        else if (does == "long") say(std::string(65'537, ' ') + R"({"id":1,"verdict":"changed"})");
        else if (does == "old") say(R"({"id":0,"verdict":"good","key":"20210417"})");
        else if (does == "twice") std::cout << "{}\n", say("{}");
        else if (does == "once" && asked > 1) return 0;
        else if (does == "fork" && fork() == 0) pause();
        else answer(line, does == "life" ? std::to_string(getpid()) : between(line, R"("text":")", '"'));
    }
}
