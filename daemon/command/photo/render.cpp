#include "daemon/command/door/findings.h"
#include "daemon/command/photo/asked.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/calibrating.h"
#include "daemon/command/photo/commands.h"
#include "daemon/command/photo/json.h"
#include "daemon/command/photo/outputs.h"
#include "daemon/command/photo/soft_proof.h"
#include "daemon/command/photo/proofs.h"
#include "daemon/command/photo/wanted.h"
#include "engine/portrait/judge.h"
#include "engine/portrait/render.h"

#include <map>

namespace likeness {

namespace {

namespace fs = std::filesystem;

boost::json::object no_portrait() {
    return {{"portrait", nullptr}, {"size", nullptr}, {"bytes", nullptr}, {"quality", nullptr}, {"chroma", nullptr}, {"crop", nullptr}, {"tilt_deg", nullptr},
            {"operations", boost::json::array{}}, {"authority", boost::json::object{}}};
}

PhotoLine without_head(const Invocation& invocation, const std::vector<Finding>& findings) {
    PhotoLine out{.json = no_portrait(), .text = local(sentence("no portrait")) + findings_text(findings), .exit = Exit::not_good};
    out.json["findings"] = findings_json(invocation, findings);
    out.json["verdict"] = name(Verdict::fail);
    return out;
}

PhotoLine told(const Invocation& invocation, const Portrait& portrait, const fs::path& file) {
    PhotoLine out{.json = no_portrait()};
    if (portrait.crop) {
        out.json["crop"] = {portrait.crop->x, portrait.crop->y, portrait.crop->width, portrait.crop->height};
        out.json["tilt_deg"] = portrait.tilt_deg;
    }
    if (portrait.file.empty()) {
        out.text = local(sentence("no portrait"));
        out.exit = Exit::impossible;
    } else {
        out.json["portrait"] = file.string();
        const SizePx size = portrait.pixels.size();
        out.json["size"] = {size.width, size.height};
        out.json["bytes"] = portrait.file.size();
        out.json["quality"] = portrait.quality;
        out.json["chroma"] = name(portrait.chroma);
        out.json["operations"] = operations_json(portrait.operations);
        out.json["authority"] = authority_json(portrait.operations);
        out.text = local(sentence("{}, {}×{} px, {} bytes, quality {}", shown(file.string()), size.width, size.height,
                                  portrait.file.size(), portrait.quality));
        out.exit = portrait.verdict == Verdict::fail ? Exit::not_good : Exit::good;
    }
    out.json["findings"] = findings_json(invocation, portrait.findings);
    out.json["verdict"] = name(portrait.verdict);
    out.text += findings_text(portrait.findings);
    return out;
}

// The portrait as it will be printed, and what of it cannot be.
Result<void> add_soft_proof(PhotoLine& line, PhotoWorker& worker, const Photograph& photograph, const std::optional<Head>& head, const Portrait& portrait, const Printer& printer, const fs::path& portrait_file) {
    LIKENESS_TRY(const PrintedLook look, look_printed(worker.colours, portrait.pixels, photograph.picture, photograph.about, head, printer));
    LIKENESS_TRY(const Bytes jpeg, encode_jpeg(look.shown, {.quality = 95, .icc = srgb_icc()}));
    const fs::path file = soft_proof_file(portrait_file);
    LIKENESS_TRY(write_soft_proof(file, jpeg));
    line.json["soft_proof"] = soft_proof_json(file, printer, look);
    line.text += "\n  " + soft_proof_text(file, printer, look);
    return done();
}

Exit render_all(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    const auto name = invocation.value("preset"), to = invocation.value("to"), proof_file = invocation.value("proof");
    if (!name || !to) return misused(sentence("expected --preset P and --to DIR"));
    const auto preset = wanted_preset(invocation, *name);
    if (!preset) return refuse_wanted(invocation, preset.error());
    const auto permitted = permitted_by(invocation, preset.value());
    if (!permitted) return misused(Sentence{"{}", {local(shown(permitted.error()))}});
    const auto label = label_by(invocation, paths.value().size());
    if (!label) return misused(Sentence{"{}", {local(shown(label.error()))}});
    const auto calibration = asked_calibration(invocation);
    if (!calibration) return refuse(invocation, calibration.error());
    const auto files = outputs(paths.value(), *to);
    if (!files) return misused(Sentence{"{}", {local(files.error())}});
    if (const auto checked = check_conversion(invocation, invocation.has("soft-proof"), "--soft-proof ICC"); !checked) return misused(checked.error().says);
    const auto printer = soft_proof_printer(invocation);
    if (!printer) return refuse(invocation, printer.error());
    if (printer.value())
        for (const fs::path& file : files.value())
            if (const auto free = check_output(soft_proof_file(file), paths.value(), {".jpg"}); !free) return misused(Sentence{"{}", {local(free.error())}});
    std::optional<Proofs> proofs;
    if (proof_file) {
        proofs.emplace(*proof_file, paths.value(), preset.value());
        if (const auto free = proofs->check(); !free) return misused(Sentence{"{}", {local(free.error())}});
    }
    std::error_code error;
    if (fs::create_directories(*to, error); error)
        return misused(sentence("{}: cannot make this folder: {}", *to, error.message()));

    std::map<fs::path, fs::path> output_of;
    for (std::size_t i = 0; i < files.value().size(); ++i) output_of[paths.value()[i]] = files.value()[i];
    return each_photo(invocation, paths.value(), sentence("Rendering"), proofs ? &*proofs : nullptr, [&](PhotoWorker& worker, const fs::path& path) -> Result<PhotoLine> {
        LIKENESS_TRY(Photograph photograph, read_photograph(path, worker.reading));
        LIKENESS_TRY(photograph.picture, calibrated(std::move(photograph.picture), calibration.value(), path.string()));
        const Picture& picture = photograph.picture;
        LIKENESS_TRY(const Seen seen, identify(worker.finder, picture, {.faces_in_keyframes = true}));
        LIKENESS_TRY(std::vector<Finding> judged, judge_photograph(worker.colours, picture, path.string(), seen, preset.value(), permitted.value()));
        if (!seen.head) {
            if (proofs) {
                LIKENESS_TRY(proofs->add(worker.colours, path, {picture, seen, {}, judged, {}}));
            }
            return without_head(invocation, judged);
        }
        LIKENESS_TRY(const Portrait portrait, make_portrait(worker.colours, photograph, *seen.head, std::move(judged), preset.value(), label.value(), permitted.value()));
        const fs::path& file = output_of.at(path);
        if (!portrait.file.empty()) {
            LIKENESS_TRY(write_file(file, portrait.file));
        }
        if (proofs) {
            LIKENESS_TRY(proofs->add(worker.colours, path, {picture, seen, portrait.crop, portrait.findings, portrait.pixels}));
        }
        PhotoLine line = told(invocation, portrait, file);
        if (printer.value() && !portrait.file.empty()) {
            LIKENESS_TRY(add_soft_proof(line, worker, photograph, seen.head, portrait, *printer.value(), file));
        }
        return line;
    });
}

constexpr Option options[] = {{"preset", "P", "what the certificate photo must be"},
                              age_option,
                              operation_option,
                              authority_option,
                              {"to", "DIR", "write DIR/<name of the photograph>.jpg"},
                              identifier_option,
                              description_option,
                              keep_option,
                              {"proof", "FILE", "draw what was measured and allowed, a .jpg or .png; of several photographs a contact sheet"},
                              calibration_option,
                              soft_proof_option,
                              intent_option,
                              no_compensation_option,
                              files_from};

}  // namespace

const Command render_command{"render", "PHOTO…", "Makes the certificate photo.",
                             "likeness render DSC_0002.JPG --preset chsi-degree --to portraits", options, 0, -1, render_all};

}  // namespace likeness
