// Why this is a proof. A guillotine arrangement of a set is one piece, or a straight cut with an arrangement of a part
// of the set on either side. So the least rectangles of a set come from the least rectangles of its parts, and keeping
// every rectangle that no other beats (the frontier) loses no fit.
// Grids add nothing to what fits; they are there because a grid is one block to the eye and few cuts to the hand.

#include "engine/sheet/guillotine.h"

#include "engine/sheet/frontier.h"
#include "engine/sheet/piece_sets.h"

#include <algorithm>
#include <tuple>

namespace likeness {
namespace {

enum class Aim { any, finest };

// Cost is one number in which a block outweighs all cuts and a cut all turned pieces.
constexpr long block_cost = 1'000'000'000;
constexpr long cut_cost = 10'000;

class Packing {
public:
    /// Searches all arrangements that waste no more than `spare` µm² between their pieces.
    Packing(std::span<const Kind> kinds, Field field, Aim aim, long spare)
        : kinds_(kinds), sets_(kinds), field_(field), aim_(aim), spare_(spare), frontiers_(sets_.size()) {}

    std::optional<Arrangement> solve() {
        for (std::size_t set = 1; set < sets_.size(); ++set) {
            covered_ = sets_.covered(set);
            add_grids(set);
            add_partings(set);
        }
        const std::vector<Lay>& lays = frontiers_.back().lays();
        if (lays.empty()) return std::nullopt;

        const auto rank = [this](const Lay& lay) {
            const int across = field_.width - lay.width;
            const int down = field_.height - lay.height;
            return std::tuple(lay.cost, -std::min(across, down), lay.width);
        };
        const auto best = std::ranges::min_element(lays, {}, rank);
        Arrangement made{best->width, best->height, static_cast<int>(best->cost / block_cost),
                         static_cast<int>(best->cost % block_cost / cut_cost), 0, {}};
        place(sets_.all(), *best, 0, 0, made.pieces);
        made.turned = static_cast<int>(std::ranges::count(made.pieces, true, &Piece::turned));
        return made;
    }

private:
    void add(std::size_t set, const Lay& lay) {
        if (lay.width > field_.width || lay.height > field_.height) return;
        if (area(lay.width, lay.height) - covered_ > spare_) return;
        if (aim_ == Aim::finest) frontiers_[set].add_by_cost(lay);
        else frontiers_[set].add_by_size(lay);
    }

    // A set of one kind may lie as a grid; its last row may be short, which is less fine and costs a cut.
    void add_grids(std::size_t set) {
        std::size_t kind = 0;
        while (sets_.count(set, kind) == 0) ++kind;
        if (set != sets_.of(kind, sets_.count(set, kind))) return;

        const Kind& k = kinds_[kind];
        const int pieces = sets_.pieces(set, kind);
        for (const bool turned : {false, true}) {
            if (k.way == (turned ? Way::upright : Way::turned) || (turned && k.width == k.height)) continue;
            for (int columns = 1; columns <= pieces; ++columns) {
                const int rows = (pieces + columns - 1) / columns;
                const int cuts = columns - 1 + rows - 1 + (rows * columns != pieces);
                add(set, {.width = columns * (turned ? k.height : k.width),
                          .height = rows * (turned ? k.width : k.height),
                          .cost = block_cost + cuts * cut_cost + (turned ? pieces : 0),
                          .turned = turned, .kind = static_cast<int>(kind), .columns = columns});
            }
        }
    }

    // Every way to part the set in two, each once: the part with the smaller number comes second. Larger parts stand
    // on the left and above, where a sheet is read first.
    void add_partings(std::size_t set) {
        const std::vector<int> whole = sets_.counts(set);
        std::vector<int> part(whole.size());
        for (std::size_t second = 0;;) {
            std::size_t kind = 0;
            for (; kind < part.size() && part[kind] == whole[kind]; part[kind++] = 0)
                second -= sets_.of(kind, part[kind]);
            if (kind == part.size()) return;
            ++part[kind];
            second += sets_.of(kind, 1);

            const std::size_t first = set - second;
            if (second > first) continue;
            if (frontiers_[first].lays().empty() || frontiers_[second].lays().empty()) continue;
            if (aim_ == Aim::finest) join_all(set, first, second);
            else join_least(set, first, second);
        }
    }

