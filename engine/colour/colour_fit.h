// From a camera's linear RGB to colours, fitted to a chart that it photographed.
#pragma once

#include "engine/colour/chart_values.h"

#include <array>
#include <string_view>
#include <vector>

namespace likeness {

/// XYZ, or linear RGB of a camera.
using Tristimulus = std::array<double, 3>;

/// White point of ICC's profile connection space (ICC.1:2022 6.3.2.2), and CIELAB under it.
constexpr Tristimulus d50{0.9642, 1, 0.8249};
Lab lab_of_xyz(const Tristimulus&);
Tristimulus xyz_of_lab(const Lab&);

/// How a camera's colours are told: each model has more freedom than the one before.
enum class ColourModel {
    white_balance,    ///< a factor for each channel, and the matrix that the picture comes with
    matrix,           ///< a matrix of its own
    root_polynomial,  ///< also roots of products (Finlayson, Mackiewicz, Hurlbert, IEEE TIP 24, 2015), which change with exposure no more than a matrix does
    smoothed,         ///< what that leaves over on the patches, half of it, smoothed over colours
};
std::string_view name(ColourModel);

/// r, g, b, √rg, √gb, √rb of balanced RGB.
constexpr int colour_terms = 6;

struct ColourFit {
    struct Leftover {
        Lab at;      ///< a patch as the root polynomial sees it
        Lab change;  ///< what it adds there
    };

    ColourModel model = ColourModel::white_balance;
    Tristimulus balance{1, 1, 1};  ///< makes neutral RGB equal
    std::array<std::array<double, colour_terms>, 3> weights{};  ///< XYZ of the terms; each row sums to the white point
    double exposure = 1;      ///< luminance that the picture gives a perfect white
    std::vector<Leftover> leftovers;

    Tristimulus xyz(const Tristimulus& rgb) const;
    Tristimulus xyz_of_balanced(const Tristimulus&) const;
};

/// One patch: which of the chart's, and its linear RGB.
struct SeenPatch {
    int patch = 0;
    Tristimulus rgb{};
};

struct FitOptions {
    ColourModel model = ColourModel::matrix;
    double reserve = 0;  ///< ΔE that a change of one weight by 1 must be worth: holds on to the picture's own matrix
};

/// `own`: the matrix from linear RGB to XYZ that the picture comes with, by rows. Neutral patches keep the luminance that it gives
/// them. At least three neutral patches that are not black must be there.
ColourFit fit_colours(const std::vector<SeenPatch>&, const std::array<double, 9>& own, const FitOptions&);

/// The luminance that `own` gives a perfect white in the chart's place.
double chart_exposure(const std::vector<SeenPatch>&, const std::array<double, 9>& own);

/// ΔE2000 of a patch from what the chart is, `xyz` being exposed so that a perfect white has the luminance `exposure`.
double patch_difference(const Tristimulus& xyz, double exposure, int patch);

}  // namespace likeness
