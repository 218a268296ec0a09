#include "daemon/watch/scans.h"

#include "engine/base/file.h"
#include "engine/base/text.h"

#include <chrono>
#include <optional>
#include <utility>

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_text = 7'089;  // digits in the largest QR code (ISO/IEC 18004, table 7)
constexpr std::uintmax_t largest = 64U << 20;

/// Takes `pattern` from the front of `text`: each 0 there is one digit, which goes into `numbers`; all else is itself.
bool take(std::string_view& text, std::string_view pattern, std::vector<int>& numbers) {
    if (text.size() < pattern.size()) return false;
    bool in_number = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] != '0') {
            if (text[i] != pattern[i]) return false;
        } else {
            if (!digit) return false;
            if (!in_number) numbers.push_back(0);
            numbers.back() = numbers.back() * 10 + (text[i] - '0');
        }
        in_number = pattern[i] == '0';
    }
    text.remove_prefix(pattern.size());
    return true;
}

std::optional<int> take_offset(std::string_view& text) {
    std::vector<int> at;
    if (take(text, "Z", at)) return 0;
    const bool ahead = text.starts_with('+');
    if (!ahead && !text.starts_with('-')) return {};
    text.remove_prefix(1);
    if (!take(text, "00:00", at) || at[0] > 23 || at[1] > 59) return {};
    const int minutes = at[0] * 60 + at[1];
    return ahead ? minutes : -minutes;
}

/// Takes time and tab from the front of `line`. No text yet.
std::optional<ScanLine> take_time(std::string_view& line) {
    std::vector<int> at;
    if (!take(line, "0000-00-00T00:00:00.000", at)) return {};
    const std::chrono::year_month_day day{std::chrono::year(at[0]), std::chrono::month(static_cast<unsigned>(at[1])), std::chrono::day(static_cast<unsigned>(at[2]))};
    if (!day.ok() || at[3] > 23 || at[4] > 59 || at[5] > 59) return {};
    const auto offset = take_offset(line);
    if (!offset || !line.starts_with('\t')) return {};
    line.remove_prefix(1);
    const std::int64_t days = std::chrono::sys_days(day).time_since_epoch().count();
    const std::int64_t minutes = (days * 24 + at[3]) * 60 + at[4] - *offset;
    return ScanLine{(minutes * 60 + at[5]) * 1'000 + at[6], *offset, {}};
}

ScanLine right_after(const std::vector<ScanLine>& lines) {
    if (lines.empty()) return {};
    const ScanLine& before = lines.back();
    return {before.at_ms + (before.text.empty() ? 0 : 1), before.offset_min, {}};
}

}  // namespace

ScanFile parse_scans(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    ScanFile file;
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    bool bad = false;  // the last line that said anything
    for (std::size_t number = 1, end = 0; (end = bytes.find('\n')) != bytes.npos; ++number) {
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const auto timed = take_time(line);
        ScanLine scan = timed.value_or(right_after(file.lines));
        if (timed && is_plain(line, most_text)) {
            scan.text = line;
            bad = false;
        } else if (std::exchange(bad, true)) {
            file.bad.back().last = number;
        } else {
            file.bad.push_back({number, number});
        }
        if (!bad || file.lines.empty() || file.lines.back() != scan) file.lines.push_back(std::move(scan));
    }
    return file;
}

std::string scans_path(const std::string& lane) { return "lanes/" + lane + ".scan"; }

Result<ScanFile> read_scans(const fs::path& job, const std::string& lane) {
    const fs::path path = job / scans_path(lane);
    std::error_code error;
    const fs::file_status there = fs::status(path, error);
    if (there.type() == fs::file_type::not_found) return ScanFile{};
    if (fs::is_regular_file(there) && fs::file_size(path, error) == 0 && !error) return ScanFile{};
    auto bytes = read_file(path, largest);
    if (bytes) return parse_scans({reinterpret_cast<const char*>(bytes.value().data()), bytes.value().size()});
    Fault fault = bytes.error();
    fault.remedy = Remedy::again;  // what was scanned is not lost
    fault.doing = Step::arrive;
    fault.about = scans_path(lane);
    return fault;
}

}  // namespace likeness
