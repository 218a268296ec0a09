#include "daemon/command/door/findings.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/calibrating.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/folders.h"
#include "daemon/command/photo/report.h"
#include "daemon/command/photo/wanted.h"
#include "engine/base/words.h"
#include "engine/picture/resample.h"
#include "engine/portrait/check.h"

namespace likeness {

namespace {

Exit check(const Invocation& invocation) {
    const auto given = inputs(invocation);
    if (!given) return misused(given.error().says);
    const auto name_given = invocation.value("preset");
    if (!name_given) return misused(sentence("expected --preset P"));
    const auto preset = wanted_preset(invocation, *name_given);
    if (!preset) return refuse_wanted(invocation, preset.error());
    const auto paths = with_folders_opened(given.value());
    if (!paths) return refuse(invocation, paths.error());
    const auto calibration = asked_calibration(invocation);
    if (!calibration) return refuse(invocation, calibration.error());
    std::optional<Reports> report;
    if (const auto file = invocation.value("report")) {
        report.emplace(*file, paths.value(), preset.value());
        if (const auto free = report->check(); !free) return misused(Sentence{"{}", {local(free.error())}});
    }

    return each_photo(invocation, paths.value(), sentence("Checking"), report ? &*report : nullptr, [&](PhotoWorker& worker, const std::filesystem::path& path) -> Result<PhotoLine> {
        LIKENESS_TRY(const Bytes bytes, read_file(path));
        LIKENESS_TRY(Picture own, read_picture(bytes, path.string(), {.least_long_side = 0, .most_pixels = worker.reading.most_pixels}));
        LIKENESS_TRY(const Picture picture, calibrated(std::move(own), calibration.value(), path.string()));
        LIKENESS_TRY(const Seen seen, identify(worker.finder, picture, {.faces_in_keyframes = true}));
        LIKENESS_TRY(const std::vector<Finding> findings, check_finished(worker.colours, picture, path.string(), bytes.size(), seen, preset.value()));
        if (report) {
            LIKENESS_TRY(const Raster srgb, worker.colours.to_srgb(shrunk_to(picture.pixels, 2 * thumbnail.height), source_space(picture), path.string()));
            LIKENESS_TRY(report->add(path, srgb, findings));
        }
        const Verdict verdict = overall(findings);
        return PhotoLine{.json = {{"verdict", name(verdict)}, {"findings", findings_json(invocation, findings)}},
                         .text = phrase(name(verdict)) + findings_text(findings),
                         .exit = verdict == Verdict::fail ? Exit::not_good : Exit::good};
    });
}

constexpr Option options[] = {{"preset", "P", "the preset that the photos must keep"},
                              age_option,
                              {"report", "FILE", "write a report on all photos, worst first, with refusals to be sent on: a .html or .xlsx"},
                              calibration_option,
                              files_from};

}  // namespace

const Command check_command{"check", "PHOTO|DIR…", "Checks finished certificate photos against a preset.",
                            "likeness check portraits/A-0143.jpg --preset chsi-degree", options, 0, -1, check};

}  // namespace likeness
