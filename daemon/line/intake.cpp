#include "daemon/line/intake.h"

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
};

Shot shot_of(const Exposure& exposure, const std::string& path) {
    Shot shot{.serial = exposure.body_serial, .time_ms = exposure.taken_ms, .subsecond = exposure.subsecond, .number = exposure.counter};
    if (const auto counter = counter_of(path)) shot.counters.push_back(*counter);
    return shot;
}

Role role_of(const Seen& seen) {
    switch (seen.kind) {
        case FrameKind::keyframe_read: return Role::keyframe;
        case FrameKind::keyframe_unread: return Role::neither;
        case FrameKind::exposure: return seen.turned != 0 ? Role::turned : Role::exposure;
    }
    return Role::unreadable;
}

/// settle: the file is whole. A copy that still runs looks like a cut one; both wait for their true end.
Result<void> settle(const Bytes& bytes, const std::string& about) {
    if (has_true_end(bytes) || !looks_like_photograph(bytes)) return done();
    return Fault{Remedy::aside, Step::settle, about, sentence("the picture data ends early"), sentence("copy the file again")};
}

void note(const Seen& seen, FrameFact& fact) {
    fact.role = role_of(seen);
    for (const Mark& mark : seen.marks) fact.texts.push_back(mark.text);
}

/// settle, read, identify; what comes out is put into `fact`, whose shot is known before anything can go wrong.
Result<void> look(const Job& job, Worker& worker, const Bytes& bytes, const std::string& about, FrameFact& fact) {
    LIKENESS_TRY(settle(bytes, about));
    // The JPEG inside a RAW is enough to read a code in; only an exposure is developed.
    const auto preview = read_preview(bytes);
    if (const auto keyframe = preview ? keyframe_in(*preview) : std::nullopt) return note(*keyframe, fact), done();
    LIKENESS_TRY(const Picture picture, read_picture(bytes, about, job.reading));
    LIKENESS_TRY(const Seen seen, identify(worker.finder, picture));
    note(seen, fact);
    if (shows_person(fact.role)) {
        LIKENESS_TRY(std::vector<Finding> findings, judge_photograph(worker.colours, picture, about, seen, job.preset, job.permitted));
        fact.seen = to_text({seen.faces.size(), seen.head, {std::move(findings), job.against}, hex(fact.files.front().digest)});
    }
    return done();
}

/// Only a wrong house is a Fault here: a broken file is a fact.
Result<FrameFact> take_one(const Job& job, Worker& worker, const Task& task) {
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
    if (const auto seen = look(job, worker, bytes.value(), arrival.path, fact); !seen) {
        if (seen.error().remedy == Remedy::stop) return seen.error();
        fact.role = Role::unreadable;
        fact.texts.clear();
        fact.seen.clear();
        fact.fault = seen.error();
    }
    return fact;
}

/// A file that is known, was read, is unchanged and was judged by the preset and landmark model of today needs no second look.
bool is_current(const Job& job, const FrameFact& known, const Arrival& arrival) {
    if (known.fault && known.fault->remedy == Remedy::again) return false;
    const FilePlace& file = known.files.front();
    if (file.bytes != arrival.bytes || file.modified_ns != arrival.modified_ns) return false;
    if (!shows_person(known.role)) return true;
    const auto seen = seen_exposure(known.seen, arrival.path);
    return seen && seen.value().judged.against == job.against;
}

using Known = std::map<std::string, FrameFact, std::less<>>;  // by path

Result<Known> known_files(Job& job, const std::string& lane) {
    LIKENESS_TRY(std::vector<FrameFact> facts, job.ledger.facts(lane));
    Known known;
    for (FrameFact& fact : facts) known.emplace(fact.files.front().path, std::move(fact));
    return known;
}

struct News {
    std::vector<Task> tasks;
    std::map<std::string, Known, std::less<>> known;  // by lane, as it was before
};

Result<News> what_is_new(Job& job, Intake& intake) {
    News news;
    for (const std::string& lane : job.settings.lanes) {
        auto folder = read_lane(job.folder, lane);
        if (!folder) {
            intake.faults.push_back(folder.error());
            continue;
        }
        LIKENESS_TRY(Known known, known_files(job, lane));
        intake.others += folder.value().others;
        for (Arrival& arrival : folder.value().arrivals) {
            const auto found = known.find(arrival.path);
            if (found == known.end() || !is_current(job, found->second, arrival)) news.tasks.push_back({lane, std::move(arrival)});
        }
        news.known.emplace(lane, std::move(known));
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

}  // namespace

Result<Intake> take_in(Job& job, unsigned threads, const Report& report) {
    Intake intake;
    LIKENESS_TRY(const News news, what_is_new(job, intake));
    const std::vector<Task>& tasks = news.tasks;
    std::vector<FrameFact> arrived;
    std::optional<Fault> wrong;
    const Sentence stage = sentence("Looking at frames");
    if (!tasks.empty()) report(stage, 0, tasks.size());
    each_in_order(
        tasks.size(), threads, [&] { return Worker(job.landmarks); },
        [&](Worker& worker, std::size_t i) { return take_one(job, worker, tasks[i]); },
        [&](std::size_t i, Result<FrameFact> fact) {
            if (wrong) return;
            if (!fact) {
                wrong = fact.error();
            } else if (const auto kept = job.ledger.record(fact.value()); !kept) {
                wrong = kept.error();
            } else {
                if (auto over = written_over(news.known.at(tasks[i].lane), fact.value())) intake.faults.push_back(std::move(*over));
                arrived.push_back(std::move(fact).value());
            }
            ++intake.taken;
            report(stage, i + 1, tasks.size());
        });
    if (wrong) return *wrong;
    LIKENESS_TRY(follow_renames(job, news, arrived));
    return intake;
}

}  // namespace likeness
