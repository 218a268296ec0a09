// The service. Today it makes one pass over each job and ends; watching comes later and says so.
#include "daemon/command/door/places.h"
#include "daemon/command/door/say.h"
#include "daemon/command/job/colours.h"
#include "daemon/command/job/desks.h"
#include "daemon/command/job/open.h"
#include "daemon/line/once.h"
#include "daemon/line/standing.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>

namespace likeness {

namespace {

struct Held {
    std::size_t held = 0, failed = 0, aside = 0, captured = 0;
    std::vector<Sentence> sources;  ///< of lanes where a camera wrote RAW
    std::vector<LaneColour> colours;  ///< of lanes with colour charts
    std::vector<LaneDesk> desks;    ///< of lanes whose desk scanned codes
    bool good() const { return held + failed + aside == 0; }
};

Result<Held> count(Job& job) {
    LIKENESS_TRY(const Standing stands, standing(job));
    Held out{.sources = stands.sources, .colours = stands.colours, .desks = stands.desks};
    for (const FrameLine& frame : stands.frames) {
        out.held += frame.state == FrameState::held;
        out.aside += is_missed(frame);
    }
    // A colour chart is aside as it should be, one that cannot be used is not.
    for (const LaneColour& lane : stands.colours) out.aside += lane.refused.size();
    for (const SubjectLine& subject : stands.subjects) {
        out.captured += subject.state == SubjectState::captured;
        out.failed += subject.state == SubjectState::retake;
    }
    return out;
}

// A stage's progress: a bar on a terminal, one line into a pipe.
class Stages {
public:
    void operator()(const Sentence& stage, std::size_t done, std::size_t total) {
        if (done == 0) {
            bar_.reset();
            bar_ = std::make_unique<Progress>(total, stage);
        } else if (bar_) {
            bar_->advance();
            if (done == total) bar_.reset();
        }
    }

private:
    std::unique_ptr<Progress> bar_;
};

Exit serve_once(const Invocation& invocation, const std::string& folder) {
    const auto start = std::chrono::steady_clock::now();
    auto job = open_job(folder, Access::write);
    if (!job) return refuse_job(invocation, job.error(), {{"job", folder}});
    Stages stages;
    const auto pass = run_once(job.value(), invocation.jobs, [&](const Sentence& stage, std::size_t done, std::size_t total) { stages(stage, done, total); });
    if (!pass) return refuse_job(invocation, pass.error(), {{"job", folder}});
    for (const Fault& fault : pass.value().faults) refuse(invocation, fault, {{"job", folder}});
    const auto held = count(job.value());
    if (!held) return refuse_job(invocation, held.error(), {{"job", folder}});

    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const Held& now = held.value();
    const bool good = now.good() && pass.value().faults.empty();
    if (invocation.json())
        print(boost::json::object{{"job", folder}, {"files", pass.value().intake.taken}, {"rendered", pass.value().rendered},
                                  {"captured", now.captured}, {"held", now.held}, {"aside", now.aside}, {"retake", now.failed},
                                  {"taken_back", pass.value().taken_back}, {"seconds", seconds}});
    else
        tell(sentence("{}: {} new files, {} rendered in {} s; {} captured, {} to be taken again, {} frames held, {} aside", folder,
                      pass.value().intake.taken, pass.value().rendered, seconds, now.captured, now.failed, now.held, now.aside));
    if (!invocation.json())
        for (const Sentence& one : now.sources) tell(one);
    if (!invocation.json())
        for (const LaneColour& one : now.colours) tell_colour(one);
    if (!invocation.json())
        for (const LaneDesk& one : now.desks) tell_desk(one);
    if (!invocation.json() && pass.value().taken_back > 0)
        tell(sentence("{} files were taken back: what they were made for no longer holds", pass.value().taken_back));
    return good ? Exit::good : Exit::not_good;
}

constexpr Option options[] = {{"once", "", "do all that is there and end"}};

Exit serve(const Invocation& invocation) {
    if (!invocation.has("once")) return tell(sentence("watching folders comes later: use likenessd --once JOB")), Exit::usage;
    Exit exit = Exit::good;
    std::set<std::filesystem::path> served;  // "base" and "base/" are one job
    for (const std::string& folder : invocation.words) {
        std::error_code error;
        const std::filesystem::path found = std::filesystem::canonical(folder, error);
        if (served.insert(error ? std::filesystem::path(folder) : found).second) exit = worse(exit, serve_once(invocation, folder));
    }
    return exit;
}

const Command serve_command{"", "JOB…", "Serves jobs: takes in what the lanes hold, binds, renders and lays out sheets.",
                            "likenessd --once graduates-2024", options, 1, -1, serve};

Exit run(std::span<char* const> arguments) {
    const auto catalogue = (data_folder() / "locale").string();
    speak(spoken(arguments).value_or(""), catalogue);
    const Parsed parsed = parse(serve_command, arguments);
    if (!parsed.invocation) return tell(parsed.wrong), Exit::usage;
    if (const auto language = parsed.invocation->value("lang")) speak(*language, catalogue);
    if (parsed.invocation->has("help")) return std::fputs(help("likenessd", serve_command).c_str(), stdout), Exit::good;
    if (parsed.invocation->has("version")) return std::fputs("likenessd " LIKENESS_VERSION "\n", stdout), Exit::good;
    if (parsed.invocation->words.empty()) return tell(sentence("expected a job folder")), Exit::usage;
    return serve(*parsed.invocation);
}

}  // namespace

}  // namespace likeness

int main(int argc, char** argv) {
    return likeness::run({argv + 1, static_cast<std::size_t>(argc - 1)});
}
