#include "tests/studio/camera.h"

#include "tests/studio/dng.h"

#include "engine/codec/jpeg_write.h"
#include "engine/picture/resample.h"
#include "engine/picture/turn.h"

#include <algorithm>
#include <utility>

namespace studio {
namespace {

/// The turn that undoes another: 6 and 8 undo each other, all others undo themselves.
int undone(int orientation) {
    if (orientation == 6) return 8;
    if (orientation == 8) return 6;
    return orientation;
}

}  // namespace

likeness::Result<likeness::Bytes> camera_jpeg(likeness::Raster upright, ShotFacts facts, const likeness::Bytes& icc) {
    const likeness::Raster stored = likeness::upright(std::move(upright), undone(facts.orientation));
    facts.stored = stored.size();
    LIKENESS_TRY(const likeness::Bytes exif, exif_segment(facts));
    LIKENESS_TRY(likeness::Bytes file,
                 likeness::encode_jpeg(stored, {.quality = 92, .chroma = likeness::ChromaSampling::quarter_420, .icc = icc}));
    constexpr std::ptrdiff_t after_soi = 2;
    file.insert(file.begin() + after_soi, exif.begin(), exif.end());
    return file;
}

likeness::Result<likeness::Bytes> camera_raw(likeness::Raster upright, ShotFacts facts) {
    const likeness::Raster stored = likeness::upright(std::move(upright), undone(facts.orientation));
    facts.stored = stored.size();
    LIKENESS_TRY(likeness::Bytes preview, likeness::encode_jpeg(likeness::shrunk_to(stored, 1620), {.quality = 85}));
    return with_exif(as_dng(stored, {.orientation = facts.tells_turn ? facts.orientation : 1, .preview = std::move(preview)}), facts);
}

likeness::Bytes broken_off(const likeness::Bytes& whole) {
    return {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() * 6 / 10)};
}

}  // namespace studio
