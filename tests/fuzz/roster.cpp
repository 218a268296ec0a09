// A list of people as somebody exported it: read as a whole or refused in a sentence, and read again the same.
#include "daemon/job/roster.h"

#include "daemon/job/csv.h"
#include "engine/base/text.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <set>

using namespace likeness;

namespace {

constexpr std::string Subject::* cells[] = {&Subject::student, &Subject::name, &Subject::college, &Subject::klass, &Subject::code, &Subject::id_number};

std::string in_quotes(std::string_view cell) {
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string written(const std::vector<Subject>& subjects) {
    std::string text = "学号,姓名,学院,班级,采集码,身份证号";
    for (const Subject& subject : subjects) {
        text += '\n';
        for (const auto cell : cells) text += (cell == cells[0] ? "" : ",") + in_quotes(subject.*cell);
    }
    return text;
}

/// ="0012" and '0012 are taken for 0012, once more each time; blanks may stand behind such a sign.
bool plain(std::string_view cell) { return is_utf8(cell) && cell.find_first_of("='") == cell.npos; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto reading = parse_roster(text_of(data, size), "roster.csv");
    if (!reading) {
        must(reading.error().remedy == Remedy::stop && !reading.error().says.empty(), "a list that is not read is refused in a sentence");
        return 0;
    }
    const std::vector<Subject>& subjects = reading.value().roster.subjects();
    std::set<std::string> students;
    for (const Subject& subject : subjects) {
        must(!subject.student.empty() && students.insert(subject.student).second, "nobody is without a number, and no number is two people's");
        must(subject.code.empty() || reading.value().roster.shown(subject.code) == &subject, "a code is the person's who has it");
        if (!std::ranges::all_of(cells, [&](auto cell) { return plain(subject.*cell); })) return 0;
    }
    const auto again = parse_roster(written(subjects), "roster.csv");
    must(again && again.value().roster.subjects() == subjects, "a list that is written anew is read the same");
    return 0;
}
