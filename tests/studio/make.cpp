#include "tests/studio/make.h"

#include "tests/studio/arrival.h"
#include "tests/studio/process.h"
#include "tests/studio/progress.h"
#include "tests/studio/truth.h"

#include "engine/base/file.h"
#include "engine/codec/png_write.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <mutex>
#include <system_error>
#include <thread>

namespace studio {
namespace {

namespace fs = std::filesystem;
using likeness::Result;

likeness::Fault stop(const fs::path& about, likeness::Sentence says, likeness::Sentence hint = {}) {
    return {likeness::Remedy::stop, likeness::Step::start, about.string(), std::move(says), std::move(hint)};
}

fs::path beside(const fs::path& folder, const char* ending) {
    fs::path path = folder.has_filename() ? folder : folder.parent_path();
    return path += ending;
}

Result<void> put(const fs::path& path, const std::string& text) {
    return likeness::write_file(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

Result<void> make_folders(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return stop(folder, likeness::sentence("cannot be made: {}", error.message()));
    return likeness::done();
}

Result<std::vector<fs::path>> pictures_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        std::string ending = entry.path().extension().string();
        std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (ending == ".jpg" || ending == ".jpeg" || ending == ".png" || ending == ".tif" || ending == ".tiff") found.push_back(entry.path());
    }
    if (found.empty()) return stop(folder, likeness::sentence("expected pictures of faces (.jpg .png .tif), found none"));
    std::ranges::sort(found);
    return found;
}

/// Makes the job by `likeness job new`, or its bare folders where that program is missing.
Result<void> make_job(const MakeOptions& options, const Script& script, Made& made) {
    const std::vector<Person> enrolled(script.people.begin(), script.people.begin() + static_cast<std::ptrdiff_t>(script.enrolled));
    made.timetable = beside(options.folder, ".timetable.csv");
    LIKENESS_TRY(put(made.timetable, timetable_csv(enrolled)));
    if (!options.script.open) {
        made.roster = beside(options.folder, ".roster.csv");
        LIKENESS_TRY(put(made.roster, roster_csv(enrolled)));
    }
    made.bare = !fs::exists(options.likeness);
    if (!made.bare) {
        std::vector<std::string> words{"job", "new", options.folder.string(), "--timetable", made.timetable.string(),
                                       "--preset", "chsi-degree", "--sheet", "eight-one-inch-four-two-inch",
                                       "--exposures", std::to_string(options.script.frames)};
        if (!made.roster.empty()) words.insert(words.end(), {"--roster", made.roster.string()});
        for (const LaneScript& lane : script.lanes) words.insert(words.end(), {"--lane", lane.name});
        LIKENESS_TRY(const Ran ran, run(options.likeness, words));
        if (ran.status != 0) return stop(options.folder, likeness::sentence("likeness job new ended with status {}", ran.status));
    }
    for (const LaneScript& lane : script.lanes) {
        LIKENESS_TRY(make_folders(options.folder / "lanes" / lane.name));
        if (options.alpha) {
            LIKENESS_TRY(make_folders(options.folder / "alpha" / lane.name));
        }
    }
    return likeness::done();
}

/// Photographs everybody into `staging`, several at a time, and writes each true alpha into `folder`; who is photographed by
/// which thread changes nothing.
Result<Poses> photograph_all(const Script& script, const PictureOptions& options, const fs::path& folder, const fs::path& staging, std::size_t jobs) {
    Poses poses;
    std::size_t frames = 0;
    for (const LaneScript& lane : script.lanes) {
        poses.emplace_back(lane.frames.size());
        frames += lane.frames.size();
    }
    const std::vector<Sitting> all = sittings(script);
    Progress progress("photographing", frames);
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::optional<likeness::Fault> fault;
    const auto work = [&] {
        for (std::size_t i = next++; i < all.size(); i = next++) {
            const std::size_t lane = all[i].lane;
            const Keep keep = [&](std::size_t place, const CameraFiles& files, const Known& known) -> Result<void> {
                const Planned& frame = script.lanes[lane].frames[place];
                poses[lane][place] = known.pose;
                if (!known.alpha.empty()) {
                    LIKENESS_TRY(const likeness::Bytes png, likeness::encode_png(known.alpha));
                    LIKENESS_TRY(likeness::write_file(folder / alpha_file(frame.file), png));
                }
                LIKENESS_TRY(likeness::write_file(waiting(staging, frame.file), files.jpeg));
                if (!frame.raw.empty()) {
                    LIKENESS_TRY(likeness::write_file(waiting(staging, frame.raw), files.raw));
                }
                if (!frame.copy.empty()) {
                    LIKENESS_TRY(likeness::write_file(waiting(staging, frame.copy), files.jpeg));
                }
                progress.advance();
                return likeness::done();
            };
            if (const auto result = photograph(script, all[i], options, keep); !result) {
                const std::lock_guard lock(mutex);
                if (!fault) fault = result.error();
                next = all.size();
            }
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(jobs, all.size()); ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
    if (fault) return *fault;
    return poses;
}

}  // namespace

Result<Made> make(const MakeOptions& asked) {
    MakeOptions options = asked;
    PictureOptions pictures{.size = options.size, .seed = options.script.seed, .alpha = options.alpha && options.faces.empty()};
    if (!options.faces.empty()) {
        LIKENESS_TRY(pictures.faces, pictures_in(options.faces));
        options.script.people = std::min(options.script.people, pictures.faces.size());
        options.script.flaws = false;
    }
    const fs::path staging = beside(options.folder, ".arriving");
    for (const fs::path& path : {options.folder, staging})
        if (fs::exists(path)) return stop(path, likeness::sentence("is there already"), likeness::sentence("choose another folder or delete it"));

    const Script script = write_script(options.script);
    Made made{.people = script.people.size()};
    constexpr std::size_t most_frames = 9'999;
    for (const LaneScript& lane : script.lanes) {
        if (lane.frames.size() > most_frames)
            return stop(options.folder, likeness::sentence("lane {} would have {} frames, a camera counts to {}", lane.name, lane.frames.size(), most_frames),
                        likeness::sentence("use more lanes"));
        made.frames += lane.frames.size();
        for (const Planned& frame : lane.frames) made.files += 1U + !frame.raw.empty() + !frame.copy.empty();
    }

    LIKENESS_TRY(make_folders(staging));
    LIKENESS_TRY(make_job(options, script, made));
    LIKENESS_TRY(const Poses poses, photograph_all(script, pictures, options.folder, staging, options.jobs));
    LIKENESS_TRY(arrive(script, staging, options.folder, options.script.seed));
    LIKENESS_TRY(put(options.folder / "truth.json", truth_json(script, options.script, options.size, poses, {.real_faces = !options.faces.empty(), .alpha = pictures.alpha})));
    std::error_code ignored;
    fs::remove(staging, ignored);
    return made;
}

}  // namespace studio
