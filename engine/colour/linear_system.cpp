#include "engine/colour/linear_system.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace likeness {

std::vector<double> solved(std::vector<double> a, std::vector<double> b, int n) {
    const int m = static_cast<int>(b.size()) / n;
    const auto at = [&](int row, int column) -> double& { return a[static_cast<std::size_t>(row * n + column)]; };
    const auto right = [&](int row, int column) -> double& { return b[static_cast<std::size_t>(row * m + column)]; };
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        for (int row = k + 1; row < n; ++row)
            if (std::abs(at(row, k)) > std::abs(at(pivot, k))) pivot = row;
        if (std::abs(at(pivot, k)) < 1e-12) {
            for (int column = 0; column < m; ++column) right(k, column) = 0;
            for (int column = 0; column < n; ++column) at(k, column) = column == k;
            continue;
        }
        for (int column = 0; column < n; ++column) std::swap(at(k, column), at(pivot, column));
        for (int column = 0; column < m; ++column) std::swap(right(k, column), right(pivot, column));
        for (int row = 0; row < n; ++row) {
            if (row == k) continue;
            const double factor = at(row, k) / at(k, k);
            for (int column = k; column < n; ++column) at(row, column) -= factor * at(k, column);
            for (int column = 0; column < m; ++column) right(row, column) -= factor * right(k, column);
        }
    }
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < m; ++column) right(row, column) /= at(row, row);
    return b;
}

}  // namespace likeness
