#include "daemon/job/roster.h"

#include "daemon/job/csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace likeness {

namespace {

/// A column that a roster may have: its headings, the surest first, and how we say that we understood it.
struct Column {
    std::string Subject::*member;
    std::span<const std::string_view> headings;
    Sentence (*understood)(std::size_t column, const std::string& heading);
};

constexpr std::string_view student_headings[]{"学号", "学生编号", "学生号", "studentnumber", "studentno", "studentid", "student", "number", "no", "编号", "id"};
constexpr std::string_view name_headings[]{"姓名", "学生姓名", "名字", "name", "studentname", "fullname"};
constexpr std::string_view college_headings[]{"学院", "院系", "学院名称", "院系名称", "college", "faculty", "department", "school"};
constexpr std::string_view class_headings[]{"班级", "班级名称", "行政班", "行政班级", "class", "classname"};
constexpr std::string_view code_headings[]{"采集码", "图像采集码", "code", "capturecode"};
constexpr std::string_view id_headings[]{"身份证号", "身份证号码", "身份证", "证件号码", "证件号", "idnumber", "idcard", "idno"};

const std::array<Column, 6> columns{{
    {&Subject::student, student_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): student number", n, h); }},
    {&Subject::name, name_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): name", n, h); }},
    {&Subject::college, college_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): college", n, h); }},
    {&Subject::klass, class_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): class", n, h); }},
    {&Subject::code, code_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): capture code, as the phone shows it", n, h); }},
    {&Subject::id_number, id_headings, [](std::size_t n, const std::string& h) { return sentence("column {} ({}): ID number", n, h); }},
}};
constexpr std::size_t student_column = 0, code_column = 4;

using Places = std::array<std::optional<std::size_t>, columns.size()>;

Fault wrong_roster(std::string_view about, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, std::string(about), std::move(says), std::move(hint)};
}

/// Where each known column stands; the surest heading wins. Stop: one heading stands twice.
Result<Places> understand(const CsvRow& headings, std::string_view about) {
    Places places;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (const std::string_view heading : columns[c].headings) {
            if (places[c]) break;
            for (std::size_t i = 0; i < headings.cells.size(); ++i) {
                if (plain_heading(headings.cells[i]) != heading) continue;
                if (places[c])
                    return wrong_roster(about, sentence("line {}: columns {} and {} are both called {}", headings.line, *places[c] + 1, i + 1, headings.cells[i]));
                places[c] = i;
            }
        }
    }
    return places;
}

bool any(const Places& places) {
    return std::ranges::any_of(places, [](const auto& place) { return place.has_value(); });
}

/// Headings are named only where the line surely is one of headings: it could be the first person.
Fault no_numbers(std::string_view about, const CsvRow& headings, bool surely) {
    const Sentence hint = sentence("name the column 学号 or student_number");
    if (!surely) return wrong_roster(about, sentence("line {}: expected headings, found none that is known", headings.line), hint);
    std::string found;
    for (const std::string& heading : headings.cells) found += (found.empty() ? "" : ", ") + heading;
    return wrong_roster(about, sentence("expected a column of student numbers, found {}", found), hint);
}

/// 2.02412E+11: a spreadsheet has thrown the last digits away.
bool rounded(std::string_view value) {
    const std::size_t e = value.find_first_of("Ee");
    if (e == value.npos || e == 0 || e + 2 >= value.size() || value[e + 1] != '+') return false;
    const auto figures = [](std::string_view part) { return part.find_first_not_of("0123456789.") == part.npos; };
    return figures(value.substr(0, e)) && figures(value.substr(e + 2));
}

using Seen = std::map<std::string, int>;

/// The line where the value stands already.
std::optional<int> twice(Seen& seen, const std::string& value, int line) {
    const auto [at, fresh] = seen.try_emplace(value, line);
    return fresh ? std::nullopt : std::optional(at->second);
}

}  // namespace

