#include "daemon/command/door/say.h"

#include "engine/base/json.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ranges>
#include <unistd.h>

namespace likeness {

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// How many bytes the character has that begins the text; 0 if it is not UTF-8: cut, longer than needed, a surrogate, too large.
std::size_t character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    const unsigned least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80, greatest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > greatest) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    return length;
}

// C0, DEL and C1: a terminal may obey them.
bool control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front()), last = static_cast<unsigned char>(character.back());
    return character.size() == 1 ? first < 0x20 || first == 0x7F : character.size() == 2 && first == 0xC2 && last < 0xA0;
}

bool nothing(std::string_view) {
    return false;
}

// Characters that are `hidden` and bytes that are none become their numbers behind `mark`.
std::string escaped(std::string_view text, bool (*hidden)(std::string_view character), std::string_view mark) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    while (!text.empty()) {
        const std::size_t length = character(text);
        const std::string_view one = text.substr(0, std::max<std::size_t>(length, 1));
        text.remove_prefix(one.size());
        if (length > 0 && !hidden(one)) {
            out += one;
            continue;
        }
        for (const char c : one) {
            const auto byte = static_cast<unsigned char>(c);
            out.append(mark).append({digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return out;
}

}  // namespace

std::string shown(std::string_view text) {
    return escaped(text, control, "\\x");
}

Sentence shown(Sentence said) {
    for (std::string& value : said.values) value = shown(value);
    return said;
}

Fault shown(Fault fault) {
    fault.about = shown(fault.about);
    fault.says = shown(std::move(fault.says));
    fault.hint = shown(std::move(fault.hint));
    return fault;
}

// JSON escapes control characters itself, and its own backslash is two.
void print(const boost::json::value& value) {
    const std::string text = escaped(line(value), nothing, "\\\\x") + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void tell(const std::string& text) {
    std::string whole = isatty(STDERR_FILENO) ? "\r\033[K" : "";
    for (const auto part : std::views::split(text, '\n')) whole += shown({part.begin(), part.end()}) + "\n";
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void tell(const Sentence& said) {
    tell(local(shown(said)));
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
        tell(local(shown(fault)));
    }
    return exit_of(fault);
}

Exit refuse_job(const Invocation& invocation, const Fault& fault, boost::json::object object) {
    refuse(invocation, fault, std::move(object));
    return fault.remedy == Remedy::again ? Exit::not_good : Exit::house;
}

boost::json::array operations_json(std::span<const DoneBy> done) {
    boost::json::array out;
    for (const DoneBy& one : done) out.emplace_back(one.operation);
    return out;
}

boost::json::object authority_json(std::span<const DoneBy> done) {
    boost::json::object out;
    for (const DoneBy& one : done)
        if (!one.authority.empty()) out[one.operation] = one.authority;
    return out;
}

Progress::Progress(std::size_t total, const Sentence& what)
    : what_(local(shown(what))), total_(total), started_(seconds()), shown_(isatty(STDERR_FILENO) && total > 1) {
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
