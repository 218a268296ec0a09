#include "engine/mark/finder_patterns.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace likeness {

namespace {

using Runs = std::array<int, 5>;  // dark, light, dark, light, dark

// Each run within half a module of 1 : 1 : 3 : 1 : 1, the middle within one and a half: what blur and threshold move at most before the
// light ring closes.
std::optional<double> module_of(const Runs& runs) {
    int sum = 0;
    for (const int run : runs) {
        if (run == 0) return {};
        sum += run;
    }
    if (sum < 7) return {};
    const double module = sum / 7.0, most = module / 2 + 0.5;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double wanted = i == 2 ? 3 * module : module;
        if (std::abs(runs[i] - wanted) >= (i == 2 ? 3 : 1) * most) return {};
    }
    return module;
}

struct Line {
    double middle = 0;  // of the dark middle, along the line, from where it was entered
    double module = 0;
};

// The runs through (x, y), which is dark, along a direction; nothing where they are no finder pattern or its size is another.
class Cross {
public:
    explicit Cross(const Raster& picture) : picture_(picture) {}

    std::optional<Line> along(int x, int y, int dx, int dy, double expected) const {
        const int most = static_cast<int>(expected * 6) + 4;  // from the middle outwards: 1.5 + 1 + 1 modules, and half as much again
        Runs runs{};
        int back = 0;
        const auto walk = [&](int sign, std::size_t from) {
            int steps = sign < 0 ? 0 : 1;
            for (std::size_t run = from;; run += static_cast<std::size_t>(sign)) {
                const bool dark = run % 2 == 0;
                while (steps <= most && at(x + sign * steps * dx, y + sign * steps * dy) == (dark ? 0 : 255)) ++runs[run], ++steps;
                if (sign < 0 && run == 2) back = steps - 1;
                if (steps > most || run == (sign < 0 ? 0U : 4U)) return steps <= most;
            }
        };
        if (!walk(-1, 2) || !walk(1, 2)) return {};
        const auto module = module_of(runs);
        if (!module || *module > 1.6 * expected || *module < expected / 1.6) return {};
        return Line{(runs[2] - 1) / 2.0 - back, *module};
    }

private:
    int at(int x, int y) const {
        if (x < 0 || y < 0 || x >= picture_.width() || y >= picture_.height()) return -1;
        return picture_.row(y)[x];
    }

    const Raster& picture_;
};

// Found once a row; one pattern is crossed by many rows.
void keep(std::vector<FinderPattern>& patterns, std::vector<int>& crossings, const FinderPattern& found) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        FinderPattern& known = patterns[i];
        if (std::abs(known.centre.x - found.centre.x) > known.module * 2 || std::abs(known.centre.y - found.centre.y) > known.module * 2) continue;
        if (found.module > known.module * 1.6 || found.module < known.module / 1.6) continue;
        const double n = ++crossings[i];
        known.centre.x += (found.centre.x - known.centre.x) / n;
        known.centre.y += (found.centre.y - known.centre.y) / n;
        known.module += (found.module - known.module) / n;
        return;
    }
    patterns.push_back(found);
    crossings.push_back(1);
}

