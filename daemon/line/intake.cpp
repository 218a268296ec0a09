#include "daemon/line/intake.h"

#include "daemon/ledger/keys.h"
#include "daemon/line/calibrations.h"
#include "daemon/line/decoding.h"
#include "daemon/line/desk.h"
#include "daemon/line/known_charts.h"
#include "daemon/line/pool.h"
#include "daemon/line/seen.h"
#include "daemon/watch/folder.h"
#include "engine/base/digest.h"
#include "engine/codec/read.h"
#include "engine/portrait/judge.h"

namespace likeness {

namespace {

struct Worker {
    explicit Worker(const Landmarks& landmarks) : finder({.landmarks = landmarks}) {}

    FaceFinder finder;
    ColourConverter colours;
};

struct Task {
    std::string lane;
    Arrival arrival;
    bool known = false;                ///< the ledger has this very file
    const LaneChart* chart = nullptr;  ///< that calibrates it, if it is known
};

Shot shot_of(const Exposure& exposure, const std::string& path) {
    Shot shot{.serial = exposure.body_serial, .time_ms = exposure.taken_ms, .subsecond = exposure.subsecond, .number = exposure.counter};
    if (const auto counter = counter_of(path)) shot.counters.push_back(*counter);
    return shot;
}

Role role_of(const Seen& seen) {
    switch (seen.kind) {
        case FrameKind::keyframe_read: return Role::keyframe;
        case FrameKind::keyframe_unread: return seen.unread.empty() ? Role::neither : Role::unread;
        case FrameKind::exposure: return seen.turned != 0 ? Role::turned : Role::exposure;
    }
    return Role::unreadable;
}

/// settle: the file is whole. A copy that still runs looks like a cut one; both wait for their true end.
Result<void> settle(const Bytes& bytes, const std::string& about) {
    if (has_true_end(bytes) || !looks_like_photograph(bytes)) return done();
    return Fault{Remedy::aside, Step::settle, about, sentence("the picture data ends early"), sentence("copy the file again")};
}

std::optional<std::chrono::sys_days> day_of(const Shot& shot) {
    if (!shot.time_ms) return {};
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(*shot.time_ms)));
}

/// What reads this pass's codes.
struct Decoding {
    Decoder decoder;
    std::string made_of;      ///< the decoder in one digest
    std::optional<Kit> kit;   ///< the authority's program, if one reads the codes
};

/// Without an answer nothing of the code is kept.
Shown answer(Decoding& codes, const Shown& undecided, std::optional<std::chrono::sys_days> day) {
    if (!codes.kit) return {CodeKind::program, CodeVerdict::undecided, {}, {}};
    return codes.kit->ask({.text = undecided.text, .bytes = undecided.key, .event = codes.decoder.event, .day = day});
}

/// What was left to the program is asked, code by code.
void ask(Decoding& codes, FrameFact& fact) {
    for (Shown& code : fact.shown)
        if (code.kind == CodeKind::program && code.verdict == CodeVerdict::undecided) code = answer(codes, code, day_of(fact.shot));
}

void note(const Decoding& codes, const Seen& seen, FrameFact& fact) {
    fact.role = role_of(seen);
    for (const Mark& mark : seen.marks) {
        Shown says = decode(codes.decoder, {mark.format, mark.text, mark.bytes}, day_of(fact.shot));
        if (std::ranges::find(fact.shown, says) == fact.shown.end()) fact.shown.push_back(std::move(says));
    }
    if (!fact.shown.empty()) fact.seen = to_text(Decoded{codes.made_of});
}

/// A colour chart in a frame of nobody that shows no code. It is one even where it cannot be used.
void note_chart(const Job& job, const Picture& picture, const Bytes& bytes, const std::string& about, FrameFact& fact) {
    const auto seen = look_for_chart(picture, bytes, about, job.reading.most_pixels);
    if (seen && !seen.value()) return;
    fact.role = Role::chart;
    if (seen) fact.seen = to_text(*seen.value());
    else fact.fault = seen.error();
}

/// settle, read, identify; what comes out is put into `fact`, whose shot is known before anything can go wrong.
Result<void> look(const Job& job, const Decoding& codes, Worker& worker, const Bytes& bytes, const std::string& about, const LaneChart* chart, FrameFact& fact) {
    LIKENESS_TRY(settle(bytes, about));
    // The JPEG inside a RAW is enough to read a code in; only an exposure is developed.
    const auto preview = read_preview(bytes);
    if (const auto keyframe = preview ? keyframe_in(*preview) : std::nullopt) return note(codes, *keyframe, fact), done();
    LIKENESS_TRY(Picture picture, read_picture(bytes, about, job.reading));
    LIKENESS_TRY(const Seen seen, identify(worker.finder, picture));
    note(codes, seen, fact);
    if (fact.role == Role::neither) note_chart(job, picture, bytes, about, fact);
    if (shows_person(fact.role)) {
        Judged judged{.against = with_chart(job.against, chart), .uncalibrated = calibrate_by(chart, picture, about)};
        LIKENESS_TRY(judged.findings, judge_photograph(worker.colours, picture, about, seen, job.preset, job.permitted));
        fact.seen = to_text({seen.faces.size(), seen.head, std::move(judged), hex(fact.files.front().digest)});
    }
    return done();
}

