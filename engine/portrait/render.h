// The step `render`: a photograph's crop becomes the certificate photo, scaled once, converted once, encoded to the
// preset's exact pixels and bytes.
#pragma once

#include "engine/codec/read.h"
#include "engine/colour/convert.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/encode.h"
#include "engine/portrait/tags.h"

namespace likeness {

struct Portrait {
    Bytes file;                           ///< the JPEG, sRGB, its profile embedded; empty where a hard limit cannot hold
    Raster pixels;                        ///< what was encoded: sRGB, of a size that the preset takes; empty as `file`
    int quality = 0;                      ///< IJG scale
    ChromaSampling chroma = ChromaSampling::full_444;
    std::optional<BoxPx> crop;            ///< in the full photograph
    double tilt_deg = 0;                  ///< `crop` is turned about its centre by so much, clockwise
    std::vector<DoneBy> operations;       ///< what was done, in its order: "crop", "rotate", "scale", "enlarge", "calibrate", "convert", "mirror", "replace_backdrop" or "even_backdrop"
    std::vector<Finding> findings;        ///< every limit of the preset
    Verdict verdict = Verdict::not_judged;
};

/// `crop` comes from `plan_crop` with the same `Permitted`, its findings may be all those of `judge_photograph`; `picture`
/// must be decoded to at least `needed_long_side`. A hard limit that does not hold gives a Portrait without a file, and
/// its findings. Aside: the colour profile cannot be used.
Result<Portrait> render(ColourConverter&, const Picture&, const Origin&, const Crop&, const PhotoPreset&, const Label& = {}, const Permitted& = {});

/// A photograph as it was read: `bytes` are the file's, so that a second decoding sees what the first saw. What a host holds is whole
/// already, and the file is the one that it opened: no bytes and no digest where there is none.
struct Photograph {
    std::string about;  ///< names it in a Fault
    Bytes bytes;
    std::optional<Digest> digest;  ///< of `bytes`
    Picture picture;

    Origin origin() const { return {about, bytes, digest}; }
};

/// Reads and decodes a file. Aside or again: as `read_file` and `read_picture`.
Result<Photograph> read_photograph(const std::filesystem::path&, ReadOptions = {});

/// The whole step for a photograph in which one head was measured: plans the crop, decodes once more at a finer scale
/// if the crop needs it, and renders. The portrait's findings are `judged_before` and those of the file; where nothing was
/// judged before (a print, whose exposure was judged already) the geometry stands for it.
Result<Portrait> make_portrait(ColourConverter&, const Photograph&, const Head&, std::vector<Finding> judged_before,
                               const PhotoPreset&, const Label& = {}, const Permitted& = {});

/// The same in a crop from `plan_crop` or `crop_at`, whose findings are all that was judged.
Result<Portrait> make_portrait_at(ColourConverter&, const Photograph&, const Head&, Crop, const PhotoPreset&, const Label& = {}, const Permitted& = {});

}  // namespace likeness
