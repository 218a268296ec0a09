#include "daemon/job/fold.h"

#include "daemon/job/showing.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

// One walk along the lane. A sitting opens with each frame that is not an exposure, and carries either the subject whose
// exposures follow, or the doubt that holds them. A doubt that comes up within a sitting stays until it ends; one that
// is only seen at its end (too many exposures, a second code) goes back over all of it.

namespace likeness {

namespace {

struct Doubt {
    Reason reason;
    Sentence because;
};

struct Sitting {
    std::size_t ordinal = 0;
    FrameId keyframe{};
    std::string serial{};
    std::optional<SubjectRef> subject{};
    std::optional<Doubt> doubt{};
    std::vector<Counter> unbroken{};       // the last frame's numbers to which a series counts one by one from the keyframe
    std::vector<std::size_t> exposures{};  // places of their bindings
};

using Moment = std::vector<const FrameFact*>;

class Fold {
public:
    Fold(const Roster* roster, const Timeline& line, const FoldSettings& settings)
        : roster_(roster), settings_(settings), spare_(spare_counters(line)) {
        sittings_.push_back({.doubt = Doubt{Reason::no_keyframe, sentence("no code was shown before it in this lane")}});
        const auto stray = std::ranges::find_if(line.aside, [](const Unplaced& one) { return may_show_code(one.fact.role); });
        if (stray != line.aside.end())
            stray_ = Doubt{Reason::unplaced_frame, sentence("frame {} has no place in this lane and may have shown a code", stray->fact.id.text)};
    }

    /// A colour chart neither opens nor closes a sitting, and nothing between two frames is in doubt because of it.
    void pass(const FrameFact& chart) {
        bindings_.push_back({.frame = chart.id, .state = BindingState::aside,
                             .because = chart.fault ? chart.fault->says : sentence("it shows a colour chart"),
                             .hint = chart.fault ? chart.fault->hint : Sentence{}});
    }

    /// Frames of one moment, at least one and none of a chart; more than one have no known order.
    void take(const Moment& moment) {
        const bool unsure = moment.size() > 1 && !alike(moment);
        if (unsure) {
            const Doubt doubt{Reason::unsure_order,
                              sentence("frame {} was taken in the same moment as others, and no counter says which came first", moment.front()->id.text)};
            open(*moment.front(), std::nullopt, doubt);
        }
        for (const FrameFact* one : moment) {
            if (shows_person(one->role)) expose(*one);
            else if (unsure) stand(*one, showing(*one, roster_), Reason::unsure_order);
            else show(*one);
            last_ = one;
        }
        // Whether the codes of this moment were shown before or after its exposures is not known: they still count.
        if (unsure)
            for (const FrameFact* one : moment) remember(showing(*one, roster_));
    }

    std::vector<Binding> finish() {
        close();
        return std::move(bindings_);
    }

private:
    /// Their order does not matter: all exposures, or all of one subject's code.
    bool alike(const Moment& moment) const {
        const auto exposure = [](const FrameFact* one) { return shows_person(one->role); };
        if (std::ranges::all_of(moment, exposure)) return true;
        const auto subject = [&](const FrameFact* one) {
            return exposure(one) ? std::nullopt : showing(*one, roster_).subject;
        };
        const auto first = subject(moment.front());
        return first && std::ranges::all_of(moment, [&](const FrameFact* one) { return subject(one) == first; });
    }

    void open(const FrameFact& fact, std::optional<SubjectRef> subject, std::optional<Doubt> doubt) {
        close();
        sittings_.push_back({sittings_.size(), fact.id, fact.shot.serial, std::move(subject), std::move(doubt), fact.shot.counters, {}});
    }

