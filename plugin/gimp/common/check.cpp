#include "plugin/gimp/common/check.h"

#include "engine/portrait/check.h"
#include "engine/portrait/size.h"
#include "plugin/gimp/common/fitting.h"

#include <algorithm>

namespace likeness {

namespace {

bool has_size_of(SizePx size, const PhotoPreset& preset) {
    return std::ranges::all_of(judge_size(size, preset), [](const Finding& one) { return one.verdict == Verdict::pass; });
}

// Without a file nobody knows how large it will be.
void forget_bytes(std::vector<Finding>& findings) {
    for (Finding& one : findings)
        if (one.limit == "bytes") one = unjudged("bytes", one.allowed, one.unit, false, sentence("the image is not a file yet: export it"));
}

}  // namespace

Result<Checked> check(Workshop& workshop, HostImage image, const Wanted& wanted, const OnStep& on_step) {
    LIKENESS_TRY(Order asked, order(wanted, workshop.presets));
    std::size_t bytes = image.portrait.size();
    tell(on_step, 0.1, sentence("Looking for the face"));
    LIKENESS_TRY(Photograph photograph, photograph_of(std::move(image), workshop.reading));
    Checked out{.finished = has_size_of(photograph.picture.full, asked.preset)};
    if (bytes == 0 && photograph.digest) bytes = photograph.bytes.size();
    LIKENESS_TRY(Fitting fitting, Fitting::of(workshop, std::move(photograph)));
    tell(on_step, 0.6, sentence("Checking"));
    if (out.finished) {
        const Photograph& finished = fitting.photograph();
        LIKENESS_TRY(out.findings, check_finished(workshop.colours, finished.picture, finished.about, bytes, fitting.seen(), asked.preset));
        if (bytes == 0) forget_bytes(out.findings);
    } else {
        LIKENESS_TRY(fitting.fit(workshop, std::move(asked)));
        LIKENESS_TRY(Portrait portrait, fitting.portrait(workshop));
        out.findings = std::move(portrait.findings);
    }
    out.verdict = overall(out.findings);
    return out;
}

}  // namespace likeness