double length(PointPx a, PointPx b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct Ranked {
    FinderTriple triple;
    std::array<std::size_t, 3> of{};
    double strain = 0;  // how far from three equal squares at a right angle
};

// `corner` as the top left one.
std::optional<Ranked> ranked(const std::vector<FinderPattern>& all, std::size_t corner, std::size_t one, std::size_t other) {
    const FinderPattern &c = all[corner], &a = all[one], &b = all[other];
    const auto [least, greatest] = std::minmax({a.module, b.module, c.module});
    if (greatest > 1.7 * least) return {};
    const double left = length(c.centre, a.centre), right = length(c.centre, b.centre), across = length(a.centre, b.centre);
    // Rows and columns cross a square that is turned by up to 45° along a longer way: its side divided by the cosine.
    const double upright = std::max(std::abs(a.centre.x - c.centre.x), std::abs(a.centre.y - c.centre.y)) / left;
    const double module = upright * (a.module + b.module + c.module) / 3;
    const double longer = std::max(left, right), shorter = std::min(left, right);
    // Versions 1 to 40: 14 to 170 modules between the middles; at a slant of 45° the shorter side is 0.7 of the longer.
    if (longer < 12 * module || shorter < 8 * module || longer > 180 * module || shorter < 0.55 * longer) return {};
    const double cosine = (left * left + right * right - across * across) / (2 * left * right);
    if (std::abs(cosine) > 0.45) return {};  // 63° to 117°
    const double turn = (a.centre.x - c.centre.x) * (b.centre.y - c.centre.y) - (a.centre.y - c.centre.y) * (b.centre.x - c.centre.x);
    Ranked out;
    out.triple.at = turn > 0 ? std::array{c, a, b} : std::array{c, b, a};
    for (FinderPattern& pattern : out.triple.at) pattern.module *= upright;
    out.triple.modules = (left + right) / 2 / module;
    out.of = {corner, one, other};
    // Among cards on a table the squares of two make a right angle too: a symbol's own stand nearer to each other.
    out.strain = std::abs(cosine) + (longer / shorter - 1) + (greatest / least - 1) + 0.004 * (left + right) / 2 / module;
    return out;
}

}  // namespace

std::vector<FinderPattern> finder_patterns(const Raster& picture) {
    constexpr int step = 2;  // rows: a middle of three modules of one pixel is still met
    std::vector<FinderPattern> patterns;
    std::vector<int> crossings;
    const Cross cross(picture);
    for (int y = 0; y < picture.height(); y += step) {
        const std::uint8_t* const row = picture.row(y);
        Runs runs{};
        std::size_t run = 0;  // even: dark
        for (int x = 0; x <= picture.width(); ++x) {
            const bool dark = x < picture.width() && row[x] == 0;
            if (dark == (run % 2 == 0) && x < picture.width()) {
                ++runs[run];
                continue;
            }
            if (run < 4) {
                if (runs[0] == 0) continue;  // still before the first dark run
                runs[++run] = 1;
                continue;
            }
            // A fifth run has ended at x.
            if (const auto module = module_of(runs)) {
                const int middle = x - runs[4] - runs[3] - (runs[2] + 1) / 2;
                const auto down = cross.along(middle, y, 0, 1, *module);
                const int row_of = down ? y + static_cast<int>(std::lround(down->middle)) : 0;
                const auto level = down ? cross.along(middle, row_of, 1, 0, *module) : std::nullopt;
                const auto slanting = level ? cross.along(middle + static_cast<int>(std::lround(level->middle)), row_of, 1, 1, *module) : std::nullopt;
                if (slanting) keep(patterns, crossings, {{middle + level->middle, y + down->middle}, (down->module + level->module) / 2});
            }
            runs = {runs[2], runs[3], runs[4], 1, 0};
            run = 3;
        }
    }
    return patterns;
}

std::vector<FinderTriple> finder_triples(const std::vector<FinderPattern>& patterns) {
    constexpr std::size_t most = 60;  // patterns looked at; a crowd of more is cloth or foliage
    std::vector<Ranked> all;
    const std::size_t count = std::min(patterns.size(), most);
    for (std::size_t corner = 0; corner < count; ++corner)
        for (std::size_t one = 0; one < count; ++one)
            for (std::size_t other = one + 1; other < count; ++other)
                if (one != corner && other != corner)
                    if (auto found = ranked(patterns, corner, one, other)) all.push_back(*found);
    std::ranges::stable_sort(all, {}, &Ranked::strain);
    std::vector<FinderTriple> kept;
    std::vector<bool> used(patterns.size());
    for (const Ranked& one : all) {
        if (std::ranges::any_of(one.of, [&](std::size_t i) { return used[i]; })) continue;
        for (const std::size_t i : one.of) used[i] = true;
        kept.push_back(one.triple);
    }
    return kept;
}

}  // namespace likeness
