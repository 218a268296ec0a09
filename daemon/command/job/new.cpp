#include "daemon/command/door/places.h"
#include "daemon/command/door/say.h"
#include "daemon/command/job/commands.h"
#include "daemon/job/timetable.h"
#include "daemon/line/job.h"

namespace likeness {

namespace {

namespace fs = std::filesystem;

constexpr int most_exposures = 100;

struct Request {
    JobSettings settings;
    std::optional<RosterReading> roster;
    std::optional<Bytes> timetable;
};

// All that is given is read before the folder is made: a wrong roster leaves nothing behind.
Result<Request> request(const Invocation& invocation, std::optional<int> exposures) {
    Request out;
    if (const auto old = invocation.value("like")) {
        LIKENESS_TRY(out.settings, read_settings(fs::path(*old) / "job.lua"));
    }
    if (const auto preset = invocation.value("preset")) out.settings.preset = *preset;
    if (const auto sheet = invocation.value("sheet")) out.settings.sheet = *sheet;
    if (const auto lanes = invocation.values("lane"); !lanes.empty()) out.settings.lanes = lanes;
    if (exposures) out.settings.exposures = *exposures;
    if (const auto roster = invocation.value("roster")) {
        LIKENESS_TRY(out.roster, read_roster(*roster));
    }
    if (const auto timetable = invocation.value("timetable")) {
        LIKENESS_TRY(const std::vector<Slot> slots, read_timetable(*timetable));
        static_cast<void>(slots);
        LIKENESS_TRY(out.timetable, read_file(*timetable));
    }
    return out;
}

Result<void> make(const fs::path& folder, const Request& given) {
    LIKENESS_TRY(Job job, Job::create(folder, given.settings, preset_folders));
    if (given.roster) {
        LIKENESS_TRY(job.ledger.keep(given.roster->roster));
    }
    if (given.timetable) {
        LIKENESS_TRY(write_file(folder / "timetable.csv", *given.timetable));
    }
    return done();
}

Exit job_new(const Invocation& invocation) {
    const fs::path folder = invocation.words.front();
    const auto exposures = whole_number(invocation, "exposures", 1, most_exposures);
    if (!exposures) return tell(exposures.error().says), Exit::usage;
    const auto given = request(invocation, exposures.value());
    if (!given) return refuse_job(invocation, given.error());
    if (const auto made = make(folder, given.value()); !made) return refuse_job(invocation, made.error());

    const std::size_t people = given.value().roster ? given.value().roster->roster.subjects().size() : 0;
    if (invocation.json()) {
        print(boost::json::object{{"job", folder.string()}, {"subjects", people}, {"open", !given.value().roster.has_value()}});
        return Exit::good;
    }
    if (given.value().roster) {
        for (const Sentence& understood : given.value().roster->understood) tell(understood);
        tell(sentence("{}: a job for {} people; their list is kept encrypted", folder.string(), people));
    } else {
        tell(sentence("{}: an open job: subjects are born from their codes", folder.string()));
    }
    return Exit::good;
}

constexpr Option options[] = {{"roster", "FILE", "the people, as .csv in UTF-8 or GB18030; without it subjects are born from their codes"},
                              {"timetable", "FILE", "which college is on when, as .csv"},
                              {"like", "OLDJOB", "take the settings of another job"},
                              {"preset", "P", "the photo preset (default: chsi-degree)"},
                              {"sheet", "S", "the sheet preset (default: eight-one-inch-four-two-inch)"},
                              {"lane", "NAME", "a camera and its hot folder; may be given several times (default: A)", true},
                              {"exposures", "N", "the most exposures of one sitting (default: 3)"}};

}  // namespace

const Command job_new_command{"job new", "DIR", "Makes a job folder and takes the roster in.",
                              "likeness job new graduates-2024 --roster list.csv --timetable timetable.csv --lane A --lane B",
                              options, 1, 1, job_new};

}  // namespace likeness