/// Only a wrong house is a Fault here: a broken file is a fact.
Result<FrameFact> take_one(const Job& job, const Decoding& codes, Worker& worker, const KnownCharts& charts, const Task& task) {
    const Arrival& arrival = task.arrival;
    FrameFact fact{.lane = task.lane, .files = {{arrival.path, {}, arrival.bytes, arrival.modified_ns}}};
    const auto bytes = read_file(job.folder / arrival.path);
    if (!bytes) {
        fact.shot = shot_of({}, arrival.path);
        fact.fault = bytes.error();
        fact.fault->about = arrival.path;
        fact.fault->remedy = Remedy::again;  // nothing of it was seen: whatever keeps it closed, it is tried at every pass
        fact.files.front().digest = sha256(arrival.path);
        fact.id = frame_id(fact.shot, fact.files.front().digest);
        return fact;
    }
    fact.files.front().digest = sha256(bytes.value());
    fact.shot = shot_of(read_exposure(bytes.value()), arrival.path);
    fact.id = frame_id(fact.shot, fact.files.front().digest);
    fact.source = is_raw(bytes.value()) ? Source::raw : Source::jpeg;
    const LaneChart* const chart = task.known ? task.chart : charts.likeliest(task.lane, fact.shot.time_ms);
    if (const auto seen = look(job, codes, worker, bytes.value(), arrival.path, chart, fact); !seen) {
        if (seen.error().remedy == Remedy::stop) return seen.error();
        fact.role = Role::unreadable;
        fact.shown.clear();
        fact.seen = to_text(Tried{job.reading.most_pixels, chart ? chart->name : ""});  // a RAW of a camera that nobody knows may be read by another chart
        fact.fault = seen.error();
    }
    return fact;
}

/// A program that gave no answer may give one now.
bool may_be_asked_again(const Shown& code) { return code.kind == CodeKind::program && code.verdict == CodeVerdict::undecided; }

/// A file that is known, was read, is unchanged and was judged by the preset, landmark model and calibration of today needs no
/// second look; nor does one that could not be read with as many pixels allowed as today, nor codes that were read as they would be today.
bool is_current(const Job& job, const Decoding& codes, const FrameFact& known, const Arrival& arrival, const LaneChart* chart) {
    if (known.fault && known.fault->remedy == Remedy::again) return false;
    const FilePlace& file = known.files.front();
    if (file.bytes != arrival.bytes || file.modified_ns != arrival.modified_ns) return false;
    if (known.role == Role::unreadable) {
        const Tried before = tried(known.seen);
        const bool other_chart = known.source == Source::raw && chart && before.chart != chart->name;
        return before.most_pixels >= job.reading.most_pixels && !other_chart;
    }
    if (!known.shown.empty()) return decoded(known.seen).by == codes.made_of && !std::ranges::any_of(known.shown, may_be_asked_again);
    if (!shows_person(known.role)) return true;
    const auto seen = seen_exposure(known.seen, arrival.path);
    return seen && seen.value().judged.against == with_chart(job.against, chart);
}

using Known = std::map<std::string, FrameFact, std::less<>>;  // by path

Known known_files(std::vector<FrameFact> facts) {
    Known known;
    for (FrameFact& fact : facts) known.emplace(fact.files.front().path, std::move(fact));
    return known;
}

struct LaneFiles {
    std::string lane;
    std::vector<Arrival> arrivals;
};

std::vector<LaneFiles> all_lanes(const Job& job, Intake& intake) {
    std::vector<LaneFiles> folders;
    for (const std::string& lane : job.settings.lanes) {
        auto folder = read_lane(job.folder, lane);
        if (!folder) {
            intake.faults.push_back(folder.error());
            continue;
        }
        intake.others += folder.value().others;
        folders.push_back({lane, std::move(folder.value().arrivals)});
    }
    return folders;
}

/// What is to be done about the lanes' files, by the facts of now.
struct News {
    std::vector<Task> tasks;
    std::map<std::string, Known, std::less<>> known;      // by lane
    std::map<std::string, Calibrations> calibrations;  // by lane; tasks point into it
};

Result<News> what_is_new(Job& job, const Decoding& codes, const std::vector<LaneFiles>& folders) {
    News news;
    for (const auto& [lane, arrivals] : folders) {
        LIKENESS_TRY(std::vector<FrameFact> facts, job.ledger.facts(lane));
        const std::vector<FrameFact> frames = gather(facts, job.settings.source(lane));
        LIKENESS_TRY(Calibrations calibrated, calibrations(timeline(frames)));
        const Calibrations& lanes = news.calibrations.emplace(lane, std::move(calibrated)).first->second;
        std::map<std::string_view, const LaneChart*> chart_of;
        for (const FrameFact& frame : frames)
            for (const FilePlace& file : frame.files) chart_of.emplace(file.path, lanes.of(frame.id));

        const Known& known = news.known.emplace(lane, known_files(std::move(facts))).first->second;
        for (const Arrival& arrival : arrivals) {
            const auto found = known.find(arrival.path);
            if (found == known.end()) news.tasks.push_back({lane, arrival});
            else if (const LaneChart* chart = chart_of.at(arrival.path); !is_current(job, codes, found->second, arrival, chart))
                news.tasks.push_back({lane, arrival, true, chart});
        }
    }
    return news;
}