    void show(const FrameFact& fact) {
        const Showing shown = showing(fact, roster_);
        remember(shown);
        // Two codes before one sitting: the first was shown for a reason nobody knows, so its own sitting is in doubt too.
        if (since_exposure_.size() > 1) doubt_shown_again(shown.subject, fact);
        if (shown.reason) {
            open(fact, std::nullopt, Doubt{*shown.reason, why(*shown.reason, fact)});
        } else if (since_exposure_.size() > 1) {
            open(fact, std::nullopt, Doubt{Reason::double_scan, sentence("before it the codes of two people were shown, the last in frame {}, and nobody was photographed between them", fact.id.text)});
        } else {
            open(fact, shown.subject, std::nullopt);
        }
        stand(fact, shown, sittings_.back().doubt ? std::optional(sittings_.back().doubt->reason) : std::nullopt);
    }

    /// Holds the last subject who was photographed, if that one's code was shown once more after it.
    void doubt_shown_again(const std::optional<SubjectRef>& now, const FrameFact& fact) {
        std::set<SubjectRef> again;
        std::size_t i = sittings_.size() - 1;
        for (; i > 0 && sittings_[i].exposures.empty(); --i)
            if (sittings_[i].subject && sittings_[i].subject != now) again.insert(*sittings_[i].subject);
        const auto first = sittings_[i].subject;
        if (!first || !again.contains(*first)) return;
        for (; i > 0 && sittings_[i].subject == first; --i)
            hold_all(sittings_[i], {Reason::double_scan, sentence("its code was shown again, and before anybody was photographed another code followed in frame {}", fact.id.text)});
    }

    void expose(const FrameFact& fact) {
        Sitting& sitting = sittings_.back();
        if (!sitting.doubt && sitting.ordinal > 0) sitting.doubt = doubt_at(sitting, fact);
        if (sitting.ordinal > 0) count_on(sitting, fact.shot);
        since_exposure_.clear();
        sitting.exposures.push_back(bindings_.size());

        Binding binding{.frame = fact.id, .sitting = sitting.ordinal};
        if (sitting.doubt || fact.role == Role::turned) {
            hold(binding, fact.role == Role::turned ? lies(fact) : *sitting.doubt);
            binding.candidate = sitting.subject;
        } else {
            binding.state = BindingState::bound;
            binding.subject = sitting.subject;
            binding.because = sentence("it follows the code in frame {}, and nothing between them is in doubt", sitting.keyframe.text);
        }
        bindings_.push_back(std::move(binding));
    }

    void count_on(Sitting& sitting, const Shot& now) const {
        std::vector<Counter> reached;
        if (follows(last_->shot, now, {}))
            for (const Counter& one : now.counters)
                if (std::ranges::count(sitting.unbroken, Counter{one.series, one.value - 1}) > 0) reached.push_back(one);
        sitting.unbroken = std::move(reached);
    }

    /// What comes between a frame and the one before it in the same sitting.
    std::optional<Doubt> doubt_at(const Sitting& sitting, const FrameFact& fact) const {
        const Shot& before = last_->shot;
        const Shot& now = fact.shot;
        if (!now.serial.empty() && !sitting.serial.empty() && now.serial != sitting.serial)
            return Doubt{Reason::other_camera, sentence("the code before it, in frame {}, was taken by another camera", sitting.keyframe.text)};
        if (settings_.gapless && !follows(before, now, spare_))
            return Doubt{Reason::missing_frame, sentence("between frames {} and {} the camera's numbers do not go on, and what is missing may have shown a code", last_->id.text, fact.id.text)};
        if (before.time_ms && now.time_ms && *now.time_ms - *before.time_ms > settings_.pause_ms)
            return Doubt{Reason::long_pause, sentence("{} s passed before frame {}, at most {} are allowed within a sitting", (*now.time_ms - *before.time_ms) / 1000, fact.id.text, settings_.pause_ms / 1000)};
        return std::nullopt;
    }

