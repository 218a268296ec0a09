// likeness-studio: makes a simulated shoot, judges what became of it and shows it.
#include "tests/studio/arguments.h"
#include "tests/studio/look.h"
#include "tests/studio/process.h"
#include "tests/studio/report.h"

#include "engine/base/file.h"
#include "engine/base/json.h"

#include <cstdio>

namespace studio {
namespace {

// The exit statuses of docs/commands.md.
constexpr int good = 0, not_good = 1, usage = 2, unreadable = 3, house = 5;

int failed(const likeness::Fault& fault) {
    std::fprintf(stderr, "%s\n", likeness::english(fault).c_str());
    return fault.remedy == likeness::Remedy::stop ? house : unreadable;
}

int run_make(MakeOptions options) {
    options.likeness = sibling("likeness");
    const auto made = make(options);
    if (!made) return failed(made.error());
    const Made& m = made.value();
    std::printf("%s: %zu people, %zu frames in %zu files; the truth is in truth.json\n", options.folder.c_str(), m.people, m.frames, m.files);
    if (m.roster.empty()) std::printf("%s is left beside it\n", m.timetable.c_str());
    else std::printf("%s and %s are left beside it: a job keeps no list of names\n", m.roster.c_str(), m.timetable.c_str());
    if (m.bare) std::fprintf(stderr, "%s: not there, so only the lanes' folders were made, no job\n", options.likeness.c_str());
    return good;
}

likeness::Result<std::string> list_of(const JudgeOptions& options) {
    if (!options.list.empty()) {
        LIKENESS_TRY(const likeness::Bytes bytes, likeness::read_file(options.list));
        return std::string(bytes.begin(), bytes.end());
    }
    LIKENESS_TRY(Ran ran, run(sibling("likeness"), {"job", "list", options.folder.string(), "--json", "--reveal"}));
    if (ran.status != good && ran.status != not_good)
        return likeness::Fault{likeness::Remedy::stop, likeness::Step::start, options.folder.string(),
                               likeness::sentence("likeness job list ended with status {}", ran.status), {}};
    return std::move(ran.output);
}

likeness::Result<Judgement> judged(const JudgeOptions& options) {
    LIKENESS_TRY(const ShootTruth truth, read_truth(options.folder / "truth.json"));
    LIKENESS_TRY(const std::string lines, list_of(options));
    LIKENESS_TRY(const Listing listing, parse_listing(lines));
    return judge(truth, listing);
}

int run_judge(const JudgeOptions& options) {
    const auto judgement = judged(options);
    if (!judgement) return failed(judgement.error());
    const std::string text = options.json ? likeness::line(json(judgement.value())) + "\n" : report(judgement.value());
    std::fputs(text.c_str(), stdout);
    return judgement.value().good() ? good : not_good;
}

int run_look(const LookOptions& options) {
    const auto looked = look(options.folder, options.to);
    return looked ? good : failed(looked.error());
}

struct Door {
    int operator()(const MakeOptions& options) const { return run_make(options); }
    int operator()(const JudgeOptions& options) const { return run_judge(options); }
    int operator()(const LookOptions& options) const { return run_look(options); }
    int operator()(const Words& words) const { return std::fputs(words.text.c_str(), stdout), good; }
    int operator()(const Refusal& refusal) const { return std::fprintf(stderr, "%s\n", refusal.text.c_str()), usage; }
};

}  // namespace
}  // namespace studio

int main(int count, char** words) {
    return std::visit(studio::Door{}, studio::parse({words + 1, static_cast<std::size_t>(count - 1)}));
}
