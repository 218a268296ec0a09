// The step `check`: each limit, measured and allowed.
#pragma once

#include "engine/colour/convert.h"
#include "engine/face/sight.h"
#include "engine/portrait/finding.h"
#include "engine/preset/photo_preset.h"

namespace likeness {

/// "backdrop_colour" (CIEDE2000 from the nearest of the preset's colours to the mean) and "backdrop_evenness" (CIEDE2000 between the
/// most different places; passes with a warning from two thirds of the limit on). A cluttered backdrop fails evenness, with the
/// reason, and its colour is not judged. Aside: the photograph's colour profile cannot be used.
Result<std::vector<Finding>> judge_backdrop(ColourConverter&, const Backdrop&, const SourceSpace&, const std::string& about,
                                            const PhotoPreset&);

/// The backdrop's mean in sRGB and its unevenness in CIEDE2000; absent where it is not plain or nothing of it shows.
struct BackdropColour {
    Rgb8 mean;
    double unevenness = 0;
};
Result<std::optional<BackdropColour>> measure_backdrop(ColourConverter&, const Backdrop&, const SourceSpace&, const std::string& about,
                                                       const Conversion& = {});

/// "single_face": how many faces there are, exactly one allowed.
Finding judge_faces(const Sight&);

/// "eyes_open" where there is one face and its eyes cannot be made out: closed, hidden or turned away. Hard: nothing can be
/// cut without eyes.
Finding judge_lost_eyes();

/// All limits of a finished certificate photo of `bytes` bytes, as `read_picture` gives it and `sight` was seen in it.
Result<std::vector<Finding>> check_finished(ColourConverter&, const Picture&, const std::string& about, std::size_t bytes,
                                            const Sight&, const PhotoPreset&);

}  // namespace likeness
