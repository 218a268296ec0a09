// `likeness-studio make`: a job folder whose lanes are full, and the truth about it.
#pragma once

#include "tests/studio/script.h"
#include "tests/studio/sitting.h"

#include "engine/base/result.h"

#include <filesystem>
#include <string>

namespace studio {

struct MakeOptions {
    std::filesystem::path folder;      ///< must not exist yet
    ScriptOptions script{};
    likeness::SizePx size{4000, 6000}; ///< of the frames, upright
    std::filesystem::path faces{};     ///< a folder of real pictures; "" draws
    bool alpha = false;                ///< the true alpha of every exposure that has a pose, as PNG in alpha/LANE
    std::size_t jobs = 2;              ///< people photographed at the same time, about 240 MB each at 24 megapixels
    std::filesystem::path likeness{};  ///< the program that makes the job; where it is missing only the lanes' folders are made
};

struct Made {
    std::size_t people = 0;
    std::size_t frames = 0;
    std::size_t files = 0;
    std::filesystem::path roster;  ///< "" in an open job
    std::filesystem::path timetable;
    bool bare = false;             ///< without job: the program `likeness` was not there
};

/// The same options give the same files, whatever `jobs` says. Roster and timetable are left beside the folder, as
/// FOLDER.roster.csv and FOLDER.timetable.csv: a job keeps no list of names.
/// Stop: the folder is there already; too many frames for four digits a lane; `likeness job new` failed.
likeness::Result<Made> make(const MakeOptions&);

}  // namespace studio
