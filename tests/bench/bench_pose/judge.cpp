#include "tests/bench/bench_pose/judge.h"

#include "engine/codec/read.h"
#include "engine/portrait/check.h"
#include "engine/portrait/crop.h"

#include <algorithm>
#include <iterator>

namespace bench {

using namespace likeness;

Result<Judged> judge_like_measure(Judge& judge, const Photograph& photograph, const PhotoPreset& preset) {
    const Picture& picture = photograph.picture;
    Judged out;
    LIKENESS_TRY(out.seen, identify(judge.finder, picture, {.faces_in_keyframes = true}));
    out.findings = {judge_faces(out.seen.faces.size())};
    if (!out.seen.head) return out;
    const Head& head = *out.seen.head;
    std::ranges::copy(plan_crop(head.pose, head.backdrop, picture.full, preset).findings, std::back_inserter(out.findings));
    LIKENESS_TRY(std::vector<Finding> backdrop, judge_backdrop(judge.colours, head.backdrop, source_space(picture), photograph.about, preset));
    std::ranges::move(backdrop, std::back_inserter(out.findings));
    return out;
}

Result<Photograph> opened(Bytes file, const std::string& about) {
    LIKENESS_TRY(Picture picture, read_picture(file, about));
    return Photograph{about, std::move(file), std::move(picture)};
}

}  // namespace bench
