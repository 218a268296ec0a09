#include "daemon/job/fold.h"

#include "daemon/job/course.h"
#include "daemon/job/sitting.h"

#include <algorithm>
#include <set>
#include <utility>

// One walk along the lane's course. A sitting opens with each frame that is not an exposure and with each scan, and carries either the
// subject whose exposures follow, or the doubt that holds them. A doubt that comes up within a sitting stays until it ends; one that is only
// seen at its end (too many exposures, a second code, a no-show card after an exposure) goes back over all of it.

namespace likeness {

namespace {

class Fold {
public:
    Fold(const Roster* roster, const Timeline& line, const FoldSettings& settings)
        : roster_(roster), line_(line), settings_(settings), spare_(spare_counters(line)) {
        const auto stray = std::ranges::find_if(line.aside, [](const Unplaced& one) { return may_show_code(one.fact.role); });
        if (stray != line.aside.end())
            stray_ = Doubt{Reason::unplaced_frame, sentence("frame {} has no place in this lane and may have shown a code", stray->fact.id.text)};
        if (!settings.clock && !line.scans.empty())
            unclocked_ = Doubt{Reason::desk_clock, sentence("{} codes were scanned at the desk, and how far this camera's clock is from the desk's is not known", line.scans.size())};
        sittings_.push_back({.doubt = unclocked_ ? *unclocked_ : Doubt{Reason::no_keyframe, sentence("no code was shown before it in this lane")}});
    }

    LaneFold walk() {
        std::vector<Event> events = course(line_, roster_, settings_.clock);
        settle_cards(events, spare_, settings_.gapless, stray_ || unclocked_);
        for (const Event& event : events) {
            if (event.chart) pass(*event.chart);
            else if (event.scan) scan(event);
            else take(event);
        }
        close();
        return {std::move(bindings_), std::move(told_), {}};
    }

private:
    /// A colour chart neither opens nor closes a sitting, and nothing between two frames is in doubt because of it.
    void pass(const FrameFact& chart) {
        bindings_.push_back({.frame = chart.id, .state = BindingState::aside,
                             .because = chart.fault ? chart.fault->says : sentence("it shows a colour chart"),
                             .hint = chart.fault ? chart.fault->hint : Sentence{}});
    }

    /// Frames of one moment.
    void take(const Event& event) {
        if (event.unsure) {
            const FrameFact& first = *event.frames.front();
            open({.opened = Sitting::Opened::frame, .by = first.id.text, .serial = first.shot.serial, .unbroken = first.shot.counters},
                 Doubt{Reason::unsure_order, sentence("frame {} was taken in the same moment as others, and no counter says which came first", first.id.text)});
        }
        for (std::size_t i = 0; i < event.frames.size(); ++i) {
            const FrameFact& one = *event.frames[i];
            if (shows_person(one.role)) expose(one, event.near_scan);
            else if (event.unsure) stand(one, event.showings[i], Reason::unsure_order);
            else frame(one, event);
            last_ = &one;
            last_ms_ = one.shot.time_ms;
        }
        // Whether the codes of this moment were shown before or after its exposures is not known: they still count.
        if (event.unsure)
            for (const Showing& one : event.showings) remember(one);
    }

    /// A frame that is no exposure.
    void frame(const FrameFact& fact, const Event& event) {
        const Showing& shown = event.showing();
        if (shown.is_card()) {
            Sitting& open = sittings_.back();
            if (open.is_open() && !open.doubt) open.doubt = doubt_at(open, fact);
            if (open.is_open()) count_on(open, fact.shot);
            Binding binding{.frame = fact.id, .state = BindingState::keyframe, .sitting = sittings_.back().ordinal};
            say(event, binding);
            bindings_.push_back(std::move(binding));
            return;
        }
        // A code that was scanned as well as photographed in one sitting is one.
        Sitting& sitting = sittings_.back();
        const bool same = sitting.opened == Sitting::Opened::scan && sitting.is_of(shown.subject) && !sitting.exposures.empty() && !event.near_scan;
        if (same) sitting.serial = fact.shot.serial;
        else show({.opened = Sitting::Opened::frame, .by = fact.id.text, .serial = fact.shot.serial, .unbroken = fact.shot.counters}, event,
                  shown.reason ? why(*shown.reason, fact) : Sentence{});
        const auto& doubt = sittings_.back().doubt;
        stand(fact, shown, doubt ? std::optional(doubt->reason) : std::nullopt);
        if (shown.card) say(event, bindings_.back());
    }

