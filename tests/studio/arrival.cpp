#include "tests/studio/arrival.h"

#include "tests/studio/draw/random.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace studio {
namespace {

namespace fs = std::filesystem;

struct Arriving {
    std::string file;
    std::int64_t time_ms = 0;
};

constexpr std::int64_t copied_later_ms = 40'000;

std::vector<Arriving> order_of(const LaneScript& lane, std::uint64_t seed) {
    std::vector<Arriving> files;
    for (const Planned& frame : lane.frames) {
        files.push_back({frame.file, frame.taken_ms});
        if (!frame.raw.empty()) files.push_back({frame.raw, frame.taken_ms});
        if (!frame.copy.empty()) files.push_back({frame.copy, frame.taken_ms + copied_later_ms});
    }
    std::ranges::stable_sort(files, {}, &Arriving::time_ms);
    if (!lane.shuffled || files.empty()) return files;

    // A card that is copied after the shoot, by a program that heeds no order.
    std::int64_t now = files.back().time_ms + 60'000;
    Random chance(seed, "arrival in lane " + lane.name);
    for (std::size_t i = files.size(); i > 1; --i)
        std::swap(files[i - 1], files[static_cast<std::size_t>(chance.pick(static_cast<int>(i)))]);
    for (Arriving& one : files) one.time_ms = now += 200;
    return files;
}

}  // namespace

fs::path waiting(const fs::path& staging, const std::string& file) {
    std::string flat = file;
    std::ranges::replace(flat, '/', '+');
    return staging / flat;
}

likeness::Result<void> arrive(const Script& script, const fs::path& staging, const fs::path& job, std::uint64_t seed) {
    for (const LaneScript& lane : script.lanes) {
        for (const Arriving& one : order_of(lane, seed)) {
            const std::chrono::sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds(one.time_ms)};
            std::error_code error;
            fs::last_write_time(waiting(staging, one.file), std::chrono::file_clock::from_sys(when), error);
            if (!error) fs::rename(waiting(staging, one.file), job / one.file, error);
            if (error)
                return likeness::Fault{likeness::Remedy::again, likeness::Step::start, one.file,
                                       likeness::sentence("cannot move it into its lane: {}", error.message()), {}};
        }
    }
    return likeness::done();
}

}  // namespace studio
