#include "daemon/job/timetable.h"

#include "daemon/job/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <span>

namespace likeness {

namespace {

constexpr std::string_view date_headings[]{"date", "日期", "拍摄日期"};
constexpr std::string_view start_headings[]{"start", "from", "开始", "开始时间"};
constexpr std::string_view end_headings[]{"end", "to", "结束", "结束时间"};
constexpr std::string_view college_headings[]{"college", "学院", "院系", "学院名称"};
constexpr std::string_view people_headings[]{"people", "人数", "count"};
constexpr std::array<std::span<const std::string_view>, 5> columns{date_headings, start_headings, end_headings, college_headings, people_headings};

Fault wrong_slot(std::string_view about, Sentence says) {
    return {Remedy::stop, Step::start, std::string(about), std::move(says), {}};
}

/// The whole numbers in a text, whatever stands between them.
std::vector<int> figures(std::string_view text) {
    std::vector<int> found;
    for (std::size_t i = 0; i < text.size();) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), value);
        const auto length = static_cast<std::size_t>(end - (text.data() + i));
        if (error == std::errc() && text[i] != '-') found.push_back(value);
        i += error == std::errc() && text[i] != '-' ? length : 1;
    }
    return found;
}

/// 2023-12-11, also from 2023/12/11 and 2023年12月11日; "" for what is no date.
std::string date(std::string_view text) {
    const auto part = figures(text);
    if (part.size() != 3 || part[0] < 1900 || part[0] > 9999 || part[1] < 1 || part[1] > 12 || part[2] < 1 || part[2] > 31) return {};
    char out[48];
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", part[0], part[1], part[2]);
    return out;
}

/// 09:00, also from 9:00 and 9：00.
std::string time(std::string_view text) {
    const auto part = figures(text);
    if (part.size() < 2 || part.size() > 3 || part[0] > 24 || part[1] > 59) return {};
    char out[32];
    std::snprintf(out, sizeof out, "%02d:%02d", part[0], part[1]);
    return out;
}

}  // namespace

Result<std::vector<Slot>> parse_timetable(std::string_view bytes, std::string_view about) {
    LIKENESS_TRY(const std::string text, as_utf8(bytes, about));
    LIKENESS_TRY(const std::vector<CsvRow> rows, parse_csv(text, about));
    if (rows.empty()) return wrong_slot(about, sentence("expected a timetable, found nothing"));

    std::array<std::size_t, columns.size()> place{};
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto& cells = rows[0].cells;
        const auto known = [&](const std::string& cell) { return std::ranges::find(columns[c], plain_heading(cell)) != columns[c].end(); };
        const auto found = std::ranges::find_if(cells, known);
        if (found == cells.end()) return wrong_slot(about, sentence("line {}: expected a column {}, found none", rows[0].line, columns[c].front()));
        place[c] = static_cast<std::size_t>(found - cells.begin());
    }

    std::vector<Slot> slots;
    for (const CsvRow& row : std::span(rows).subspan(1)) {
        const auto cell = [&](std::size_t c) { return place[c] < row.cells.size() ? row.cells[place[c]] : std::string(); };
        Slot slot{date(cell(0)), time(cell(1)), time(cell(2)), cell(3), std::nullopt};
        if (slot.date.empty()) return wrong_slot(about, sentence("line {}: expected a date like 2023-12-11, found {}", row.line, cell(0)));
        if (slot.start.empty()) return wrong_slot(about, sentence("line {}: expected a time like 09:00, found {}", row.line, cell(1)));
        if (slot.end.empty()) return wrong_slot(about, sentence("line {}: expected a time like 09:00, found {}", row.line, cell(2)));
        if (slot.end <= slot.start) return wrong_slot(about, sentence("line {}: the slot ends at {}, before it starts at {}", row.line, slot.end, slot.start));
        if (slot.college.empty()) return wrong_slot(about, sentence("line {}: there is no college", row.line));
        if (!cell(4).empty()) {
            const auto count = figures(cell(4));
            if (count.size() != 1) return wrong_slot(about, sentence("line {}: expected a number of people, found {}", row.line, cell(4)));
            slot.people = count[0];
        }
        slots.push_back(std::move(slot));
    }
    if (slots.empty()) return wrong_slot(about, sentence("expected a timetable, found headings only"));
    return slots;
}

Result<std::vector<Slot>> read_timetable(const std::filesystem::path& path) {
    constexpr std::uintmax_t largest = 1u << 20;
    LIKENESS_TRY(const std::string text, read_list(path, largest));
    return parse_timetable(text, path.filename().string());
}

}  // namespace likeness
