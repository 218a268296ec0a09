#include "engine/sheet/arrange.h"

#include <algorithm>
#include <tuple>

namespace likeness {
namespace {

// Beyond these a finest search takes longer than a person waits for a sheet.
constexpr std::size_t most_blocks = 6;
constexpr double most_fine_partings = 1000;

// And beyond this even a bare proof does: a million take a second.
constexpr double most_partings = 1e6;

bool too_large(std::span<const Kind> kinds, Field field) {
    double pieces = 0;
    for (const Kind& kind : kinds) pieces += static_cast<double>(kind.count) * kind.bundle * kind.width * kind.height;
    return pieces > static_cast<double>(field.width) * field.height;
}

/// How many ways there are to part the pieces in two, over all their sets: the work of a search.
double partings(std::span<const Kind> kinds) {
    double all = 0.5;
    for (const Kind& kind : kinds) all *= (kind.count + 1.0) * (kind.count + 2.0) / 2;
    return all;
}

/// Each kind's pieces in one bundle, which becomes one grid.
std::vector<Kind> bundled(std::span<const Kind> kinds) {
    std::vector<Kind> made(kinds.begin(), kinds.end());
    for (Kind& kind : made) kind = {kind.width, kind.height, 1, kind.count * kind.bundle, kind.way};
    return made;
}

/// Every assignment of ways in which exactly `mixed` kinds may lie both ways.
std::vector<std::vector<Kind>> with_mixed(std::span<const Kind> kinds, std::size_t mixed) {
    std::vector<std::vector<Kind>> all{{}};
    for (const Kind& kind : kinds) {
        std::vector<std::vector<Kind>> longer;
        for (const std::vector<Kind>& begun : all)
            for (const Way way : {Way::upright, Way::turned, Way::either}) {
                longer.push_back(begun);
                longer.back().push_back(kind);
                longer.back().back().way = way;
            }
        all = std::move(longer);
    }
    std::erase_if(all, [mixed](const std::vector<Kind>& ways) {
        return static_cast<std::size_t>(std::ranges::count(ways, Way::either, &Kind::way)) != mixed;
    });
    return all;
}

std::optional<Arrangement> finest_with_mixed(std::span<const Kind> kinds, std::size_t mixed, Field field) {
    const auto rank = [](const Arrangement& made) { return std::tuple(made.blocks, made.cuts, made.turned); };
    std::optional<Arrangement> best;
    for (const std::vector<Kind>& ways : with_mixed(kinds, mixed)) {
        // Searching for size alone is quick and spares the fine search where these ways do not fit.
        if (!any_arrangement(ways, field)) continue;
        std::optional<Arrangement> found = finest_arrangement(ways, field);
        if (!best || rank(*found) < rank(*best)) best = std::move(found);
    }
    return best;
}

}  // namespace

std::optional<Arrangement> arrange(std::span<const Kind> kinds, Field field) {
    if (too_large(kinds, field)) return std::nullopt;
    if (kinds.size() <= most_blocks)
        if (auto blocks = finest_arrangement(bundled(kinds), field)) return blocks;
    if (!provable(kinds, field)) return std::nullopt;

    std::optional<Arrangement> any = any_arrangement(kinds, field);
    if (!any || partings(kinds) > most_fine_partings) return any;
    for (std::size_t mixed = 0; mixed < kinds.size(); ++mixed)
        if (auto found = finest_with_mixed(kinds, mixed, field)) return found;
    return finest_with_mixed(kinds, kinds.size(), field);
}

bool provable(std::span<const Kind> kinds, Field field) {
    return too_large(kinds, field) || partings(kinds) <= most_partings;
}

}  // namespace likeness
