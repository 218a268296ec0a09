#include "plugin/gimp/common/export.h"

#include "engine/base/digest.h"
#include "engine/base/output.h"
#include "engine/preset/fingerprint.h"

namespace likeness {

namespace {

Fault refused(const HostImage& image, Sentence says, Sentence hint) {
    return {Remedy::stop, Step::render, image.name, std::move(says), std::move(hint)};
}

std::string digest_of(const HeldSamples& samples) {
    const auto* bytes = std::get_if<std::vector<std::uint8_t>>(&samples.values);
    return bytes && samples.alpha == Alpha::none ? hex(sha256(*bytes)) : "";
}

// An image that was made here before: nothing is made again, and what would not be the same is refused.
Result<Exported> kept(const HostImage& image, const Wanted& wanted, const Order& asked, const std::filesystem::path& to) {
    LIKENESS_TRY(Record record, record_of(image.record, image.name));
    const Sentence anew = sentence("make it again from the photograph");
    if (record.preset != asked.preset.name || record.preset_version != fingerprint(asked.preset))
        return refused(image, sentence("the image was made for {}, and {} is asked for", record.preset, asked.preset.name), anew);
    if (!wanted.identifier.empty() && wanted.identifier != record.identifier)
        return refused(image, sentence("the image was made with another number than {}", wanted.identifier), anew);
    if (record.pixels != digest_of(image.samples)) {
        LIKENESS_TRY(permit({{Operation::retouch, wanted.authority}}, asked.preset));
        return refused(image, sentence("the pixels were changed after the certificate photo was made"), anew);
    }
    LIKENESS_TRY(write_file(to, image.portrait));
    std::vector<Finding> findings = record.findings;
    const Verdict verdict = record.verdict();
    return Exported{.file = to, .record = std::move(record), .bytes = image.portrait.size(), .findings = std::move(findings), .verdict = verdict};
}

}  // namespace

Result<Exported> export_photo(Workshop& workshop, HostImage image, const Wanted& wanted, const std::filesystem::path& to, const OnStep& on_step) {
    LIKENESS_TRY(const Order asked, order(wanted, workshop.presets));
    LIKENESS_TRY(check_output(to, originals(image), {".jpg", ".jpeg"}));
    if (!image.record.empty() && !image.portrait.empty()) return kept(image, wanted, asked, to);
    LIKENESS_TRY(Applied applied, apply(workshop, std::move(image), wanted, on_step));
    Portrait& portrait = applied.portrait;
    if (portrait.file.empty()) return Exported{.findings = std::move(portrait.findings), .verdict = portrait.verdict};
    LIKENESS_TRY(write_file(to, portrait.file));
    return Exported{.file = to, .record = std::move(applied.record), .bytes = portrait.file.size(), .findings = std::move(portrait.findings), .verdict = portrait.verdict};
}

}  // namespace likeness
