// The course of a lane: what happened in it, one thing after the other, by the camera's clock. Frames stand in it as the timeline has them,
// scans where the desk's clock and what is known of the camera's put them.
#pragma once

#include "daemon/job/showing.h"
#include "daemon/job/timeline.h"

#include <optional>
#include <vector>

namespace likeness {

/// What becomes of a command card.
enum class CardWord {
    counts,
    taken_back,  ///< by an undo card after it
    takes_back,  ///< an undo card that did
    repeats,     ///< the same undo card, shown again at once
    unsure,      ///< an undo card, and it is not certain which card was the last before it
};

/// Frames of one moment, a colour chart, or a scan.
struct Event {
    std::vector<const FrameFact*> frames{};  ///< more than one have no known order
    const FrameFact* chart = nullptr;
    const Scan* scan = nullptr;
    std::vector<Showing> showings{};         ///< of each frame, empty ones for exposures; of the scan
    bool unsure = false;                     ///< its frames have no known order and it matters
    bool near_scan = false;                  ///< a scan is so near that either may have been first, and it matters
    std::optional<std::int64_t> time_ms{};   ///< of a scan, by the camera's clock
    CardWord card = CardWord::counts;        ///< of the card that its only frame or its scan shows, if it does

    const Showing& showing() const { return showings.front(); }
};

/// What was said by hand of a frame that is no exposure stands in place of what it shows. Scans are left out where `clock` is none. It
/// points into `line`.
std::vector<Event> course(const Timeline& line, const Roster* roster, const std::optional<DeskClock>& clock);

/// Says of each card what becomes of it. An undo card takes back the last one before it that still counts; shown twice in a row, a card is
/// shown once. Where a frame between them may have been another card, or may be missing, nothing is taken back. `gapless`: a missing number is
/// a missing frame. `unplaced`: a card may have been shown at any time.
void settle_cards(std::vector<Event>&, const std::vector<Counter>& spare, bool gapless, bool unplaced);

/// What a command card says, for people.
Sentence in_words(CommandCard, CardWord);

}  // namespace likeness
