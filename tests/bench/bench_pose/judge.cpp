#include "tests/bench/bench_pose/judge.h"

#include "engine/codec/read.h"
#include "engine/portrait/judge.h"

namespace bench {

using namespace likeness;

Result<Judged> judge_like_measure(Judge& judge, const Photograph& photograph, const PhotoPreset& preset) {
    Judged out;
    LIKENESS_TRY(out.seen, identify(judge.finder, photograph.picture, {.faces_in_keyframes = true}));
    LIKENESS_TRY(out.findings, judge_photograph(judge.colours, photograph.picture, photograph.about, out.seen, preset));
    return out;
}

Result<Photograph> opened(Bytes file, const std::string& about) {
    LIKENESS_TRY(Picture picture, read_picture(file, about));
    const Digest digest = sha256(file);
    return Photograph{about, std::move(file), digest, std::move(picture)};
}

}  // namespace bench
