#include "daemon/job/csv.h"

#include "engine/base/file.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>
#include <optional>

namespace likeness {

namespace {

Fault wrong_list(std::string_view about, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, std::string(about), std::move(says), std::move(hint)};
}

/// None where the bytes are not of that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string input(bytes), out;
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 4096> room{};
    bool good = true;
    while (good && left > 0) {
        char* to = room.data();
        std::size_t free = room.size();
        const std::size_t rc = iconv(converter, &from, &left, &to, &free);
        out.append(room.data(), room.size() - free);
        good = rc != static_cast<std::size_t>(-1) || errno == E2BIG;
    }
    iconv_close(converter);
    return good ? std::optional(out) : std::nullopt;
}

struct Mark {
    std::string_view text;
    char separator;
};

constexpr std::array<Mark, 5> marks{{{",", ','}, {";", ';'}, {"\t", '\t'}, {"，", ','}, {"；", ';'}}};

/// The separators the first line could mean: all ways to write the one that stands there most often.
std::vector<std::string_view> separators(std::string_view text) {
    std::array<int, 128> count{};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size() && (quoted || (text[i] != '\n' && text[i] != '\r')); ++i) {
        if (text[i] == '"') quoted = !quoted;
        for (const Mark& mark : marks)
            if (!quoted && text.substr(i).starts_with(mark.text)) ++count[static_cast<std::size_t>(mark.separator)];
    }
    char most = ',';
    for (const char one : {';', '\t'})
        if (count[static_cast<std::size_t>(one)] > count[static_cast<std::size_t>(most)]) most = one;
    // The wide comma only where no plain one is there: it is also punctuation in addresses and names of colleges.
    std::vector<std::string_view> plain, wide;
    for (const Mark& mark : marks)
        if (mark.separator == most) (mark.text.size() == 1 ? plain : wide).push_back(mark.text);
    const std::string_view first_line = text.substr(0, text.find_first_of("\r\n"));
    return first_line.find(plain.front()) != first_line.npos || wide.empty() ? plain : wide;
}

/// Without the spaces that spreadsheets and people leave: blanks, tabs, no-break and ideographic spaces.
std::string trimmed(std::string_view cell) {
    constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\r", "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view blank : blanks) {
            if (cell.starts_with(blank)) { cell.remove_prefix(blank.size()); more = true; }
            if (cell.ends_with(blank)) { cell.remove_suffix(blank.size()); more = true; }
        }
    }
    // ="0012" and '0012 are how offices keep a spreadsheet from eating leading zeros.
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) cell = cell.substr(2, cell.size() - 3);
    if (cell.size() > 1 && cell.front() == '\'') cell.remove_prefix(1);
    return std::string(cell);
}

bool blank(const CsvRow& row) {
    for (const std::string& cell : row.cells)
        if (!cell.empty()) return false;
    return true;
}

}  // namespace

Result<std::string> read_list(const std::filesystem::path& path, std::uintmax_t largest) {
    auto bytes = read_file(path, largest);
    if (bytes) return std::string(bytes.value().begin(), bytes.value().end());
    // A list is asked for once, by a person who waits: nothing is tried again, nothing goes on without it.
    Fault fault = bytes.error();
    fault.remedy = Remedy::stop;
    fault.doing = Step::start;
    return fault;
}

Result<std::string> as_utf8(std::string_view bytes, std::string_view about) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        if (auto text = converted(bytes, "UTF-16")) return std::move(*text);
    } else {
        if (auto text = converted(bytes, "UTF-8")) return std::move(*text);
        if (auto text = converted(bytes, "GB18030")) return std::move(*text);
    }
    return wrong_list(about, sentence("expected text in UTF-8 or GB18030, found neither"), sentence("save the list as CSV UTF-8"));
}

Result<std::vector<CsvRow>> parse_csv(std::string_view text, std::string_view about) {
    if (text.find('\0') != text.npos) return wrong_list(about, sentence("expected a list in text, found other data"));
    const auto marks_here = separators(text);
    std::vector<CsvRow> rows;
    CsvRow row{1, {}};
    std::string cell;
    int line = 1, opened = 0;
    bool quoted = false, was_quoted = false;

    const auto end_cell = [&] {
        row.cells.push_back(was_quoted ? cell : trimmed(cell));
        cell.clear();
        was_quoted = false;
    };
    const auto end_row = [&] {
        end_cell();
        if (!blank(row)) rows.push_back(std::move(row));
        row = {line, {}};
    };

    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool line_end = c == '\n' || (c == '\r' && !text.substr(i + 1).starts_with('\n'));
        if (line_end) ++line;
        if (quoted) {
            if (c != '"') cell += c;
            else if (text.substr(i + 1).starts_with('"')) cell += text[i++];
            else quoted = false;
            continue;
        }
        if (c == '"' && trimmed(cell).empty() && !was_quoted) {
            quoted = was_quoted = true;
            opened = line;
            cell.clear();
        } else if (line_end) {
            end_row();
        } else if (const std::string_view rest = text.substr(i); true) {
            std::size_t length = 0;
            for (const std::string_view mark : marks_here)
                if (rest.starts_with(mark)) length = mark.size();
            if (length > 0) {
                end_cell();
                i += length - 1;
            } else if (!was_quoted || (c != ' ' && c != '\r' && c != '\t')) {
                cell += c;
            }
        }
    }
    if (quoted) return wrong_list(about, sentence("line {}: a quote begins here and does not end", opened));
    end_row();
    for (CsvRow& one : rows)
        for (std::string& value : one.cells) value = trimmed(value);
    return rows;
}

std::string plain_heading(std::string_view heading) {
    std::string out;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const std::string_view rest = heading.substr(i);
        if (rest.front() == '(' || rest.starts_with("（")) break;
        if (rest.starts_with("\xE3\x80\x80")) { i += 2; continue; }
        const char c = rest.front();
        if (c == ' ' || c == '_' || c == '-' || c == '*' || c == ':' || c == '\n' || c == '\r' || c == '\t') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

}  // namespace likeness
