// Values by their rank: medians and quantiles, which single odd pixels do not move.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace likeness {

/// The value that a share (0 … 1) of all lies below; changes their order. There must be some.
inline float quantile(std::vector<float>& values, double share) {
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + rank);
    return values[static_cast<std::size_t>(rank)];
}

inline float median(std::vector<float>& values) {
    return quantile(values, 0.5);
}

/// 1.4826 × the median distance to the median: the standard deviation, where most of the values are normal.
inline float robust_deviation(std::vector<float> values) {
    const float middle = median(values);
    for (float& value : values) value = std::abs(value - middle);
    return 1.4826F * median(values);
}

}  // namespace likeness