Roster::Roster(std::vector<Subject> subjects) : subjects_(std::move(subjects)) {
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
        if (!subjects_[i].code.empty()) by_code_.emplace(subjects_[i].code, i);
        by_student_.emplace(subjects_[i].ref().key, i);
    }
}

const Subject* Roster::shown(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &subjects_[found->second];
}

const Subject* Roster::find(const SubjectRef& ref) const {
    const auto found = by_student_.find(ref.key);
    return found == by_student_.end() ? nullptr : &subjects_[found->second];
}

Result<RosterReading> parse_roster(std::string_view bytes, std::string_view about) {
    LIKENESS_TRY(const std::string text, as_utf8(bytes, about));
    LIKENESS_TRY(const std::vector<CsvRow> rows, parse_csv(text, about));
    if (rows.empty()) return wrong_roster(about, sentence("expected a list of people, found nothing"));

    // Offices like to put a title above the headings.
    constexpr std::size_t most_titles = 4;
    std::size_t top = 0;
    Places places;
    bool surely = false;
    for (std::size_t i = 0; i < rows.size() && i <= most_titles && !places[student_column]; ++i) {
        LIKENESS_TRY(const Places here, understand(rows[i], about));
        if (here[student_column] || (any(here) && !surely)) {
            places = here;
            top = i;
            surely = true;
        }
    }
    const CsvRow& headings = rows[top];
    if (!places[student_column]) return no_numbers(about, headings, surely);

    RosterReading reading;
    for (std::size_t i = 0; i < headings.cells.size(); ++i) {
        const auto at = std::ranges::find(places, std::optional(i));
        if (at != places.end()) reading.understood.push_back(columns[static_cast<std::size_t>(at - places.begin())].understood(i + 1, headings.cells[i]));
        else if (!headings.cells[i].empty()) reading.understood.push_back(sentence("column {} ({}): not used", i + 1, headings.cells[i]));
    }
    if (!places[code_column]) reading.understood.push_back(sentence("there is no column of capture codes, so the code is the student number"));

    std::size_t needed = 0;
    for (const auto& place : places) needed = std::max(needed, place.value_or(0) + 1);
    std::vector<Subject> subjects;
    Seen numbers, codes;
    int without_code = 0;
    for (const CsvRow& row : std::span(rows).subspan(top + 1)) {
        if (row.cells.size() < needed)
            return wrong_roster(about, sentence("line {}: expected at least {} columns, found {}", row.line, needed, row.cells.size()));
        Subject subject;
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (places[c]) subject.*columns[c].member = row.cells[*places[c]];
        if (subject.student.empty()) return wrong_roster(about, sentence("line {}: there is no student number", row.line));
        if (rounded(subject.student))
            return wrong_roster(about, sentence("line {}: the student number was rounded by a spreadsheet", row.line), sentence("give the column the format Text and export the list again"));
        if (const auto first = twice(numbers, subject.student, row.line))
            return wrong_roster(about, sentence("lines {} and {} have the same student number", *first, row.line));
        if (!places[code_column]) subject.code = subject.student;
        else if (subject.code.empty()) ++without_code;
        if (const auto first = subject.code.empty() ? std::nullopt : twice(codes, subject.code, row.line))
            return wrong_roster(about, sentence("lines {} and {} have the same capture code", *first, row.line));
        subjects.push_back(std::move(subject));
    }
    if (subjects.empty()) return wrong_roster(about, sentence("expected a list of people, found headings only"));
    if (without_code > 0) reading.understood.push_back(sentence("{} people have no capture code yet and cannot be recognised", without_code));
    reading.understood.push_back(sentence("{} people", subjects.size()));
    reading.roster = Roster(std::move(subjects));
    return reading;
}

Result<RosterReading> read_roster(const std::filesystem::path& path) {
    constexpr std::uintmax_t largest = 64u << 20;
    LIKENESS_TRY(const std::string text, read_list(path, largest));
    return parse_roster(text, path.filename().string());
}

}  // namespace likeness