    void join(std::size_t set, std::size_t first, std::size_t a, std::size_t second, std::size_t b, Lay::Made made) {
        const Lay& one = frontiers_[first].lays()[a];
        const Lay& two = frontiers_[second].lays()[b];
        Lay lay{.made = made, .first = first, .first_at = a, .second = second, .second_at = b};
        // Parts that end on one line are trimmed by one cut; others need one more.
        lay.cost = one.cost + two.cost + cut_cost;
        if (made == Lay::Made::beside) {
            lay.width = one.width + two.width;
            lay.height = std::max(one.height, two.height);
            if (one.height != two.height) lay.cost += cut_cost;
        } else {
            lay.width = std::max(one.width, two.width);
            lay.height = one.height + two.height;
            if (one.width != two.width) lay.cost += cut_cost;
        }
        add(set, lay);
    }

    void join_all(std::size_t set, std::size_t first, std::size_t second) {
        for (std::size_t a = 0; a < frontiers_[first].lays().size(); ++a)
            for (std::size_t b = 0; b < frontiers_[second].lays().size(); ++b) {
                join(set, first, a, second, b, Lay::Made::below);
                join(set, first, a, second, b, Lay::Made::beside);
            }
    }

    // Where only size counts, the one lay worth joining to another is the narrowest that is no taller (beside), or the
    // lowest that is no wider (below). Lays stand by growing width and falling height, so two walks find them all.
    void join_least(std::size_t set, std::size_t first, std::size_t second) {
        const auto walk = [&](std::size_t from, std::size_t to, bool swapped) {
            const std::vector<Lay>& lead = frontiers_[from].lays();
            const std::vector<Lay>& mate = frontiers_[to].lays();
            std::size_t beside = 0;  // the first mate no taller than the lead; leads get lower, so it moves on
            std::size_t below = 0;   // one past the last mate no wider than the lead
            for (std::size_t a = 0; a < lead.size(); ++a) {
                while (beside < mate.size() && mate[beside].height > lead[a].height) ++beside;
                while (below < mate.size() && mate[below].width <= lead[a].width) ++below;
                const auto with = [&](std::size_t b, Lay::Made made) {
                    if (swapped) join(set, to, b, from, a, made);
                    else join(set, from, a, to, b, made);
                };
                if (below > 0) with(below - 1, Lay::Made::below);
                if (beside < mate.size()) with(beside, Lay::Made::beside);
            }
        };
        walk(first, second, false);
        walk(second, first, true);
    }

    void place(std::size_t set, const Lay& lay, int x, int y, std::vector<Piece>& out) const {
        if (lay.made == Lay::Made::grid) {
            const Kind& k = kinds_[static_cast<std::size_t>(lay.kind)];
            const int pieces = sets_.pieces(set, static_cast<std::size_t>(lay.kind));
            for (int i = 0; i < pieces; ++i)
                out.push_back({lay.kind, x + i % lay.columns * (lay.turned ? k.height : k.width),
                               y + i / lay.columns * (lay.turned ? k.width : k.height), lay.turned});
            return;
        }
        const Lay& one = frontiers_[lay.first].lays()[lay.first_at];
        const Lay& two = frontiers_[lay.second].lays()[lay.second_at];
        const bool beside = lay.made == Lay::Made::beside;
        place(lay.first, one, x, y, out);
        place(lay.second, two, beside ? x + one.width : x, beside ? y : y + one.height, out);
    }

    std::span<const Kind> kinds_;
    PieceSets sets_;
    Field field_;
    Aim aim_;
    long spare_;
    long covered_ = 0;  ///< by the pieces of the set at hand, µm²
    std::vector<Frontier> frontiers_;
};

/// What is left of the field when all pieces lie on it: an arrangement that wastes more is part of no fit.
long all_spare(std::span<const Kind> kinds, Field field) {
    const PieceSets sets(kinds);
    return area(field.width, field.height) - sets.covered(sets.all());
}

}  // namespace

std::optional<Arrangement> finest_arrangement(std::span<const Kind> kinds, Field field) {
    return Packing(kinds, field, Aim::finest, all_spare(kinds, field)).solve();
}

// On large paper most fits are thrifty ones, and looking only at those is many times faster; only the last is a proof.
std::optional<Arrangement> any_arrangement(std::span<const Kind> kinds, Field field) {
    const long spare = all_spare(kinds, field);
    const long covered = area(field.width, field.height) - spare;
    for (const long percent : {2, 5, 15}) {
        const long thrifty = covered / 100 * percent;
        if (thrifty >= spare) break;
        if (auto found = Packing(kinds, field, Aim::any, thrifty).solve()) return found;
    }
    return Packing(kinds, field, Aim::any, spare).solve();
}

}  // namespace likeness
