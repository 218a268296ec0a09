// truth.json: what really is in the lanes. Written with the shoot, read by whoever judges; docs/commands.md names its keys.
#pragma once

#include "tests/studio/draw/portrait.h"
#include "tests/studio/script.h"

#include "engine/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace studio {

struct TrueFrame {
    std::string file;  ///< inside the job
    std::string lane;
    std::size_t order = 0;  ///< in the camera's order, from 1; a second copy has that of the first
    bool keyframe = false;
    std::string student;  ///< who is in the picture, or holds the phone; of strangers one that is on no roster
    std::string shown;    ///< keyframe: whose code; else ""
    std::optional<Truth> pose{};
    std::string alpha{};                  ///< exposure: the PNG of its true alpha, inside the job; "" none was written
    std::vector<std::string> findings{};  ///< limits that must fail
    std::vector<std::string> may{};       ///< limits that may fail beside them, for the same reason
    bool findings_known = true;           ///< false for real pictures on their own backdrops
    Mistake mistake = Mistake::none;
    bool doubt = false;  ///< nothing but held is right
};

struct ShootTruth {
    std::map<std::string, std::string> code_of{};  ///< by student, strangers too
    std::vector<TrueFrame> frames{};
};

/// Poses by lane and place, as the script has the frames.
using Poses = std::vector<std::vector<std::optional<Truth>>>;

/// Where the true alpha of a frame's file is, inside the job: not in its lane, where it would be one more frame.
std::string alpha_file(const std::string& file);

struct Exposed {
    bool real_faces = false;  ///< the exposures are real pictures, about which nothing is known
    bool alpha = false;       ///< the true alpha of each that has a pose is there
};

/// The whole of truth.json.
std::string truth_json(const Script&, const ScriptOptions&, likeness::SizePx, const Poses&, Exposed);

/// Aside: no such file; not what `truth_json` writes.
likeness::Result<ShootTruth> read_truth(const std::filesystem::path& file);

}  // namespace studio
