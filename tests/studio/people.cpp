#include "tests/studio/people.h"

#include "tests/studio/draw/random.h"
#include "tests/studio/draw/sitter.h"
#include "tests/studio/names.h"

#include "engine/base/digest.h"

#include <array>
#include <cstdio>

namespace studio {
namespace {

struct College {
    std::string_view name;
    std::array<std::string_view, 2> majors;
};

constexpr std::array<College, 6> colleges{{
    {"工商管理学院", {"会计学", "市场营销"}},
    {"机械与动力工程学院", {"机械电子", "能源动力"}},
    {"冶金与材料工程学院", {"冶金工程", "材料成型"}},
    {"安全工程学院", {"安全工程", "应急管理"}},
    {"外国语学院", {"英语", "翻译"}},
    {"数理与大数据学院", {"数据科学", "应用物理"}},
}};

constexpr std::size_t class_size = 6;  // small, so that a small shoot has several classes to close
constexpr std::size_t classes_a_college = 2;
constexpr std::size_t full_class_size = 40;
constexpr std::size_t large_shoot = colleges.size() * classes_a_college * class_size;

template <class... Values>
std::string formatted(const char* form, Values... values) {
    std::array<char, 128> text{};
    std::snprintf(text.data(), text.size(), form, values...);
    return text.data();
}

}  // namespace

std::string opaque_code(std::string_view of) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const likeness::Digest digest = likeness::sha256(of);
    std::string code;
    std::uint32_t held = 0;
    int bits = 0;
    for (std::size_t i = 0; i < 25; ++i) {
        held = held << 8 | digest.bytes[i];
        for (bits += 8; bits >= 5; bits -= 5) code += letters[held >> (bits - 5) & 31];
    }
    return code;
}

std::vector<Person> make_people(std::size_t count, std::uint64_t seed) {
    const std::size_t size = count > large_shoot ? full_class_size : class_size;
    const std::size_t college_size =
        count > large_shoot ? (count + colleges.size() * size - 1) / (colleges.size() * size) * size : size * classes_a_college;
    std::vector<Person> people;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t college = i / college_size;
        const std::size_t klass = i % college_size / size;
        Person person;
        person.seed = Random(seed, 1000 + i).next();
        person.student = formatted("2020%02zu%02zu%02zu", 41 + college, klass + 1, i % size + 1);
        person.name = chinese_name(person.seed, make_sitter(person.seed).woman);
        person.college = colleges[college].name;
        const std::string_view major = colleges[college].majors[klass % 2];
        person.klass = std::string(major) + formatted("2020级%zu班", klass / 2 + 1);
        person.code = opaque_code(formatted("%llu:", static_cast<unsigned long long>(seed)) + person.student);
        people.push_back(std::move(person));
    }
    return people;
}

Person make_stranger(std::size_t index, std::uint64_t seed) {
    Person person;
    person.seed = Random(seed, 900'000'000 + index).next();
    person.student = formatted("X2019%05zu", index + 1);
    person.name = chinese_name(person.seed, make_sitter(person.seed).woman);
    person.code = opaque_code(formatted("%llu:", static_cast<unsigned long long>(seed)) + person.student);
    return person;
}

std::string roster_csv(const std::vector<Person>& people) {
    std::string csv = "\xEF\xBB\xBF学号,姓名,学院,班级,采集码\r\n";
    for (const Person& person : people)
        csv += person.student + "," + person.name + "," + person.college + "," + person.klass + "," + person.code + "\r\n";
    return csv;
}

std::string timetable_csv(const std::vector<Person>& people) {
    constexpr int opens = 9 * 60;
    constexpr int closes = 21 * 60;
    constexpr int quarter = 15;
    std::string csv = "date,start,end,college,people\r\n";
    int day = 11;
    int minute = opens;
    const auto slot = [&](int minutes, const std::string& rest) {
        if (minute + minutes > closes && minute > opens) {
            ++day;
            minute = opens;
        }
        const int end = minute + minutes;
        csv += formatted("2023-12-%02d,%02d:%02d,%02d:%02d,", day, minute / 60, minute % 60, end / 60, end % 60) + rest + "\r\n";
        minute = end;
    };
    for (std::size_t first = 0; first < people.size();) {
        std::size_t end = first;
        while (end < people.size() && people[end].college == people[first].college) ++end;
        const int minutes = (static_cast<int>(end - first) * 12 + 59) / 60;
        slot((minutes + quarter - 1) / quarter * quarter, people[first].college + "," + std::to_string(end - first));
        first = end;
    }
    slot(60, "补拍,");
    return csv;
}

}  // namespace studio
