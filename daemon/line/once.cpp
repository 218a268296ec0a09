#include "daemon/line/once.h"

#include "daemon/deliver/folder.h"
#include "daemon/line/outputs.h"
#include "daemon/line/pool.h"

#include <set>

namespace likeness {

namespace {

// Subjects whose official exposure has no portrait that stands, but for those that failed in this pass already.
std::vector<Rendering> to_render(const Job& job, const Derived& derived, const std::set<FrameId>& failed) {
    std::vector<Rendering> tasks;
    for (const auto& [subject, frame] : derived.chosen) {
        if (failed.contains(frame)) continue;
        const auto entry = derived.entries.find(frame);
        if (entry != derived.entries.end() && stands(job, derived, entry->second)) continue;
        tasks.push_back({frame, subject, derived.numbers.at(subject).text, derived.facts.at(frame).files, accepted_of(derived, frame), chart_of(derived, frame)});
    }
    return tasks;
}

}  // namespace

Result<Pass> run_once(Job& job, unsigned threads, const Report& report) {
    Pass pass;
    remove_drafts(job.folder);
    LIKENESS_TRY(pass.intake, take_in(job, threads, report));
    std::ranges::copy(pass.intake.faults, std::back_inserter(pass.faults));

    // Rendering may find an exposure worse than it looked; then the next best is rendered. Each task ends in an entry
    // that stands or among the failed, so the rounds end.
    std::set<FrameId> failed;
    while (true) {
        LIKENESS_TRY(const Derived derived, derive(job, true));
        if (failed.empty() && pass.rendered == 0) {
            LIKENESS_TRY(pass.taken_back, take_back_unbound(job, derived, pass.faults));
        }
        const std::vector<Rendering> tasks = to_render(job, derived, failed);
        if (tasks.empty()) {
            LIKENESS_TRY(let_go_of_replaced(job, derived));
            std::ranges::move(strays(job, derived), std::back_inserter(pass.faults));
            return pass;
        }

        std::optional<Fault> wrong;
        const Sentence stage = sentence("Rendering portraits and sheets");
        report(stage, 0, tasks.size());
        each_in_order(
            tasks.size(), threads, [] { return ColourConverter(); },
            [&](ColourConverter& colours, std::size_t i) { return render_exposure(job, colours, tasks[i], derived.seen.at(tasks[i].frame)); },
            [&](std::size_t i, Rendered rendered) {
                if (rendered.fault) {
                    pass.faults.push_back(*rendered.fault);
                    failed.insert(tasks[i].frame);
                }
                if (!wrong)
                    if (const auto kept = keep(job, derived, rendered); !kept) wrong = kept.error();
                ++pass.rendered;
                report(stage, i + 1, tasks.size());
            });
        if (wrong) return *wrong;
    }
}

}  // namespace likeness
