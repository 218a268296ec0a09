// The codes that an image shows, and what is written into its metadata because of them.
#pragma once

#include "engine/code/shown.h"
#include "engine/identify/identify.h"
#include "engine/portrait/tags.h"
#include "plugin/gimp/common/host_image.h"
#include "plugin/gimp/common/steps.h"
#include "plugin/gimp/common/workshop.h"

#include <string>
#include <vector>

namespace likeness {

struct Code {
    Mark mark;
    Shown says;  ///< without a job: its kind, and whether it can be a capture code at all
};

struct Scanned {
    std::vector<Code> codes;    ///< in reading order
    std::vector<Quad> unread;   ///< codes that are there and that nobody could read
};

/// As `likeness scan`. Stop, aside: as `identify`.
Result<Scanned> scan(Workshop&, HostImage, const OnStep& = {});

/// `{"codes":[{"format","text","kind","verdict","corners"}],"unread":[…]}`, as `likeness scan --json` has it.
std::string json_of(const Scanned&);

/// The subject's number that a code says: of letters and figures, like A-0143. House, law 6: any other text is a person's own and goes into no metadata. Aside, saying what to do: no code,
/// several, or one that says no number.
Result<std::string> number_in(const Scanned&, const std::string& about);

/// One entry of an image's metadata, by exiv2's keys.
struct Entry {
    std::string key;
    std::string value;
};

/// What says whose picture it is: the same entries that a certificate photo gets (docs/security.md).
std::vector<Entry> entries(const Label&);

}  // namespace likeness
