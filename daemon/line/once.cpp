#include "daemon/line/once.h"

#include "daemon/deliver/folder.h"
#include "daemon/line/derive.h"
#include "daemon/line/pool.h"
#include "engine/base/json.h"
#include "engine/codec/read.h"
#include "engine/portrait/check.h"

namespace likeness {

namespace {

struct Task {
    FrameId frame;
    SubjectRef subject;
    std::string number;
    std::vector<FilePlace> files;  ///< of the exposure
};

/// render, check and sheet of one official exposure, decoded once.
struct Rendered {
    Entry entry;
    Bytes portrait;
    Bytes sheet;
    std::optional<Fault> fault;
};

bool stands(const Job& job, const Entry& entry) {
    const bool portrait = entry.rank == Rank::impossible || is_delivered(job.folder, entry.portrait, entry.digest);
    const bool sheet = entry.sheet.empty() || is_delivered(job.folder, entry.sheet, entry.sheet_digest);
    return portrait && sheet;
}

std::vector<Task> to_render(const Job& job, const Derived& derived) {
    std::vector<Task> tasks;
    for (const auto& [subject, frame] : derived.chosen) {
        const auto entry = derived.entries.find(frame);
        if (entry != derived.entries.end() && stands(job, entry->second)) continue;
        tasks.push_back({frame, subject, derived.numbers.at(subject).text, derived.facts.at(frame).files});
    }
    return tasks;
}

// Of a frame's files (RAW beside JPEG, a second copy) the first that reads.
Result<Picture> read_first(const Job& job, const std::vector<FilePlace>& files, std::filesystem::path& path) {
    Result<Picture> picture = read_picture(path = job.folder / files.front().path);
    for (std::size_t i = 1; i < files.size() && !picture; ++i) picture = read_picture(path = job.folder / files[i].path);
    return picture;
}

Rendered render_one(const Job& job, ColourConverter& colours, const Task& task, const SeenExposure& seen) {
    Rendered out{.entry = {.frame = task.frame, .subject = task.subject, .made_of = job.made_of}};
    const auto made = [&]() -> Result<void> {
        std::filesystem::path path;
        LIKENESS_TRY(const Picture picture, read_first(job, task.files, path));
        LIKENESS_TRY(Portrait portrait, make_portrait(colours, path, picture, *seen.head, job.preset, task.number));
        portrait.findings.insert(portrait.findings.begin(), judge_faces(seen.faces));
        out.entry.rank = rank_of(portrait.findings);
        out.entry.findings = boost::json::serialize(findings_to_json(portrait.findings));
        out.portrait = std::move(portrait.file);
        // What a registrar would refuse is not printed.
        if (out.entry.rank != Rank::pass && out.entry.rank != Rank::warn) return done();
        LIKENESS_TRY(Sheet sheet, print_sheet(colours, path, picture, seen.head, job.sheet));
        out.sheet = std::move(sheet.file);
        return done();
    }();
    if (!made) {
        out.fault = made.error();
        out.fault->about = task.files.front().path;
        if (out.portrait.empty()) out.entry.rank = Rank::impossible;
    }
    return out;
}

Result<void> keep(Job& job, const Task& task, Rendered& rendered) {
    Entry& entry = rendered.entry;
    if (!rendered.portrait.empty()) {
        entry.portrait = "portraits/" + task.number + ".jpg";
        LIKENESS_TRY(entry.digest, deliver(job.folder, entry.portrait, rendered.portrait));
    }
    if (!rendered.sheet.empty()) {
        entry.sheet = "sheets/" + task.number + ".jpg";
        LIKENESS_TRY(entry.sheet_digest, deliver(job.folder, entry.sheet, rendered.sheet));
    }
    return job.ledger.record(entry);
}

/// What was delivered for a binding that no longer holds goes, before anything new takes its name.
Result<void> take_back_stale(Job& job, const Derived& derived) {
    for (const Entry& entry : derived.stale) {
        take_back(job.folder, entry.portrait, entry.digest);
        take_back(job.folder, entry.sheet, entry.sheet_digest);
        LIKENESS_TRY(job.ledger.withdraw(entry.frame));
    }
    return done();
}

/// An exposure that is no longer the official one keeps its findings but not its files.
Result<void> supersede(Job& job, const Derived& derived) {
    for (const auto& [frame, entry] : derived.entries) {
        const auto chosen = derived.chosen.find(entry.subject);
        if ((chosen != derived.chosen.end() && chosen->second == frame) || (entry.portrait.empty() && entry.sheet.empty())) continue;
        take_back(job.folder, entry.portrait, entry.digest);
        take_back(job.folder, entry.sheet, entry.sheet_digest);
        Entry without = entry;
        without.portrait.clear(), without.sheet.clear();
        without.digest.reset(), without.sheet_digest.reset();
        LIKENESS_TRY(job.ledger.record(without));
    }
    return done();
}

}  // namespace

Result<Pass> run_once(Job& job, unsigned threads, const Report& report) {
    Pass pass;
    remove_drafts(job.folder);
    LIKENESS_TRY(pass.intake, take_in(job, threads, report));

    // Rendering may find an exposure worse than it looked; then the next best is rendered. Each round settles one
    // exposure of a subject for good, so there are no more rounds than exposures in a sitting.
    for (int round = 0; round <= job.settings.exposures; ++round) {
        LIKENESS_TRY(const Derived derived, derive(job, true));
        LIKENESS_TRY(take_back_stale(job, derived));
        LIKENESS_TRY(supersede(job, derived));
        const std::vector<Task> tasks = to_render(job, derived);
        if (tasks.empty()) break;

        std::optional<Fault> wrong;
        const Sentence stage = sentence("Rendering portraits and sheets");
        report(stage, 0, tasks.size());
        each_in_order(
            tasks.size(), threads, [] { return ColourConverter(); },
            [&](ColourConverter& colours, std::size_t i) { return render_one(job, colours, tasks[i], derived.seen.at(tasks[i].frame)); },
            [&](std::size_t i, Rendered rendered) {
                if (rendered.fault) pass.faults.push_back(*rendered.fault);
                if (!wrong)
                    if (const auto kept = keep(job, tasks[i], rendered); !kept) wrong = kept.error();
                ++pass.rendered;
                report(stage, i + 1, tasks.size());
            });
        if (wrong) return *wrong;
    }
    return pass;
}

}  // namespace likeness
