// Results against truth: who was bound rightly, who was held, and what went wrong without a word.
#pragma once

#include "tests/studio/listing.h"
#include "tests/studio/truth.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace studio {

/// What became of one file.
enum class Outcome {
    right,            ///< bound to who is in the picture
    right_in_doubt,   ///< bound to who is in the picture, although nobody could know
    held,             ///< held or aside, and something was wrong
    held_needlessly,  ///< held, aside or not done, and nothing was wrong
    silently_wrong,   ///< bound to somebody else; a keyframe taken for a person's exposure or read as somebody else's code
    unknowable,       ///< the wrong sitter, bound to who owns the code
    lost,             ///< in no line of the list
    keyframe_read,
    keyframe_unread,            ///< and nobody could read it
    keyframe_unread_needlessly,
};
constexpr std::size_t outcome_count = 10;
std::string_view name(Outcome);

using Counts = std::array<std::size_t, outcome_count>;

struct Trouble {
    std::string file;
    Outcome outcome;
    std::string student;  ///< the truth
    std::string found;    ///< who it was bound to, or its state
};

struct Judgement {
    Counts all{};
    std::map<std::string, Counts> by_mistake{};  ///< "none", "neighbour" (in doubt because of another frame) or the mistake
    /// Not judged: neither measured nor, where no single face was found, measurable.
    std::size_t defects_found = 0, defects_missed = 0, defects_unjudged = 0;
    std::map<std::string, std::size_t> missed{};        ///< by limit
    std::map<std::string, std::size_t> false_alarms{};  ///< by limit, where no defect explains it
    std::size_t unknown_files = 0;                      ///< in the list, not in truth
    std::vector<Trouble> troubles{};                    ///< silently wrong, lost, held or unread needlessly

    std::size_t count(Outcome outcome) const { return all[static_cast<std::size_t>(outcome)]; }
    bool good() const { return count(Outcome::silently_wrong) == 0 && count(Outcome::lost) == 0; }
};

Judgement judge(const ShootTruth&, const Listing&);

}  // namespace studio
