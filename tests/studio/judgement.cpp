#include "tests/studio/judgement.h"

#include <algorithm>
#include <unordered_map>

namespace studio {
namespace {

constexpr std::array<std::string_view, outcome_count> outcome_names{
    "right", "right_in_doubt", "held", "held_needlessly", "silently_wrong", "unknowable", "lost",
    "keyframe_read", "keyframe_unread", "keyframe_unread_needlessly"};

class Judge {
public:
    Judge(const ShootTruth& truth, const Listing& listing) : truth_(truth), open_(listing.open) {
        for (const ListedFrame& frame : listing.frames)
            for (const std::string& file : frame.files) listed_.emplace(file, &frame);
    }

    Judgement all() {
        Judgement judgement;
        for (const TrueFrame& frame : truth_.frames) {
            const auto found = listed_.find(frame.file);
            const ListedFrame* line = found == listed_.end() ? nullptr : found->second;
            const Outcome outcome = !line ? Outcome::lost : frame.keyframe ? of_keyframe(frame, *line) : of_exposure(frame, *line);
            note(judgement, frame, line, outcome);
            if (line && !frame.keyframe && frame.mistake != Mistake::duplicate) look_for_defects(judgement, frame, *line);
            if (line) listed_.erase(found);
        }
        judgement.unknown_files = listed_.size();
        return judgement;
    }

private:
    /// A student of the truth, as the list names people.
    std::string listed_name(const std::string& student) const {
        const auto code = truth_.code_of.find(student);
        return open_ && code != truth_.code_of.end() ? code->second : student;
    }

    /// The code's owner, for a sitter who showed somebody else's: truth has it in the keyframe before.
    bool owner_of_shown_code(const TrueFrame& frame, const std::string& student) const {
        return std::ranges::any_of(truth_.frames, [&](const TrueFrame& other) {
            return other.keyframe && other.mistake == Mistake::wrong_sitter && other.student == frame.student && listed_name(other.shown) == student;
        });
    }

    Outcome of_exposure(const TrueFrame& frame, const ListedFrame& line) const {
        const bool excused = frame.doubt || frame.mistake == Mistake::wrong_sitter;
        if (!line.bound()) {
            const bool defective = line.state == "aside" && !frame.findings.empty();
            return excused || defective ? Outcome::held : Outcome::held_needlessly;
        }
        if (line.student == listed_name(frame.student)) return frame.doubt ? Outcome::right_in_doubt : Outcome::right;
        if (frame.mistake == Mistake::wrong_sitter && owner_of_shown_code(frame, line.student)) return Outcome::unknowable;
        return Outcome::silently_wrong;
    }

    Outcome of_keyframe(const TrueFrame& frame, const ListedFrame& line) const {
        const bool readable = frame.mistake != Mistake::unread && frame.mistake != Mistake::truncated && !frame.doubt;
        if (line.bound()) return Outcome::silently_wrong;
        if (!line.student.empty()) return line.student == listed_name(frame.shown) ? Outcome::keyframe_read : Outcome::silently_wrong;
        if (frame.mistake == Mistake::stranger && line.kind == "keyframe" && line.reason != "unread-keyframe") return Outcome::keyframe_read;
        return readable ? Outcome::keyframe_unread_needlessly : Outcome::keyframe_unread;
    }

    static void note(Judgement& judgement, const TrueFrame& frame, const ListedFrame* line, Outcome outcome) {
        const std::string_view mistake = name(frame.mistake);
        const std::string row = !mistake.empty() ? std::string(mistake) : frame.doubt ? "neighbour" : "none";
        ++judgement.all[static_cast<std::size_t>(outcome)];
        ++judgement.by_mistake[row][static_cast<std::size_t>(outcome)];
        switch (outcome) {
            case Outcome::silently_wrong:
            case Outcome::lost:
            case Outcome::held_needlessly:
            case Outcome::right_in_doubt:
            case Outcome::keyframe_unread_needlessly:
                judgement.troubles.push_back({frame.file, outcome, frame.keyframe ? frame.shown : frame.student,
                                              !line ? "" : line->student.empty() ? line->state + " " + line->reason : line->student});
                break;
            default: break;
        }
    }

    static void look_for_defects(Judgement& judgement, const TrueFrame& frame, const ListedFrame& line) {
        if (!frame.findings_known || frame.mistake == Mistake::truncated) return;
        const auto in = [](const std::vector<std::string>& limits, const std::string& limit) { return std::ranges::find(limits, limit) != limits.end(); };
        for (const std::string& limit : frame.findings) {
            if (!line.judged || (limit != "single_face" && in(line.failed, "single_face"))) ++judgement.defects_unjudged;
            else if (in(line.failed, limit)) ++judgement.defects_found;
            else ++judgement.defects_missed, ++judgement.missed[limit];
        }
        for (const std::string& limit : line.failed)
            if (!in(frame.findings, limit) && !in(frame.may, limit)) ++judgement.false_alarms[limit];
    }

    const ShootTruth& truth_;
    bool open_;
    std::unordered_map<std::string, const ListedFrame*> listed_;
};

}  // namespace

std::string_view name(Outcome outcome) {
    return outcome_names[static_cast<std::size_t>(outcome)];
}

Judgement judge(const ShootTruth& truth, const Listing& listing) {
    return Judge(truth, listing).all();
}

}  // namespace studio
