#include "tests/bench/bench_pose/findings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bench {

using namespace likeness;

namespace {

constexpr double surely = std::numeric_limits<double>::infinity(), unseen = -surely;
constexpr double open_end = 4e9;  // engine/portrait/finding.h

}  // namespace

const Finding* find(std::span<const Finding> findings, std::string_view limit) {
    const auto at = std::ranges::find(findings, limit, &Finding::limit);
    return at == findings.end() ? nullptr : &*at;
}

double badness(const Finding& finding) {
    if (finding.verdict == Verdict::not_judged) return unseen;
    if (!finding.measured) return finding.verdict == Verdict::fail ? surely : unseen;
    const double value = *finding.measured;
    const auto [least, greatest] = finding.allowed;
    if (greatest >= open_end) return least - value;
    if (least <= 0 && (least == 0 || least <= -open_end)) return value - greatest;
    return std::abs(value - (least + greatest) / 2) - (greatest - least) / 2;
}

double badness(std::span<const Finding> findings, std::string_view limit) {
    const Finding* finding = find(findings, limit);
    return finding ? badness(*finding) : unseen;
}

bool fails(std::span<const Finding> findings, std::string_view limit) {
    const Finding* finding = find(findings, limit);
    return finding && finding->verdict == Verdict::fail;
}

}  // namespace bench
