// What the 24 patches of a ColorChecker Classic are: the numbers that a photographed chart is compared with.
#pragma once

#include "engine/colour/difference.h"

#include <array>
#include <string_view>

namespace likeness {

constexpr int chart_columns = 6, chart_rows = 4, chart_patches = chart_columns * chart_rows;

struct ChartPatch {
    std::string_view name;
    Lab lab;  ///< D50, 2°, as X-Rite published it for charts made before November 2014
};

/// Row by row, dark skin first and black last; the fourth row is the neutral one, white first.
extern const std::array<ChartPatch, chart_patches> chart_values;

constexpr int dark_skin_patch = 0, light_skin_patch = 1, white_patch = 18, black_patch = 23;
constexpr bool is_neutral(int patch) { return patch >= white_patch; }
constexpr bool is_skin(int patch) { return patch == dark_skin_patch || patch == light_skin_patch; }

}  // namespace likeness
