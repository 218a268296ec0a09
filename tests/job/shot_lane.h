// A lane written as it was shot: each call is one press of the shutter, 4 s and one number after the one before.
#pragma once

#include "daemon/job/fold.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace likeness {

inline std::string dsc(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return "lanes/A/DSC_" + std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits + ".JPG";
}

inline Counter dsc_counter(std::int64_t number) { return {"lanes/A/DSC_", number}; }

/// A code that counts and whose text is the key.
inline Shown opaque(const std::string& text) { return {CodeKind::opaque, CodeVerdict::good, text, text}; }

class ShotLane {
public:
    ShotLane& shows(const std::string& code) { return shows_codes({opaque(code)}); }
    ShotLane& shows_both(const std::string& one, const std::string& other) { return shows_codes({opaque(one), opaque(other)}); }
    ShotLane& shows_codes(std::vector<Shown> codes) { return add(Role::keyframe, std::move(codes)); }
    ShotLane& shows_unreadably() { return add(Role::unread); }
    ShotLane& shows_nothing() { return add(Role::neither); }
    ShotLane& shows_chart() { return add(Role::chart); }
    ShotLane& breaks() { return add(Role::unreadable); }
    ShotLane& takes(int exposures) {
        for (int i = 0; i < exposures; ++i) add(Role::exposure);
        return *this;
    }
    ShotLane& takes_lying() { return add(Role::turned); }
    ShotLane& waits(std::int64_t seconds) { time_ += seconds * 1000; return *this; }
    ShotLane& loses(int frames) { counter_ += frames; time_ += 4'000 * frames; return *this; }
    ShotLane& with_body(const std::string& serial, std::int64_t counter) { serial_ = serial; counter_ = counter; return *this; }

    std::vector<FrameFact>& facts() { return facts_; }
    FrameFact& last() { return facts_.back(); }

    /// A second file of a frame, under another name.
    ShotLane& copies(std::size_t frame, const std::string& path) {
        FrameFact copy = facts_.at(frame);
        copy.files.front().path = path;
        copy.shot.counters.clear();
        if (auto counter = counter_of(path)) copy.shot.counters.push_back(*counter);
        facts_.push_back(std::move(copy));
        return *this;
    }

    ShotLane& loses_file(std::size_t frame) { facts_.erase(facts_.begin() + static_cast<std::ptrdiff_t>(frame)); return *this; }

private:
    ShotLane& add(Role role, std::vector<Shown> shown = {}) {
        time_ += 4'000;
        ++counter_;
        const std::string path = dsc(counter_);
        Shot shot{serial_, time_, true, std::nullopt, {counter_of(path).value()}};
        const Digest digest = sha256(serial_ + path);
        facts_.push_back({frame_id(shot, digest), "A", {{path, digest, 1000, 0}}, shot, role, std::move(shown), "{}", std::nullopt});
        return *this;
    }

    std::vector<FrameFact> facts_;
    std::string serial_ = "6001234";
    std::int64_t counter_ = 100;
    std::int64_t time_ = 1'702'256'400'000;
};

/// Students 1001 to 1005, who show their student numbers.
inline Roster five_students() {
    std::vector<Subject> subjects;
    for (const char* number : {"1001", "1002", "1003", "1004", "1005"}) subjects.push_back({number, number, "", "", "", ""});
    return Roster(std::move(subjects));
}

inline std::vector<Binding> bound(std::vector<FrameFact> facts, FoldSettings settings = {}) {
    const Roster roster = five_students();
    return bind(&roster, timeline(gather(std::move(facts))), settings);
}

inline std::vector<Binding> bound(ShotLane& lane, FoldSettings settings = {}) { return bound(lane.facts(), settings); }

/// One word for each frame: K keyframe, the subject's number, the reason, or aside.
inline std::string story(const std::vector<Binding>& bindings) {
    std::string out;
    for (const Binding& one : bindings) {
        if (!out.empty()) out += ' ';
        if (one.state == BindingState::keyframe) out += one.subject ? "K" : "K?";
        if (one.state == BindingState::bound) out += one.subject->key;
        if (one.state == BindingState::held) out += name(*one.reason);
        if (one.state == BindingState::aside) out += "aside";
    }
    return out;
}

template <class T>
std::vector<T> shuffled(std::vector<T> things, unsigned seed) {
    std::mt19937 random(seed);
    std::ranges::shuffle(things, random);
    return things;
}

}  // namespace likeness