    void scan(const Event& event) {
        const Showing& shown = event.showing();
        const std::string time = time_of_day(*event.scan);
        if (Binding unseen; shown.is_card()) say(event, unseen);
        else if (event.near_scan || !sittings_.back().is_of(shown.subject))
            show({.opened = Sitting::Opened::scan, .by = time}, event, sentence("the code that was scanned at the desk at {} does not say who follows", time));
        last_ms_ = std::max(event.time_ms, last_ms_);
    }

    /// A code, or what may have been one, opens the next sitting. `why_not`: where it does not say whose it is.
    void show(Sitting next, const Event& event, Sentence why_not) {
        const Showing& shown = event.showing();
        remember(shown);
        // Two codes before one sitting: the first was shown for a reason nobody knows, so its own sitting is in doubt too.
        const bool two = since_exposure_.size() > 1;
        if (two) doubt_shown_again(shown.subject, next);
        if (shown.subject) told_[*shown.subject].no_show = false;
        // By hand it was said whose code counts, not where it stands among the scans.
        if (shown.by_hand) since_exposure_ = shown.who;
        std::optional<Doubt> doubt;
        if (shown.reason) doubt = Doubt{*shown.reason, std::move(why_not)};
        else if (event.near_scan) doubt = near_scan();
        else if (two && !shown.by_hand) doubt = double_scan(next);
        else doubt = unclocked_;
        if (!doubt) next.subject = shown.subject;
        open(std::move(next), std::move(doubt));
    }

    void open(Sitting next, std::optional<Doubt> doubt) {
        close();
        next.ordinal = sittings_.size();
        next.doubt = std::move(doubt);
        sittings_.push_back(std::move(next));
    }

    /// Holds the last subject who was photographed, if that one's code was shown once more after it.
    void doubt_shown_again(const std::optional<SubjectRef>& now, const Sitting& next) {
        std::set<SubjectRef> again;
        std::size_t i = sittings_.size() - 1;
        for (; i > 0 && sittings_[i].exposures.empty(); --i) {
            if (!sittings_[i].is_open()) return;
            if (sittings_[i].subject && sittings_[i].subject != now) again.insert(*sittings_[i].subject);
        }
        const auto first = sittings_[i].subject;
        if (!first || !again.contains(*first)) return;
        for (; i > 0 && sittings_[i].subject == first; --i) hold_all(sittings_[i], bindings_, shown_again(next));
    }

    /// What a command card says of the sitting that is open; `binding`: its frame's.
    void say(const Event& event, Binding& binding) {
        Sitting& sitting = sittings_.back();
        const CommandCard card = *event.showing().card;
        binding.because = in_words(card, event.card);
        if (card == CommandCard::undo || event.card == CardWord::taken_back) return;
        if (event.near_scan && sitting.is_open() && !sitting.doubt) sitting.doubt = near_scan();
        if (!sitting.is_open()) {
            if (card != CommandCard::group) binding.because = sentence("it shows a command card, and no sitting is open that it could be for");
        } else if (sitting.doubt) {
            binding.reason = sitting.doubt->reason;
            binding.because = sitting.doubt->because;
            binding.hint = release(sitting.doubt->reason);
            if (card == CommandCard::retake || card == CommandCard::no_show) hold_all(sitting, bindings_, *sitting.doubt);
            if (card == CommandCard::retake) withdraw_all(sitting, bindings_);
        } else {
            binding.subject = sitting.subject;
            tell(sitting, card);
        }
        if (card == CommandCard::group) open({.opened = Sitting::Opened::group}, event.near_scan ? std::optional(near_scan()) : std::nullopt);
        if (card == CommandCard::no_show) open({.opened = Sitting::Opened::closed}, Doubt{Reason::no_keyframe, sentence("a no-show card was shown before it, and no code since")});
    }

