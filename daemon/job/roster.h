// The roster: the subjects of a job, read from a list that a school exported. It lives encrypted in the ledger; its file
// is not kept in the job.
#pragma once

#include "daemon/job/subject.h"
#include "engine/base/result.h"

#include <filesystem>
#include <map>
#include <string_view>
#include <vector>

namespace likeness {

class Roster {
public:
    Roster() = default;

    /// The subjects must have different refs and different codes, as `read_roster` has checked.
    explicit Roster(std::vector<Subject> subjects);

    const std::vector<Subject>& subjects() const { return subjects_; }

    /// Whose code this is, to the letter; null: a stranger.
    const Subject* shown(std::string_view code) const;

    const Subject* find(const SubjectRef&) const;

private:
    std::vector<Subject> subjects_;
    std::map<std::string, std::size_t, std::less<>> by_code_;
    std::map<std::string, std::size_t, std::less<>> by_student_;
};

struct RosterReading {
    Roster roster;
    std::vector<Sentence> understood;  ///< what each column was taken for, for the person who imports
};

/// A .csv in UTF-8 (with or without mark) or GB18030, separated by comma, semicolon or tab, with headings in Chinese or
/// English. Stop: no such file, no or an unsure column of student numbers, nobody in it, a short row, a number or
/// code that stands twice. Faults name headings and lines, never what stands in a row.
Result<RosterReading> read_roster(const std::filesystem::path&);

/// The same for text that is in memory; `about` names it in faults.
Result<RosterReading> parse_roster(std::string_view bytes, std::string_view about);

}  // namespace likeness
