#include "engine/portrait/solve.h"

#include <algorithm>

namespace likeness {

namespace {

constexpr double widest = 1e12;

// A bound on the scale, and the one or two demands that make it.
struct Bound {
    double value;
    const Demand* first = nullptr;
    const Demand* second = nullptr;
};

struct Scales {
    Bound least{0}, greatest{widest};
    bool possible() const { return least.value <= greatest.value; }
};

// The greatest widening tried: ten ranges to each side; further away a limit means nothing.
constexpr double least_ease = -20;

Interval narrowed(const Demand& demand, double ease) {
    if (!demand.elastic || (ease < 0 && !demand.given_up)) return demand.range;
    const double half = (demand.range.greatest - demand.range.least) / 2;
    return {demand.range.least + ease * half, demand.range.greatest - ease * half};
}

void tighten(Scales& scales, double factor, double limit, const Demand* first, const Demand* second) {
    // factor·scale ≤ limit
    if (factor > 0) {
        if (limit / factor < scales.greatest.value) scales.greatest = {limit / factor, first, second};
    } else if (factor < 0) {
        if (limit / factor > scales.least.value) scales.least = {limit / factor, first, second};
    } else if (limit < 0) {
        scales.least = {widest, first, second};
        scales.greatest = {-widest, first, second};
    }
}

// The scales for which some offset meets all demands narrowed to `ease`.
Scales possible_scales(const std::vector<Demand>& demands, double ease) {
    Scales scales;
    for (const Demand& one : demands) {
        const Interval mine = narrowed(one, ease);
        if (!one.offset) {
            tighten(scales, one.rise, mine.greatest, &one, nullptr);
            tighten(scales, -one.rise, -mine.least, &one, nullptr);
            continue;
        }
        // offset ≥ rise·scale − greatest of one, and ≤ rise·scale − least of the other.
        for (const Demand& other : demands)
            if (other.offset) tighten(scales, one.rise - other.rise, mine.greatest - narrowed(other, ease).least, &one, &other);
    }
    return scales;
}

Placement placed(const std::vector<Demand>& demands, double ease, const Scales& scales) {
    Placement placement{.scale = (scales.least.value + scales.greatest.value) / 2, .ease = ease};
    double least = -widest, greatest = widest;
    for (const Demand& demand : demands) {
        if (!demand.offset) continue;
        const Interval range = narrowed(demand, ease);
        least = std::max(least, demand.rise * placement.scale - range.greatest);
        greatest = std::min(greatest, demand.rise * placement.scale - range.least);
    }
    placement.offset = (least + greatest) / 2;
    return placement;
}

// What makes the two bounds collides; not all of it may be needed for that, and the fewer are named the clearer.
std::vector<std::string> names(const std::vector<Demand>& demands, const Scales& scales, double ease) {
    std::vector<Demand> collide;
    for (const Demand& demand : demands)
        for (const Demand* one : {scales.least.first, scales.least.second, scales.greatest.first, scales.greatest.second})
            if (one == &demand && (collide.empty() || collide.back().name != demand.name)) collide.push_back(demand);
    for (std::size_t i = 0; i < collide.size();) {
        std::vector<Demand> fewer = collide;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (possible_scales(fewer, ease).possible())
            ++i;
        else
            collide = std::move(fewer);
    }
    std::vector<std::string> out;
    for (const Demand& demand : collide) out.push_back(demand.name);
    return out;
}

}  // namespace

Solved solve(const std::vector<Demand>& demands) {
    const bool holds = possible_scales(demands, 0).possible();
    double possible = holds ? 0 : least_ease, impossible = holds ? 1 : 0;
    Scales scales = possible_scales(demands, possible);
    if (!scales.possible()) return {.placement = {}, .collide = names(demands, scales, possible)};
    for (int halving = 0; halving < 40; ++halving) {
        const double middle = (possible + impossible) / 2;
        if (const Scales there = possible_scales(demands, middle); there.possible()) {
            possible = middle;
            scales = there;
        } else {
            impossible = middle;
        }
    }
    return {.placement = placed(demands, possible, scales), .collide = {}};
}

}  // namespace likeness
