#include "daemon/command/door/findings.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/calibrating.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/json.h"
#include "daemon/command/photo/proofs.h"
#include "daemon/command/photo/wanted.h"
#include "engine/portrait/crop.h"
#include "engine/portrait/judge.h"

#include <algorithm>

namespace likeness {

namespace {

struct Measurement {
    std::vector<Finding> findings;
    std::optional<BackdropColour> backdrop;
    std::optional<BoxPx> crop;
};

Result<Measurement> measured(PhotoWorker& worker, const std::filesystem::path& path, const Picture& picture, const Seen& seen,
                          const std::optional<PhotoPreset>& preset) {
    Measurement out;
    if (seen.head) {
        LIKENESS_TRY(out.backdrop, measure_backdrop(worker.colours, seen.head->backdrop, source_space(picture), path.string()));
    }
    if (preset) {
        if (seen.head) out.crop = plan_crop(seen.head->pose, seen.head->backdrop, picture.full, *preset).box;
        LIKENESS_TRY(out.findings, judge_photograph(worker.colours, picture, path.string(), seen, *preset));
        return out;
    }
    out.findings = {judge_faces(seen)};
    if (seen.faces.size() == 1 && !seen.head) out.findings.push_back(judge_lost_eyes());
    if (!seen.head) return out;
    LIKENESS_TRY(std::vector<Finding> quality, judge_quality(worker.colours, picture, path.string(), *seen.head, nullptr));
    std::ranges::move(quality, std::back_inserter(out.findings));
    return out;
}

boost::json::value backdrop_json(const Seen& seen, const std::optional<BackdropColour>& measured) {
    if (!seen.head) return nullptr;
    boost::json::object out{{"rgb", nullptr}, {"unevenness_de", nullptr}, {"plain", seen.head->backdrop.plain}};
    if (!seen.head->backdrop.because.empty()) out["because"] = english(seen.head->backdrop.because);
    if (measured) {
        out["rgb"] = {measured->mean.r, measured->mean.g, measured->mean.b};
        out["unevenness_de"] = measured->unevenness;
    }
    return out;
}

std::string in_words(const Seen& seen, const Measurement& measured) {
    if (!seen.head) return findings_text(measured.findings);
    const Pose& pose = seen.head->pose;
    std::string text = local(sentence("eyes {}, {} and {}, {}; hair top {}; chin {}; face {} to {}; roll {}°", pose.right_eye.x,
                                      pose.right_eye.y, pose.left_eye.x, pose.left_eye.y,
                                      pose.crown_y ? word(*pose.crown_y) : "?", pose.chin_y, pose.face_left_x,
                                      pose.face_right_x, pose.roll_deg));
    const Sentence& because = seen.head->backdrop.because;
    if (!because.empty() && std::ranges::find(measured.findings, because, &Finding::says) == measured.findings.end()) text += "\n  ? " + local(because);
    return text + findings_text(measured.findings);
}

Exit measure(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    std::optional<PhotoPreset> preset;
    if (const auto name = invocation.value("preset")) {
        auto found = wanted_preset(invocation, *name);
        if (!found) return refuse_wanted(invocation, found.error());
        preset = std::move(found).value();
    }
    const auto calibration = asked_calibration(invocation);
    if (!calibration) return refuse(invocation, calibration.error());
    std::optional<Proofs> proofs;
    if (const auto file = invocation.value("proof")) {
        proofs.emplace(*file, paths.value(), preset);
        if (const auto free = proofs->check(); !free) return misused(Sentence{"{}", {local(free.error())}});
    }
    return each_photo(invocation, paths.value(), sentence("Measuring"), proofs ? &*proofs : nullptr, [&](PhotoWorker& worker, const std::filesystem::path& path) -> Result<PhotoLine> {
        LIKENESS_TRY(Picture own, read_picture(path, worker.reading));
        LIKENESS_TRY(const Picture picture, calibrated(std::move(own), calibration.value(), path.string()));
        LIKENESS_TRY(const Seen seen, identify(worker.finder, picture, {.faces_in_keyframes = true}));
        LIKENESS_TRY(const Measurement result, measured(worker, path, picture, seen, preset));
        if (proofs) {
            LIKENESS_TRY(proofs->add(worker.colours, path, {picture, seen, result.crop, result.findings, {}}));
        }
        const Verdict verdict = overall(result.findings);
        return PhotoLine{.json = {{"size", {picture.full.width, picture.full.height}},
                                  {"faces", seen.faces.size()},
                                  {"pose", pose_json(seen)},
                                  {"backdrop", backdrop_json(seen, result.backdrop)},
                                  {"findings", findings_json(invocation, result.findings)}},
                         .text = in_words(seen, result),
                         .exit = verdict == Verdict::fail ? Exit::not_good : Exit::good};
    });
}

constexpr Option options[] = {{"preset", "P", "judge by this photo preset as well"},
                              age_option,
                              {"proof", "FILE", "draw what was measured and allowed, a .jpg or .png; of several photographs a contact sheet"},
                              calibration_option,
                              files_from};

}  // namespace

const Command measure_command{"measure", "PHOTO…", "Finds the pose and judges the photograph.",
                              "likeness measure DSC_0002.JPG --preset chsi-degree", options, 0, -1, measure};

}  // namespace likeness
