// Numbers of a bench: quantiles, shares, and what a threshold on a score could do.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// The smallest value that at least `share` of all values do not exceed; not a number where there is none.
double quantile(std::vector<double> values, double share);

/// Share of the values up to `limit`.
double share_within(const std::vector<double>& values, double limit);

/// Scores of good and bad photographs, larger is worse; what could not be judged is minus infinity.
struct Scores {
    std::vector<double> good, bad;
};

/// Where as many good are refused as bad let through; the middle of both at the best threshold. Not a number where a side is empty.
double equal_error_rate(const Scores&);

/// Share of the bad above a threshold that refuses at most `false_share` of the good.
double caught_at(const Scores&, double false_share);

/// "97.5 %", "-" for no number.
std::string percent(double share);
std::string figure(double value, int digits);

}  // namespace bench