/// Another photograph under a name that we know: a second card was copied over the first. What was there is gone, and
/// nobody else will say so.
std::optional<Fault> written_over(const Known& known, const FrameFact& now) {
    const auto before = known.find(now.files.front().path);
    if (before == known.end() || before->second.role == Role::unreadable || before->second.id == now.id) return {};
    return Fault{Remedy::aside, Step::arrive, now.files.front().path, sentence("another photograph was written over the one that had this name"),
                 sentence("copy the first one again, under another name")};
}

/// A file that has gone, while its very bytes arrived under another name, was renamed: it is known once.
Result<void> follow_renames(Job& job, const News& news, const std::vector<FrameFact>& arrived) {
    for (const FrameFact& now : arrived) {
        for (const auto& [path, before] : news.known.at(now.lane)) {
            std::error_code error;
            const bool same = before.files.front().digest == now.files.front().digest && path != now.files.front().path;
            if (!same || std::filesystem::exists(job.folder / path, error) || error) continue;
            LIKENESS_TRY(job.ledger.moved(path));
        }
    }
    return done();
}

/// Looks at the files and records a fact for each as it is done.
Result<std::vector<FrameFact>> look_at(Job& job, Decoding& codes, const News& news, unsigned threads, const Report& report, std::vector<Fault>& faults) {
    const std::vector<Task>& tasks = news.tasks;
    KnownCharts charts;
    for (const auto& [lane, calibrated] : news.calibrations)
        for (const LaneChart& chart : calibrated.charts) charts.add(lane, chart);
    std::vector<FrameFact> arrived;
    std::optional<Fault> wrong;
    const Sentence stage = sentence("Looking at frames");
    if (!tasks.empty()) report(stage, 0, tasks.size());
    each_in_order(
        tasks.size(), threads, [&] { return Worker(job.landmarks); },
        [&](Worker& worker, std::size_t i) { return take_one(job, codes, worker, charts, tasks[i]); },
        [&](std::size_t i, Result<FrameFact> fact) {
            if (wrong) return;
            if (fact) ask(codes, fact.value());
            if (!fact) {
                wrong = fact.error();
            } else if (const auto kept = job.ledger.record(fact.value()); !kept) {
                wrong = kept.error();
            } else {
                if (auto over = written_over(news.known.at(tasks[i].lane), fact.value())) faults.push_back(std::move(*over));
                if (calibrates(fact.value()))
                    if (auto seen = seen_chart(fact.value().seen, tasks[i].arrival.path)) charts.add(tasks[i].lane, lane_chart(fact.value(), std::move(seen).value()));
                arrived.push_back(std::move(fact).value());
            }
            report(stage, i + 1, tasks.size());
        });
    if (wrong) return *wrong;
    return arrived;
}

}  // namespace

Result<Intake> take_in(Job& job, unsigned threads, const Report& report) {
    Intake intake;
    LIKENESS_TRY(const std::optional<Roster> roster, job.ledger.roster());
    Decoding codes;
    LIKENESS_TRY(codes.decoder, decoder_of(job.settings.codes, roster ? &*roster : nullptr, keys_folder()));
    codes.made_of = fingerprint(codes.decoder);
    if (job.code_program) codes.kit.emplace(*job.code_program);
    const std::vector<LaneFiles> folders = all_lanes(job, intake);
    LIKENESS_TRY(const News news, what_is_new(job, codes, folders));
    LIKENESS_TRY(const std::vector<FrameFact> arrived, look_at(job, codes, news, threads, report, intake.faults));
    const auto asked = [&](const Shown& undecided, std::optional<std::chrono::sys_days> day) { return answer(codes, undecided, day); };
    LIKENESS_TRY(take_scans(job, codes.decoder, asked, intake.faults));
    intake.taken = news.tasks.size();
    if (codes.kit && codes.kit->fault()) intake.faults.push_back(*codes.kit->fault());
    LIKENESS_TRY(follow_renames(job, news, arrived));

    // Which chart calibrates an exposure is known only now; those judged by another one are looked at once more.
    const bool charts = std::ranges::any_of(news.calibrations, [](const auto& lane) { return !lane.second.charts.empty(); });
    if (arrived.empty() || (!charts && std::ranges::none_of(arrived, calibrates))) return intake;
    LIKENESS_TRY(News again, what_is_new(job, codes, folders));
    std::erase_if(again.tasks, [&](const Task& task) {
        const Role role = task.known ? again.known.at(task.lane).at(task.arrival.path).role : Role::neither;
        return !shows_person(role) && !(role == Role::unreadable && task.chart);
    });
    LIKENESS_TRY(look_at(job, codes, again, threads, report, intake.faults));
    return intake;
}

}  // namespace likeness
