#include "daemon/command/job/answer.h"

#include "engine/base/text.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <pwd.h>
#include <unistd.h>

namespace likeness {

namespace {

constexpr std::size_t most_bytes = 200;

std::string login_name() {
    const passwd* const user = ::getpwuid(::geteuid());
    return user && user->pw_name ? user->pw_name : std::to_string(::geteuid());
}

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

Result<Answer> answer(const Invocation& invocation, std::string_view note) {
    Answer out{invocation.value("who").value_or(login_name()), now_ms(), invocation.value(note).value_or("")};
    const auto misuse = [](std::string_view option) {
        return Fault{Remedy::stop, Step::start, "", sentence("--{}: expected one line of at most {} bytes", option, most_bytes), {}};
    };
    if (!is_plain(out.who, most_bytes)) return misuse("who");
    if (!out.note.empty() && !is_plain(out.note, most_bytes)) return misuse(note);
    return out;
}

const FrameLine* find_frame(const Standing& stands, const std::string& wanted) {
    for (const FrameLine& frame : stands.frames)
        if (frame.frame.text == wanted || std::ranges::find(frame.files, wanted) != frame.files.end()) return &frame;
    return nullptr;
}

std::string in_utc(std::int64_t ms) {
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace likeness
