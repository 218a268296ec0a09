#include "daemon/line/rendering.h"

#include "engine/portrait/finding_json.h"
#include "engine/portrait/render.h"

namespace likeness {

namespace {

// Of a frame's files (RAW beside JPEG, a second copy) one with the bytes that were looked at.
Result<Photograph> read_looked_at(const Job& job, const Rendering& task, const SeenExposure& seen) {
    Fault fault{Remedy::again, Step::render, task.files.front().path, sentence("the file changed since it was looked at"), {}};
    for (const FilePlace& file : task.files) {
        if (hex(file.digest) != seen.of) continue;
        const auto bytes = read_file(job.folder / file.path);
        if (!bytes) {
            fault = bytes.error();
            fault.about = file.path;
        } else if (sha256(bytes.value()) == file.digest) {
            LIKENESS_TRY(Picture picture, read_picture(bytes.value(), file.path, job.reading));
            return Photograph{file.path, bytes.value(), file.digest, std::move(picture)};
        }
    }
    return fault;
}

}  // namespace

Rendered render_exposure(const Job& job, ColourConverter& colours, const Rendering& task, const SeenExposure& seen) {
    Rendered out;
    const auto made = [&]() -> Result<void> {
        LIKENESS_TRY(Photograph photograph, read_looked_at(job, task, seen));
        calibrate_by(task.chart, photograph.picture, photograph.about);
        const Label label{.identifier = task.number, .keep = job.settings.keep};
        LIKENESS_TRY(Portrait portrait, make_portrait(colours, photograph, *seen.head, seen.judged.findings, job.preset, label, job.permitted));
        Entry& entry = out.entry.emplace(Entry{.frame = task.frame, .subject = task.subject, .photograph = seen.of, .made_of = with_chart(job.made_of, task.chart)});
        entry.rank = rank_of(portrait.findings);
        entry.findings = boost::json::serialize(findings_to_json(portrait.findings));
        entry.operations = std::move(portrait.operations);
        if (!portrait.file.empty()) {
            entry.portrait = "portraits/" + task.number + ".jpg";
            entry.digest = sha256(portrait.file);
            out.portrait = std::move(portrait.file);
        }
        // What a registrar would refuse is not printed, unless a person answers for it.
        const Rank answered = rank_of(accepted(std::move(portrait.findings), task.accepted));
        if (answered != Rank::pass && answered != Rank::warn) return done();
        LIKENESS_TRY(Sheet sheet, print_sheet(colours, photograph, seen.head, job.sheet, label, job.settings.asked(), job.printer));
        entry.sheet = "sheets/" + task.number + ".jpg";
        entry.sheet_digest = sha256(sheet.file);
        out.sheet = std::move(sheet.file);
        return done();
    }();
    if (!made) out.fault = made.error();
    return out;
}

}  // namespace likeness
