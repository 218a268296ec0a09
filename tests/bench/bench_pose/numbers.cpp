#include "tests/bench/bench_pose/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace bench {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double share_above(const std::vector<double>& values, double threshold) {
    return static_cast<double>(std::ranges::count_if(values, [&](double v) { return v > threshold; })) / static_cast<double>(values.size());
}

/// Every place where a threshold changes anything, ascending; the first lets nothing pass that was judged.
std::vector<double> thresholds(const Scores& scores) {
    std::vector<double> all{-std::numeric_limits<double>::infinity()};
    all.insert(all.end(), scores.good.begin(), scores.good.end());
    all.insert(all.end(), scores.bad.begin(), scores.bad.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return none;
    std::ranges::sort(values);
    const double place = std::ceil(share * static_cast<double>(values.size())) - 1;
    return values[static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(values.size() - 1)))];
}

double share_within(const std::vector<double>& values, double limit) {
    if (values.empty()) return none;
    return static_cast<double>(std::ranges::count_if(values, [&](double v) { return v <= limit; })) / static_cast<double>(values.size());
}

double equal_error_rate(const Scores& scores) {
    if (scores.good.empty() || scores.bad.empty()) return none;
    double best = 2, rate = none;
    for (const double threshold : thresholds(scores)) {
        const double refused = share_above(scores.good, threshold), passed = 1 - share_above(scores.bad, threshold);
        if (std::abs(refused - passed) < best) best = std::abs(refused - passed), rate = (refused + passed) / 2;
    }
    return rate;
}

double caught_at(const Scores& scores, double false_share) {
    if (scores.good.empty() || scores.bad.empty()) return none;
    for (const double threshold : thresholds(scores))
        if (share_above(scores.good, threshold) <= false_share) return share_above(scores.bad, threshold);
    return 0;
}

std::string figure(double value, int digits) {
    if (std::isnan(value)) return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string percent(double share) {
    return std::isnan(share) ? "-" : figure(100 * share, 1) + " %";
}

}  // namespace bench
