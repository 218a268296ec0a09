#include "daemon/command/door/say.h"

#include "daemon/command/door/words.h"
#include "engine/base/json.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace likeness {

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string mark(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "✓";
        case Verdict::warn: return "!";
        case Verdict::fail: return "✗";
        case Verdict::not_judged: return "?";
    }
    return "";
}

}  // namespace

void print(const boost::json::value& value) {
    const std::string text = line(value) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void tell(const std::string& text) {
    const std::string whole = (isatty(STDERR_FILENO) ? "\r\033[K" : "") + text + "\n";
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void tell(const Sentence& said) {
    tell(local(said));
}

Exit exit_of(const Fault& fault) {
    return fault.remedy == Remedy::stop ? Exit::house : Exit::unreadable;
}

Exit refuse(const Invocation& invocation, const Fault& fault, boost::json::object object) {
    if (invocation.json()) {
        boost::json::object said = json(fault);
        if (invocation.has("lang")) said["says_local"] = local(fault.says);
        object["fault"] = std::move(said);
        print(object);
    } else {
        tell(local(fault));
    }
    return exit_of(fault);
}

boost::json::array findings_json(const Invocation& invocation, std::span<const Finding> findings) {
    boost::json::array out = json(findings);
    if (invocation.has("lang"))
        for (std::size_t i = 0; i < findings.size(); ++i) out[i].as_object()["says_local"] = told(findings[i]);
    return out;
}

std::string findings_text(std::span<const Finding> findings) {
    std::string text;
    for (const Finding& finding : findings)
        if (finding.verdict != Verdict::pass) text += "\n  " + mark(finding.verdict) + " " + told(finding);
    return text;
}

Progress::Progress(std::size_t total, const Sentence& what)
    : what_(local(what)), total_(total), started_(seconds()), shown_(isatty(STDERR_FILENO) && total > 1) {
    draw();
}

Progress::~Progress() {
    if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::advance() {
    ++done_;
    draw();
}

void Progress::draw() {
    if (!shown_) return;
    constexpr std::size_t width = 30;
    const std::size_t full = width * done_ / total_;
    const double spent = seconds() - started_, rate = spent > 0 ? static_cast<double>(done_) / spent : 0;
    const double left = rate > 0 ? static_cast<double>(total_ - done_) / rate : 0;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i) bar += i < full ? "█" : "░";
    std::fprintf(stderr, "\r\033[K%s %s %zu/%zu  %.1f/s  %d:%02d", what_.c_str(), bar.c_str(), done_, total_, rate,
                 static_cast<int>(left) / 60, static_cast<int>(left) % 60);
    std::fflush(stderr);
}

}  // namespace likeness
