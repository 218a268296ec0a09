// A lane written as it was shot: each call is one press of the shutter, 4 s and one number after the one before.
#pragma once

#include "daemon/job/fold.h"
#include "engine/code/command_card.h"

#include <algorithm>
#include <map>
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

inline Shown shown(CommandCard card) { return {CodeKind::command, CodeVerdict::good, {}, code_text(card)}; }

class ShotLane {
public:
    ShotLane& shows(const std::string& code) { return shows_codes({opaque(code)}); }
    ShotLane& shows_both(const std::string& one, const std::string& other) { return shows_codes({opaque(one), opaque(other)}); }
    ShotLane& shows_codes(std::vector<Shown> codes) { return add(Role::keyframe, std::move(codes)); }
    ShotLane& shows(CommandCard card) { return shows_codes({shown(card)}); }
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

    /// At the desk, now: the lane's next frame is taken 4 s after the one before all the same.
    ShotLane& scans(const Shown& code) {
        const auto before = static_cast<std::int64_t>(scans_.size());
        scans_.push_back({"A", time_ + 2'000 + before + behind_s_ * 1'000, 0, code});
        return *this;
    }
    ShotLane& scans(const std::string& code) { return scans(opaque(code)); }
    ShotLane& scans(CommandCard card) { return scans(shown(card)); }

    /// By how much the camera's clock is behind the desk's in truth.
    ShotLane& behind(std::int64_t seconds) { behind_s_ = seconds; return *this; }

    /// A person says who is in the last frame.
    ShotLane& said(const std::string& whose) {
        by_hand_.push_back({last().id, SubjectRef{whose}, "", "anna", 1'000});
        return *this;
    }

    std::vector<FrameFact>& facts() { return facts_; }
    const std::vector<Scan>& at_desk() const { return scans_; }
    const std::vector<Correction>& by_hand() const { return by_hand_; }
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
    std::vector<Scan> scans_;
    std::vector<Correction> by_hand_;
    std::int64_t behind_s_ = 0;
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

inline LaneFold folded(const std::vector<FrameFact>& facts, std::vector<Scan> scans, const std::vector<Correction>& by_hand, FoldSettings settings = {}) {
    const Roster roster = five_students();
    const std::vector<FrameFact> frames = gather(facts);
    Timeline line = timeline(frames);
    line.scans = std::move(scans);
    line.by_hand = in_force(by_hand, facts, frames);
    return bind(&roster, line, settings);
}

inline LaneFold folded(ShotLane& lane, FoldSettings settings = {}) { return folded(lane.facts(), lane.at_desk(), lane.by_hand(), settings); }

inline std::vector<Binding> bound(const std::vector<FrameFact>& facts, FoldSettings settings = {}) { return folded(facts, {}, {}, settings).bindings; }

inline std::vector<Binding> bound(ShotLane& lane, FoldSettings settings = {}) { return folded(lane, settings).bindings; }

/// One word for each frame: K keyframe, the subject's number, in brackets if a retake card withdrew it, the reason, or aside.
inline std::string story(const std::vector<Binding>& bindings) {
    std::string out;
    for (const Binding& one : bindings) {
        if (!out.empty()) out += ' ';
        if (one.state == BindingState::keyframe) out += one.subject ? "K" : "K?";
        if (one.state == BindingState::bound) out += one.withdrawn ? "(" + one.subject->key + ")" : one.subject->key;
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
