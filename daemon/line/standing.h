// How a job stands: every frame and every subject in exactly one visible state. What `job list`, `status` and `explain`
// show; no personal data but where a caller asks the roster itself.
#pragma once

#include "daemon/line/derive.h"

namespace likeness {

struct FrameLine {
    FrameId frame;
    std::string lane;
    std::vector<std::string> files;
    Role role = Role::unreadable;
    FrameState state = FrameState::settled;
    std::optional<SubjectRef> subject;  ///< of keyframes and bound frames
    std::string number;                 ///< the subject's; empty where it has none
    Sentence because;
    Sentence hint;
    std::optional<Reason> reason;       ///< of held frames, and of keyframes that open no good sitting
    std::optional<Correction> by_hand;  ///< what a person said of it
    bool card = false;                  ///< it shows a command card and no code
    bool group = false;                 ///< a group photograph
    std::string portrait;
    std::vector<Finding> findings;      ///< of bound exposures, and of held ones, by whoever it is; those accepted say so
    std::vector<Acceptance> accepted;   ///< what people accept of it, by the finding's name; also what does not fail any more
    std::vector<DoneBy> operations;     ///< what was done to make its portrait
};

/// Aside and missed there: broken, or without a place. Colour charts and group photographs are aside as they should be.
inline bool is_missed(const FrameLine& frame) { return frame.state == FrameState::aside && frame.role != Role::chart && !frame.group; }

struct SubjectLine {
    SubjectRef subject;
    std::string number;
    std::string college, klass;
    SubjectState state = SubjectState::expected;
    Sentence why;
    bool paid = false;
    std::string portrait;
    std::string sheet;
};

/// What is to be said of a lane's colour charts.
struct LaneColour {
    std::string lane;
    std::optional<FrameId> chart;          ///< the last one that can be used
    std::string file;                      ///< of it
    double mean_de = 0;                    ///< ΔE2000, of patches that the fit did not see
    std::size_t frames_since = 0;
    std::optional<std::int64_t> ms_since;  ///< to the lane's last frame, by the camera's clock
    std::size_t uncalibrated = 0;          ///< bound exposures that the calibration is not for
    Sentence why;                          ///< of the first of them
    struct Refused {
        FrameId frame;
        std::string file;
        Sentence says, hint;
    };
    std::vector<Refused> refused;          ///< charts that cannot be used
};

/// A lane whose desk scanned codes.
struct LaneDesk {
    std::string lane;
    std::size_t scans = 0;
    std::optional<DeskClock> clock;  ///< none: nothing of the lane is bound
};

struct Standing {
    std::vector<FrameLine> frames;      ///< by lane, in the order of its timeline
    std::vector<Sentence> sources;      ///< of lanes where a camera wrote RAW: which files are used
    std::vector<LaneColour> colours;    ///< of lanes that photographed a colour chart
    std::vector<LaneDesk> desks;        ///< of lanes whose desk scanned codes
    std::vector<SubjectLine> subjects;  ///< by number; then those who have none yet, in the roster's order
};

Result<Standing> standing(Job&);

/// The word of docs/commands.md: "keyframe", "exposure", "chart" or "other".
std::string_view kind_word(Role);

}  // namespace likeness