    /// Of a sitting without doubt.
    void tell(Sitting& sitting, CommandCard card) {
        Told& told = told_[*sitting.subject];
        if (card == CommandCard::paid) told.paid = true;
        if (card == CommandCard::retake) withdraw_all(sitting, bindings_), told.retake = bindings_.size();
        if (card == CommandCard::no_show && sitting.exposures.empty()) told.no_show = true;
        else if (card == CommandCard::no_show) hold_all(sitting, bindings_, {Reason::no_show_card, sentence("a no-show card was shown in its sitting, and yet somebody was photographed")});
        if (card == CommandCard::no_show || card == CommandCard::group) since_exposure_.clear();
    }

    void expose(const FrameFact& fact, bool near) {
        Sitting& sitting = sittings_.back();
        if (!sitting.doubt && sitting.ordinal > 0) sitting.doubt = doubt_at(sitting, fact);
        if (sitting.ordinal > 0) count_on(sitting, fact.shot);
        if (!near) since_exposure_.clear();
        add(sitting, bindings_.size());

        Binding binding{.frame = fact.id, .sitting = sitting.ordinal};
        const auto said = line_.by_hand.find(fact.id);
        const bool by_hand = said != line_.by_hand.end();
        if (fact.role == Role::turned) {
            hold(binding, lies(fact.id));
        } else if (by_hand) {
            bind_by_hand(binding, said->second);
        } else if (sitting.doubt || near) {
            hold(binding, sitting.doubt ? *sitting.doubt : near_scan());
        } else if (sitting.opened == Sitting::Opened::group) {
            binding.state = BindingState::aside;
            binding.group = true;
            binding.because = sentence("it is a group photograph: a group card was shown before it, and no code since");
        } else {
            binding.state = BindingState::bound;
            binding.subject = sitting.subject;
            binding.because = why_bound(sitting);
        }
        if (binding.state == BindingState::held) binding.candidate = by_hand ? said->second.whose : sitting.subject;
        // Whoever came between them, came after the code: the exposures that follow may be anybody's.
        if (by_hand && sitting.subject && said->second.whose != sitting.subject && !sitting.doubt)
            sitting.doubt = Doubt{Reason::other_by_hand, sentence("frame {}, before it in this sitting, was bound by hand to somebody else", fact.id.text)};
        bindings_.push_back(std::move(binding));
    }

    void count_on(Sitting& sitting, const Shot& now) const {
        std::vector<Counter> reached;
        if (last_ && follows(last_->shot, now, {}))
            for (const Counter& one : now.counters)
                if (std::ranges::count(sitting.unbroken, Counter{one.series, one.value - 1}) > 0) reached.push_back(one);
        sitting.unbroken = std::move(reached);
    }

    /// What comes between a frame and the one before it in the same sitting.
    std::optional<Doubt> doubt_at(const Sitting& sitting, const FrameFact& fact) const {
        const Shot& now = fact.shot;
        if (!now.serial.empty() && !sitting.serial.empty() && now.serial != sitting.serial)
            return Doubt{Reason::other_camera, sentence("the code before it, in frame {}, was taken by another camera", sitting.by)};
        if (settings_.gapless && !last_)
            return Doubt{Reason::missing_frame, sentence("no frame of this lane is before the code that was scanned at the desk, so whether one is missing is not known")};
        if (settings_.gapless && !follows(last_->shot, now, spare_))
            return Doubt{Reason::missing_frame, sentence("between frames {} and {} the camera's numbers do not go on, and what is missing may have shown a code", last_->id.text, fact.id.text)};
        if (sitting.is_open() && last_ms_ && now.time_ms && *now.time_ms - *last_ms_ > settings_.pause_ms)
            return Doubt{Reason::long_pause, sentence("{} s passed before frame {}, at most {} are allowed within a sitting", (*now.time_ms - *last_ms_) / 1000, fact.id.text, settings_.pause_ms / 1000)};
        return std::nullopt;
    }

