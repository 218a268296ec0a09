#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/json.h"

namespace likeness {

namespace {

// The JPEG inside a RAW is enough to read a code in; without one there, the photograph is looked at in full.
Result<Seen> look(PhotoWorker& worker, const std::filesystem::path& path) {
    LIKENESS_TRY(const Bytes bytes, read_file(path));
    const auto preview = read_preview(bytes);
    if (auto keyframe = preview ? keyframe_in(*preview) : std::nullopt) return std::move(*keyframe);
    LIKENESS_TRY(const Picture picture, read_picture(bytes, path.string(), worker.reading));
    return identify(worker.finder, picture);
}

Result<PhotoLine> scan_one(PhotoWorker& worker, const std::filesystem::path& path) {
    LIKENESS_TRY(const Seen seen, look(worker, path));
    PhotoLine out;
    boost::json::array codes;
    for (const Mark& mark : seen.marks) {
        codes.push_back(mark_json(mark));
        out.text += (out.text.empty() ? "" : ", ") + mark.format + " " + shown(mark.text);
    }
    if (seen.kind == FrameKind::keyframe_unread)
        out.text = local(seen.unread.empty() ? sentence("neither a face nor a code: an unread keyframe") : sentence("a code that cannot be read: an unread keyframe"));
    if (seen.kind == FrameKind::exposure) out.text = local(sentence("no code, a person"));
    boost::json::array unread;
    for (const Quad& quad : seen.unread) unread.push_back(corners_json(quad));
    out.json = {{"codes", codes}, {"unread", unread}, {"keyframe", keyframe_word(seen.kind)}};
    out.exit = seen.kind == FrameKind::keyframe_read ? Exit::good : Exit::not_good;
    return out;
}

Exit scan(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    return each_photo(invocation, paths.value(), sentence("Scanning"), scan_one);
}

constexpr Option options[] = {files_from};

}  // namespace

const Command scan_command{"scan", "PHOTO…", "Reads every code in each photograph.",
                           "likeness scan --json DSC_0001.JPG", options, 0, -1, scan};

}  // namespace likeness
