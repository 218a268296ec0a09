// A lane's file of scans: what was read stays as it is while the desk writes on, and what is written anew is read the same.
#include "daemon/watch/scans.h"

#include "engine/base/text.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <chrono>

using namespace likeness;

namespace {

/// In UTC, as the desk would write it.
std::string written(const ScanLine& line) {
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(line.at_ms)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ\t", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text + line.text + '\n';
}

template <class T>
bool begins(const std::vector<T>& all, const std::vector<T>& first) {
    return first.size() <= all.size() && std::equal(first.begin(), first.end(), all.begin());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = text_of(data, size);
    const ScanFile whole = parse_scans(text), earlier = parse_scans(text.substr(0, size / 2));
    must(begins(whole.lines, earlier.lines) && whole.bad.size() >= earlier.bad.size(), "what was read stays while the desk writes on");
    must(whole.bad.empty() == std::ranges::none_of(whole.lines, &std::string::empty, &ScanLine::text), "a bad line is a scan of nobody knows whom");

    for (const ScanLine& line : whole.lines) {
        if (line.text.empty()) continue;
        must(is_plain(line.text, size), "a scan is one line of text");
        const std::int64_t year_0 = -62'167'219'200'000, year_10000 = 253'402'300'800'000;  // ms since 1970
        if (line.at_ms < year_0 || line.at_ms >= year_10000) continue;
        const ScanFile again = parse_scans(written(line));
        must(again.bad.empty() && again.lines == std::vector{ScanLine{line.at_ms, 0, line.text}}, "a scan that is written anew is read the same");
    }
    return 0;
}
