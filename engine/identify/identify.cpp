#include "engine/identify/identify.h"

#include "engine/mark/read.h"
#include "engine/picture/channels.h"

#include <utility>

namespace likeness {

std::string_view name(FrameKind kind) {
    switch (kind) {
        case FrameKind::keyframe_read: return "keyframe-read";
        case FrameKind::keyframe_unread: return "keyframe-unread";
        case FrameKind::exposure: return "exposure";
    }
    return "";
}

namespace {

void read(const Raster& luma, double scale, Effort effort, Seen& seen) {
    Codes codes = read_codes(luma, scale, effort);
    seen.marks = std::move(codes.read);
    seen.unread = std::move(codes.unread);
}

// In doubt a keyframe: a code that was missed would put the next face on the last person's record.
FrameKind kind_of(const Seen& seen, bool person) {
    if (!seen.unread.empty()) return FrameKind::keyframe_unread;
    if (!seen.marks.empty()) return FrameKind::keyframe_read;
    return person ? FrameKind::exposure : FrameKind::keyframe_unread;
}

}  // namespace

std::optional<Seen> keyframe_in(const Picture& picture) {
    Seen seen;
    read(grey(picture.pixels), picture.scale(), Effort::cheap, seen);
    if (seen.marks.empty() || !seen.unread.empty()) return {};
    seen.kind = FrameKind::keyframe_read;
    return seen;
}

Result<Seen> identify(FaceFinder& finder, const Picture& picture, IdentifyOptions options) {
    const Raster luma = grey(picture.pixels);
    const double scale = picture.scale();

    Seen seen;
    read(luma, scale, Effort::cheap, seen);
    if (seen.marks.empty() || options.faces_in_keyframes) {
        LIKENESS_TRY(static_cast<Sight&>(seen), look(finder, picture.pixels, luma, scale));
    }
    const bool person = !seen.faces.empty() || seen.turned != 0;
    // A frame of nobody, or one with a code in it, is most likely a phone whose code is hard to read: worth ten times the effort.
    if ((seen.marks.empty() && !person) || !seen.unread.empty()) read(luma, scale, Effort::thorough, seen);
    seen.kind = kind_of(seen, person);
    return seen;
}

}  // namespace likeness