    /// The binding of a frame that is not an exposure.
    void stand(const FrameFact& fact, const Showing& shown, std::optional<Reason> reason) {
        Binding binding{.frame = fact.id, .state = BindingState::keyframe, .subject = shown.subject, .reason = reason,
                        .by_hand = shown.by_hand, .sitting = sittings_.back().ordinal};
        if (fact.role == Role::unreadable) {
            binding.state = BindingState::aside;
            binding.because = fact.fault ? fact.fault->says : sentence("it cannot be read");
            binding.hint = fact.fault && !fact.fault->hint.empty() ? fact.fault->hint : release(Reason::unreadable_frame);
        } else if (fact.role == Role::neither && !shown.by_hand) {
            hold(binding, {Reason::unread_keyframe, sentence("it shows neither a face nor a code")});
        } else {
            binding.because = shown.reason ? why(*shown.reason, fact) : shown.by_hand ? sentence("a person said whose code it is") : sentence("it shows the code of one subject");
            if (reason) binding.hint = release(*reason);
        }
        bindings_.push_back(std::move(binding));
    }

    void close() {
        Sitting& sitting = sittings_.back();
        const auto limit = static_cast<std::size_t>(std::max(settings_.exposures, 0));
        if (sitting.longest > limit) hold_all(sitting, bindings_, too_many(sitting, limit));
        if (stray_ && sitting.unbroken.empty()) hold_all(sitting, bindings_, *stray_);
    }

    void remember(const Showing& shown) { since_exposure_.insert(shown.who.begin(), shown.who.end()); }

    const Roster* roster_;
    const Timeline& line_;
    const FoldSettings& settings_;
    std::vector<Counter> spare_;
    std::optional<Doubt> stray_;      // against every sitting that may lack a frame
    std::optional<Doubt> unclocked_;  // against every sitting: a scan may belong into it
    std::vector<Sitting> sittings_;
    std::vector<Binding> bindings_;
    std::map<SubjectRef, Told> told_;
    std::set<Someone> since_exposure_;  // whose codes were shown since the last exposure
    const FrameFact* last_ = nullptr;
    std::optional<std::int64_t> last_ms_;  // by the camera's clock, of the last frame or scan
};

Binding unplaced_binding(const Unplaced& one, const ByHand& by_hand) {
    const FrameFact& fact = one.fact;
    Binding binding{.frame = fact.id, .state = BindingState::aside, .because = fact.role == Role::unreadable && fact.fault ? fact.fault->says : one.why};
    if (may_show_code(fact.role)) binding.hint = release(Reason::unplaced_frame);
    if (const auto said = by_hand.find(fact.id); said != by_hand.end() && fact.role == Role::exposure) bind_by_hand(binding, said->second);
    return binding;
}

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

LaneFold bind(const Roster* roster, const Timeline& line, const FoldSettings& settings) {
    LaneFold fold = Fold(roster, line, settings).walk();
    for (const Unplaced& one : line.aside) fold.bindings.push_back(unplaced_binding(one, line.by_hand));
    std::vector<Scan> scans = line.scans;
    std::ranges::sort(scans);
    for (const Scan& scan : scans) {
        const auto subject = showing(scan, roster).subject;
        if (subject && std::ranges::find(fold.scanned, *subject) == fold.scanned.end()) fold.scanned.push_back(*subject);
    }
    return fold;
}

}  // namespace likeness
