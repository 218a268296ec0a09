#include "plugin/gimp/common/apply.h"

#include "engine/base/digest.h"
#include "engine/portrait/told.h"
#include "engine/preset/fingerprint.h"

namespace likeness {

Result<Applied> apply(Workshop& workshop, HostImage image, const Wanted& wanted, const OnStep& on_step) {
    LIKENESS_TRY(Order asked, order(wanted, workshop.presets));
    tell(on_step, 0.1, sentence("Looking for the face"));
    LIKENESS_TRY(Photograph photograph, photograph_of(std::move(image), workshop.reading));
    LIKENESS_TRY(Fitting fitting, Fitting::of(workshop, std::move(photograph)));
    tell(on_step, 0.6, sentence("Checking"));
    LIKENESS_TRY(fitting.fit(workshop, std::move(asked)));
    tell(on_step, 0.8, sentence("Making the certificate photo"));
    return apply(workshop, fitting, wanted);
}

Result<Applied> apply(Workshop& workshop, const Fitting& fitting, const Wanted& wanted) {
    const Order& asked = fitting.asked();
    Applied out{.label = asked.label, .resolution = asked.preset.resolution, .layer = asked.preset.name};
    LIKENESS_TRY(out.portrait, fitting.portrait(workshop));
    if (out.portrait.file.empty()) return out;
    const auto& source = fitting.photograph().digest;
    out.record = {.preset = asked.preset.name, .preset_version = fingerprint(asked.preset), .age = wanted.age, .identifier = asked.label.identifier,
                  .crop = *out.portrait.crop, .tilt_deg = out.portrait.tilt_deg, .by_hand = fitting.by_hand(), .operations = out.portrait.operations,
                  .findings = out.portrait.findings, .source = source ? hex(*source) : "", .pixels = hex(sha256(out.portrait.pixels.samples()))};
    return out;
}

std::string no_portrait(std::span<const Finding> findings) {
    return local(sentence("no certificate photo can be made of this photograph")) + findings_text(findings);
}

}  // namespace likeness