    /// The binding of a frame that is not an exposure.
    void stand(const FrameFact& fact, const Showing& shown, std::optional<Reason> reason) {
        Binding binding{.frame = fact.id, .state = BindingState::keyframe, .subject = shown.subject, .reason = reason, .sitting = sittings_.back().ordinal};
        if (fact.role == Role::unreadable) {
            binding.state = BindingState::aside;
            binding.because = fact.fault ? fact.fault->says : sentence("it cannot be read");
            binding.hint = fact.fault && !fact.fault->hint.empty() ? fact.fault->hint : release(Reason::unreadable_frame);
        } else if (fact.role == Role::neither) {
            hold(binding, {Reason::unread_keyframe, sentence("it shows neither a face nor a code")});
        } else {
            binding.because = shown.reason ? why(*shown.reason, fact) : sentence("it shows the code of one subject");
            if (reason) binding.hint = release(*reason);
        }
        bindings_.push_back(std::move(binding));
    }

    /// A doubt about this frame alone: the others of its sitting stay what they are.
    static Doubt lies(const FrameFact& fact) {
        return {Reason::turned, sentence("the photograph of frame {} lies on its side or upside down, and its file does not say so", fact.id.text)};
    }

    static void hold(Binding& binding, const Doubt& doubt) {
        binding.state = BindingState::held;
        binding.reason = doubt.reason;
        binding.because = doubt.because;
        binding.hint = release(doubt.reason);
    }

    void hold_all(Sitting& sitting, const Doubt& doubt) {
        for (const std::size_t place : sitting.exposures) {
            Binding& binding = bindings_[place];
            if (binding.state != BindingState::bound) continue;
            binding.candidate = std::exchange(binding.subject, std::nullopt);
            hold(binding, doubt);
        }
    }

    void close() {
        Sitting& sitting = sittings_.back();
        const auto limit = static_cast<std::size_t>(std::max(settings_.exposures, 0));
        if (sitting.exposures.size() > limit)
            hold_all(sitting, {Reason::too_many_exposures, sentence("{} exposures follow the code in frame {}, at most {} are allowed, so a code may not have been photographed", sitting.exposures.size(), sitting.keyframe.text, limit)});
        if (stray_ && sitting.unbroken.empty()) hold_all(sitting, *stray_);
    }

    void remember(const Showing& shown) { since_exposure_.insert(shown.who.begin(), shown.who.end()); }

    const Roster* roster_;
    const FoldSettings& settings_;
    std::vector<Counter> spare_;
    std::optional<Doubt> stray_;  // against every sitting that may lack a frame
    std::vector<Sitting> sittings_;
    std::vector<Binding> bindings_;
    std::set<Someone> since_exposure_;  // whose codes were shown since the last exposure
    const FrameFact* last_ = nullptr;
};

}  // namespace

std::string_view name(BindingState state) {
    switch (state) {
        case BindingState::keyframe: return "keyframe";
        case BindingState::bound: return "bound";
        case BindingState::held: return "held";
        case BindingState::aside: return "aside";
    }
    return "";
}

std::vector<Binding> bind(const Roster* roster, const Timeline& line, const FoldSettings& settings) {
    Fold fold(roster, line, settings);
    const std::span frames(line.frames);
    for (std::size_t first = 0; first < frames.size();) {
        std::size_t end = first + 1;
        while (end < frames.size() && frames[end].moment == frames[first].moment) ++end;
        Moment moment;
        for (const Placed& one : frames.subspan(first, end - first)) {
            if (one.fact.role == Role::chart) fold.pass(one.fact);
            else moment.push_back(&one.fact);
        }
        if (!moment.empty()) fold.take(moment);
        first = end;
    }
    std::vector<Binding> bindings = fold.finish();
    for (const Unplaced& one : line.aside) {
        const bool broken = one.fact.role == Role::unreadable && one.fact.fault;
        const bool stray = may_show_code(one.fact.role);
        bindings.push_back({.frame = one.fact.id, .state = BindingState::aside, .because = broken ? one.fact.fault->says : one.why,
                            .hint = stray ? release(Reason::unplaced_frame) : Sentence{}});
    }
    return bindings;
}

}  // namespace likeness
