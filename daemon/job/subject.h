// A Subject: a person to be photographed, as the roster or the person's own code tells it. All of it is personal:
// nothing here goes into a sentence, a log, a file name or a Fault.
#pragma once

#include <compare>
#include <string>

namespace likeness {

/// Who is meant, inside the house only: the roster's student number, or in an open job the code itself.
/// What people see is the subject's Number.
struct SubjectRef {
    std::string key;
    auto operator<=>(const SubjectRef&) const = default;
};

/// One line of the roster; a column that the list does not have is empty. In an open job only `code` is known.
struct Subject {
    std::string student;    ///< student number (学号)
    std::string code;       ///< what the phone shows; without such a column, the student number
    std::string name;
    std::string college;
    std::string klass;      ///< the class: comes, is counted, pays and is closed together
    std::string id_number;  ///< the state's number (身份证号)

    SubjectRef ref() const { return {student.empty() ? code : student}; }
    bool operator==(const Subject&) const = default;
};

}  // namespace likeness
