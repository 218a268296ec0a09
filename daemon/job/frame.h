// The facts of one exposure of the camera, whatever files it came in. Facts are recorded per file and joined here,
// so that neither the order of arrival nor a second copy changes anything.
#pragma once

#include "engine/base/digest.h"
#include "engine/base/fault.h"
#include "engine/code/shown.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// Twelve hexadecimal digits, made from what the camera wrote or from the file's bytes; never from a clock of ours.
struct FrameId {
    std::string text;
    auto operator<=>(const FrameId&) const = default;
};

/// Where a file of the frame stands.
struct FilePlace {
    std::string path;                ///< inside the job folder, with `/`
    Digest digest;                   ///< of all its bytes
    std::uint64_t bytes = 0;         ///< size and time of change tell a restarted daemon that the file is the same
    std::int64_t modified_ns = 0;    ///< without reading it; nothing is derived from them
    bool operator==(const FilePlace&) const = default;
};

/// The digits at the end of a file's stem, as a camera counts: lanes/A/DSC_0142.JPG is 142 of the series "lanes/A/DSC_".
/// Numbers of two series have nothing to do with each other.
struct Counter {
    std::string series;    ///< the path up to the digits
    std::int64_t value = 0;
    auto operator<=>(const Counter&) const = default;
};

/// What the camera says about the shot. The order of a lane comes from here and from nowhere else.
struct Shot {
    std::string serial;                    ///< of the body; "" where the file does not tell
    std::optional<std::int64_t> time_ms;   ///< the camera's own clock, in ms since 1970 of that clock
    bool subsecond = false;                ///< whether `time_ms` is finer than a second
    std::optional<std::int64_t> number;    ///< EXIF's own count of shots (ImageNumber, ShutterCount), for the identity
    std::vector<Counter> counters;         ///< sorted; one for each file whose name bears one
    bool operator==(const Shot&) const = default;
};

/// What `identify` saw the frame to be; where two files of it disagree, the later word here counts.
enum class Role {
    unreadable,  ///< truncated or broken: it may have been anything
    neither,     ///< neither a face nor a code
    chart,       ///< a colour chart, with neither a face nor a code
    turned,      ///< a person, but the photograph lies on its side or upside down
    exposure,    ///< a person
    unread,      ///< a code is there but could not be read
    keyframe,    ///< codes were read
};

/// An exposure or a turned one: whatever it is, it is no keyframe.
constexpr bool shows_person(Role role) { return role == Role::exposure || role == Role::turned; }

/// Neither a person nor a colour chart: it is a keyframe or may have been one.
constexpr bool may_show_code(Role role) { return !shows_person(role) && role != Role::chart; }

/// The kinds of file that a camera may write of one exposure.
enum class Source {
    jpeg,  ///< a finished picture: a JPEG, or what a program made of it
    raw,   ///< the sensor's data
};

std::string_view name(Role);
std::optional<Role> role(std::string_view name);

struct FrameFact {
    FrameId id;
    std::string lane;
    std::vector<FilePlace> files;    ///< one when it is recorded; all of them, by path, when it is read back
    Shot shot;
    Role role = Role::unreadable;
    std::vector<Shown> shown;        ///< personal: what each code says that was read, each once
    std::string seen;                ///< personal: all that identify saw, as JSON; kept, never looked into
    std::optional<Fault> fault;      ///< why it is unreadable, or why its colour chart cannot be used
    Source source = Source::jpeg;    ///< of the file that `role` and `seen` speak of

    bool operator==(const FrameFact&) const = default;
};

/// Body serial, time and EXIF count where they tell one exposure from all others (a count above 0, or a time with a
/// fraction that is not 0); else the digest. The file's name takes no part, so a renamed copy is the same frame.
FrameId frame_id(const Shot&, const Digest&);

/// Of a path inside the job. Cameras write four digits or more; fewer ("DSC_0006-3", "sel-1") are a person's or a
/// program's, and more than nine a time.
std::optional<Counter> counter_of(std::string_view path);

/// Joins the facts of one lane into frames: equal ids, and names that differ in their ending only (RAW+JPEG) unless body
/// or time contradict. What was seen best counts, of equals that in a file of the wanted source. The result is ordered by id and the same for any order of `facts`.
/// Equal ids are not joined where other bytes bear another number of one series (some bodies write a constant count), nor
/// where only the bytes are equal and cannot be read: two files full of zeros were two photographs.
std::vector<FrameFact> gather(std::vector<FrameFact> facts, Source wanted = Source::jpeg);

}  // namespace likeness
