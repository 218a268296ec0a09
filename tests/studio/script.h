// The script of a shoot: who sits where and when, what goes wrong, and which frames nobody could bind without guessing.
// All truth but the pixels' comes from here, before any picture is drawn; nothing of the product is asked.
#pragma once

#include "tests/studio/defect.h"
#include "tests/studio/mistake.h"
#include "tests/studio/people.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace studio {

struct ScriptOptions {
    std::size_t people = 24;
    std::size_t lanes = 2;   ///< 1 to 26
    std::size_t frames = 3;  ///< exposures after each keyframe
    std::uint64_t seed = 1;
    Amount mistakes = Amount::trade;
    bool flaws = true;  ///< some backdrops are uneven or of another colour
    bool open = false;  ///< a job without a roster
    bool raw = false;   ///< the cameras write a RAW beside each JPEG
};

struct Planned {
    bool keyframe = false;
    std::size_t person = 0;             ///< who is in the picture or holds the phone: index in Script::people
    std::optional<std::size_t> shown{}; ///< keyframe: whose code
    std::size_t exposure = 0;           ///< of the person's exposures, from 0
    Mistake mistake = Mistake::none;
    Defect defect = Defect::none;
    bool doubt = false;          ///< held is the only right answer, because of this frame's mistake or a neighbour's
    bool cut = false;            ///< the file ends early
    std::int64_t taken_ms = 0;   ///< the camera's clock, ms since 1970 as if UTC
    std::string file{};          ///< inside the job folder
    std::string raw{};           ///< the RAW beside it; "" none
    std::string copy{};          ///< a second file of the same bytes; "" none

    bool turned() const { return mistake == Mistake::turned; }
    bool unreadable_code() const { return keyframe && (cut || mistake == Mistake::unread); }
};

struct LaneScript {
    std::string name;
    std::string body;                 ///< serial number of the camera
    std::int64_t shutter_count = 0;   ///< before the shoot
    int orientation = 8;              ///< Exif's number: how the camera is turned, 6 or 8
    bool shuffled = false;            ///< files arrive in an order of chance
    std::vector<Planned> frames{};    ///< in the camera's order
};

struct Script {
    std::vector<Person> people;  ///< those of the roster in its order, then strangers
    std::size_t enrolled = 0;    ///< how many are on the roster
    std::vector<LaneScript> lanes;
};

Script write_script(const ScriptOptions&);

}  // namespace studio
