// The people of a simulated shoot: students of a made-up university, and strangers whose codes nobody expects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace studio {

struct Person {
    std::string student;  ///< the roster's student number, such as 2020440123
    std::string name;
    std::string college;
    std::string klass;
    std::string code;       ///< what the phone shows: opaque, 40 letters and digits
    std::uint64_t seed = 0; ///< of the sitter who plays this person
};

/// In ascending order of student numbers, class by class.
std::vector<Person> make_people(std::size_t count, std::uint64_t seed);

/// Somebody with the code of another school; without college and class.
Person make_stranger(std::size_t index, std::uint64_t seed);

/// RFC 4648 base 32 of a digest: 40 letters and digits.
std::string opaque_code(std::string_view of);

/// 学号,姓名,学院,班级,采集码 in UTF-8 with a byte order mark, as spreadsheets export it.
std::string roster_csv(const std::vector<Person>&);

/// One slot a college from 2023-12-11 09:00 on, 12 s a person in whole quarters of an hour, and one for those who missed theirs.
std::string timetable_csv(const std::vector<Person>&);

}  // namespace studio
