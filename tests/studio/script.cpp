#include "tests/studio/script.h"

#include "tests/studio/draw/random.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace studio {
namespace {

constexpr std::int64_t opening_ms = 1'702'285'200'000;  // 2023-12-11 09:00:00 as if UTC

/// Writes one lane, sitting by sitting, on a running clock.
class LaneWriter {
public:
    LaneWriter(LaneScript& lane, const ScriptOptions& options, const std::vector<Flaw>& flaws, std::size_t index)
        : lane_(lane), options_(options), flaws_(flaws), chance_(options.seed, 77'000 + index),
          slot_ms_(std::max<std::int64_t>(12'000 * static_cast<std::int64_t>(options.lanes), 6'000 + 2'000 * static_cast<std::int64_t>(options.frames))),
          start_ms_(opening_ms + 12'000 * static_cast<std::int64_t>(index)) {}

    /// One person sits; `mistake` is one that concerns this sitting alone.
    void sit(std::size_t person, Mistake mistake) {
        begin();
        if (mistake == Mistake::missed_scan) doubt_since_keyframe();
        else show(person, person, mistake == Mistake::unread || mistake == Mistake::stranger ? mistake : Mistake::none);
        const bool doubt = mistake == Mistake::stranger || mistake == Mistake::unread || mistake == Mistake::missed_scan;
        take(person, doubt ? mistake : Mistake::none, doubt);
        const std::size_t first = lane_.frames.size() - options_.frames - (mistake == Mistake::missed_scan ? 0 : 1);
        if (mistake == Mistake::duplicate) copy(any(first));
        if (mistake == Mistake::truncated) cut(any(first));
        if (mistake == Mistake::turned) turn(any(first + 1));
    }

    void scan_twice(std::size_t first, std::size_t second) {
        begin();
        show(first, first, Mistake::double_scan);
        show(second, second, Mistake::double_scan);
        take(first, Mistake::double_scan, true);
        begin();
        take(second, Mistake::double_scan, true);
    }

    void swap_codes(std::size_t first, std::size_t second) {
        begin();
        show(first, second, Mistake::wrong_sitter);
        take(first, Mistake::wrong_sitter, false);
        begin();
        show(second, first, Mistake::wrong_sitter);
        take(second, Mistake::wrong_sitter, false);
    }

private:
    void begin() { clock_ms_ = std::max(clock_ms_ + 900, start_ms_ + slot_ms_ * sittings_++); }

    /// The next frame, so much later.
    Planned& add(std::int64_t least_ms, int spread_ms) {
        clock_ms_ += least_ms + chance_.pick(spread_ms);
        Planned& frame = lane_.frames.emplace_back();
        frame.taken_ms = clock_ms_ / 10 * 10;  // cameras count hundredths
        std::array<char, 32> name{};
        std::snprintf(name.data(), name.size(), "DSC_%04zu.JPG", lane_.frames.size());
        frame.file = "lanes/" + lane_.name + "/" + name.data();
        if (options_.raw) frame.raw = frame.file.substr(0, frame.file.size() - 3) + "DNG";
        return frame;
    }

    void show(std::size_t person, std::size_t code, Mistake mistake) {
        Planned& frame = add(1'000, 1'000);
        frame.keyframe = true;
        frame.person = person;
        frame.shown = code;
        frame.mistake = mistake;
        keyframe_ = lane_.frames.size() - 1;
    }

    void take(std::size_t person, Mistake mistake, bool doubt) {
        for (std::size_t i = 0; i < options_.frames; ++i) {
            Planned& frame = i == 0 ? add(2'000, 1'500) : add(1'000, 1'000);
            frame.person = person;
            frame.exposure = i;
            frame.mistake = mistake;
            frame.doubt = doubt;
            const Flaw flaw = person < flaws_.size() ? flaws_[person] : Flaw{};
            if (!flaw.first_only || i == 0) frame.defect = flaw.defect;
        }
    }

    /// With what follows they are more exposures than a sitting may have.
    void doubt_since_keyframe() {
        for (std::size_t i = keyframe_ + 1; i < lane_.frames.size(); ++i) lane_.frames[i].doubt = true;
    }

    std::size_t any(std::size_t first) {
        return first + static_cast<std::size_t>(chance_.pick(static_cast<int>(lane_.frames.size() - first)));
    }

    /// A broken file may have shown a code, so what follows it in the sitting is in doubt too.
    void cut(std::size_t place) {
        lane_.frames[place].cut = true;
        lane_.frames[place].mistake = Mistake::truncated;
        for (std::size_t i = place; i < lane_.frames.size(); ++i) lane_.frames[i].doubt = !lane_.frames[i].keyframe || i == place;
    }

    /// Its siblings are told apart by order and time, which it does not change.
    void turn(std::size_t place) {
        lane_.frames[place].mistake = Mistake::turned;
        lane_.frames[place].doubt = true;
    }

    void copy(std::size_t place) {
        Planned& frame = lane_.frames[place];
        const std::string stem = frame.file.substr(0, frame.file.size() - 4);
        const std::size_t slash = stem.rfind('/') + 1;
        switch (chance_.pick(3)) {
            case 0: frame.copy = stem + " (1).JPG"; break;
            case 1: frame.copy = stem + "_copy.JPG"; break;
            default: frame.copy = stem.substr(0, slash) + "copy of " + stem.substr(slash) + ".JPG"; break;
        }
    }

    LaneScript& lane_;
    const ScriptOptions& options_;
    const std::vector<Flaw>& flaws_;
    Random chance_;
    std::int64_t slot_ms_;
    std::int64_t start_ms_;
    std::int64_t clock_ms_ = 0;
    std::int64_t sittings_ = 0;
    std::size_t keyframe_ = 0;
};

/// The person of a lane's turn: people are called in the roster's order, to one lane after the other.
std::size_t sitter_of(std::size_t lane, std::size_t turn, std::size_t lanes) {
    return turn * lanes + lane;
}

/// Who is in a sitting that something befalls: a flaw there may never be judged.
std::vector<bool> befallen(const std::vector<Fate>& fates, const ScriptOptions& options) {
    std::vector<bool> who(options.people, false);
    const auto mark = [&](std::size_t lane, std::size_t turn) {
        if (const std::size_t person = sitter_of(lane, turn, options.lanes); person < who.size()) who[person] = true;
    };
    for (std::size_t lane = 0; lane < fates.size(); ++lane)
        for (std::size_t turn = 0; turn < fates[lane].size(); ++turn) {
            const Mistake kind = fates[lane][turn];
            if (kind == Mistake::none || kind == Mistake::stranger) continue;
            mark(lane, turn);
            if (kind == Mistake::missed_scan) mark(lane, turn - 1);
            if (kind == Mistake::double_scan || kind == Mistake::wrong_sitter) mark(lane, turn + 1);
        }
    return who;
}

LaneScript make_lane(std::size_t index, const ScriptOptions& options) {
    Random chance(options.seed, 55'000 + index);
    LaneScript lane;
    lane.name = std::string(1, static_cast<char>('A' + index));
    lane.body = std::to_string(6'010'000 + 1'000 * static_cast<int>(index) + chance.pick(1'000));
    lane.shutter_count = 4'000 + chance.pick(60'000);
    lane.orientation = chance.chance(0.5) ? 6 : 8;
    const bool last = index + 1 == options.lanes;
    lane.shuffled = options.mistakes == Amount::many || (options.mistakes == Amount::trade && last);
    return lane;
}

}  // namespace

Script write_script(const ScriptOptions& options) {
    Script script{.people = make_people(options.people, options.seed), .enrolled = options.people, .lanes = {}};
    std::vector<std::size_t> turns;
    for (std::size_t lane = 0; lane < options.lanes; ++lane)
        turns.push_back((options.people + options.lanes - 1 - lane) / options.lanes);
    const std::vector<Fate> fates = spread(turns, options.mistakes, options.seed, options.open);
    const std::vector<Flaw> flaws =
        options.flaws ? spread_flaws(befallen(fates, options), options.seed) : std::vector<Flaw>(options.people);

    for (std::size_t index = 0; index < options.lanes; ++index) {
        LaneScript& lane = script.lanes.emplace_back(make_lane(index, options));
        LaneWriter writer(lane, options, flaws, index);
        for (std::size_t turn = 0; turn < turns[index]; ++turn) {
            const std::size_t person = sitter_of(index, turn, options.lanes);
            const std::size_t next = sitter_of(index, turn + 1, options.lanes);
            switch (const Mistake kind = fates[index][turn]; kind) {
                case Mistake::stranger:
                    script.people.push_back(make_stranger(script.people.size() - script.enrolled, options.seed));
                    writer.sit(script.people.size() - 1, kind);
                    writer.sit(person, Mistake::none);
                    break;
                case Mistake::double_scan: writer.scan_twice(person, next); ++turn; break;
                case Mistake::wrong_sitter: writer.swap_codes(person, next); ++turn; break;
                default: writer.sit(person, kind);
            }
        }
    }
    return script;
}

}  // namespace studio
