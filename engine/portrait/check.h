// The step `check`: each limit, measured and allowed.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/pose.h"
#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

/// "backdrop_colour" (CIEDE2000 from the preset's reference to the mean) and "backdrop_evenness" (CIEDE2000 between the
/// most different places; passes with a warning from half the limit on). A cluttered backdrop fails evenness, with the
/// reason, and its colour is not judged. Aside: the photograph's colour profile cannot be used.
Result<std::vector<Finding>> judge_backdrop(ColourConverter&, const Backdrop&, const SourceSpace&, const std::string& about,
                                            const PhotoPreset&);

/// The backdrop's mean in sRGB and its unevenness in CIEDE2000; absent where it is not plain or nothing of it shows.
struct BackdropColour {
    Rgb8 mean;
    double unevenness = 0;
};
Result<std::optional<BackdropColour>> measure_backdrop(ColourConverter&, const Backdrop&, const SourceSpace&, const std::string& about);

/// "single_face": how many faces there are, exactly one allowed. A person who lies (`turned` as Seen has it) fails it too.
Finding judge_faces(std::size_t faces, int turned = 0);

/// All limits of a finished certificate photo of `bytes` bytes, as `read_picture` gives it and `head` was measured in it.
Result<std::vector<Finding>> check_finished(ColourConverter&, const Picture&, const std::string& about, std::size_t bytes,
                                            const Head&, const PhotoPreset&);

}  // namespace likeness
