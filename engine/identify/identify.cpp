#include "engine/identify/identify.h"

#include "engine/mark/read.h"
#include "engine/picture/channels.h"

namespace likeness {

std::string_view name(FrameKind kind) {
    switch (kind) {
        case FrameKind::keyframe_read: return "keyframe-read";
        case FrameKind::keyframe_unread: return "keyframe-unread";
        case FrameKind::exposure: return "exposure";
    }
    return "";
}

std::optional<Seen> keyframe_in(const Picture& picture) {
    Seen seen;
    seen.marks = read_marks(grey(picture.pixels), picture.scale(), Effort::cheap);
    if (seen.marks.empty()) return {};
    seen.kind = FrameKind::keyframe_read;
    return seen;
}

Result<Seen> identify(FaceFinder& finder, const Picture& picture, IdentifyOptions options) {
    const Raster luma = grey(picture.pixels);
    const double scale = picture.scale();

    Seen seen;
    seen.marks = read_marks(luma, scale, Effort::cheap);
    if (seen.marks.empty() || options.faces_in_keyframes) {
        LIKENESS_TRY(static_cast<Sight&>(seen), look(finder, picture.pixels, luma, scale));
    }
    const bool person = !seen.faces.empty() || seen.turned != 0;
    // A frame of nobody is most likely a phone whose code is hard to read: worth ten times the effort.
    if (seen.marks.empty() && !person) seen.marks = read_marks(luma, scale, Effort::thorough);

    seen.kind = !seen.marks.empty() ? FrameKind::keyframe_read
                : person            ? FrameKind::exposure
                                    : FrameKind::keyframe_unread;
    return seen;
}

}  // namespace likeness
