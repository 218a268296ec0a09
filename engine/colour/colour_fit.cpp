#include "engine/colour/colour_fit.h"

#include "engine/colour/linear_system.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr int steps = 12, balance_rounds = 3;
constexpr double neutral_weight = 2;
constexpr double smoothing = 20;  // ΔE that a patch's leftover reaches: about the way to its neighbours among the colours
constexpr double doubt = 1;       // as much as the patches themselves are believed

const Lab& wanted(int patch) { return chart_values[static_cast<std::size_t>(patch)].lab; }

Tristimulus times(const std::array<double, 9>& m, const Tristimulus& v) {
    return {m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2], m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
}

// What each channel gives for a perfect white, by the neutral patches. They are not quite neutral themselves: a matrix from RGB to
// XYZ says how much more of a channel one reflects than white would. Relative errors count, as they do for lightness.
Tristimulus white_of(const std::vector<SeenPatch>& seen, const std::array<double, 9>& matrix) {
    std::vector<const SeenPatch*> neutral;
    for (const SeenPatch& one : seen)
        if (is_neutral(one.patch) && one.patch != black_patch) neutral.push_back(&one);
    const std::size_t columns = neutral.size() + 1;  // white's, then those of the patches
    std::vector<double> right(3 * columns);
    for (std::size_t row = 0; row < 3; ++row) {
        right[row * columns] = d50[row];
        for (std::size_t i = 0; i < neutral.size(); ++i) right[row * columns + i + 1] = xyz_of_lab(wanted(neutral[i]->patch))[row];
    }
    const std::vector<double> rgb = solved({matrix.begin(), matrix.end()}, right, 3);
    Tristimulus white{};
    for (std::size_t c = 0; c < 3; ++c) {
        double over = 0, under = 0;
        for (std::size_t i = 0; i < neutral.size(); ++i) {
            const double reflected = rgb[c * columns + i + 1] / rgb[c * columns], weight = std::pow(reflected, -4.0 / 3);
            over += weight * reflected * neutral[i]->rgb[c], under += weight * reflected * reflected;
        }
        white[c] = over / under;
    }
    return white;
}

Tristimulus exposed(Tristimulus xyz, double factor) {
    for (double& one : xyz) one *= factor;
    return xyz;
}

// How far a colour is off, in three parts whose squares sum to about ΔE2000² (ISO/CIE 11664-6 without the rotation in blue).
Tristimulus off(const Lab& is, const Lab& from) {
    const double chroma = std::hypot(from.a, from.b), mid = (from.l - 50) * (from.l - 50);
    const double dl = is.l - from.l, da = is.a - from.a, db = is.b - from.b;
    const double sl = 1 + 0.015 * mid / std::sqrt(20 + mid), sc = 1 + 0.045 * chroma, sh = 1 + 0.015 * chroma;
    if (chroma < 2) return {dl / sl, da, db};
    return {dl / sl, (from.a * da + from.b * db) / chroma / sc, (from.a * db - from.b * da) / chroma / sh};
}

// What is to become small: how far each patch is off, and how far the weights are from those to begin with.
struct Problem {
    const std::vector<SeenPatch>& seen;
    const ColourFit& start;
    int terms;
    double reserve;

    int unknowns() const { return 3 * (terms - 1); }

    // What one term gains the first one loses, so that rows keep their sums.
    ColourFit changed(const std::vector<double>& by) const {
        ColourFit out = start;
        for (int row = 0; row < 3; ++row)
            for (int k = 1; k < terms; ++k) {
                const double change = by[static_cast<std::size_t>(row * (terms - 1) + k - 1)];
                auto& weights = out.weights[static_cast<std::size_t>(row)];
                weights[static_cast<std::size_t>(k)] += change;
                weights[0] -= change;
            }
        return out;
    }

    std::vector<double> residuals(const std::vector<double>& by) const {
        const ColourFit fit = changed(by);
        std::vector<double> out;
        for (const SeenPatch& one : seen) {
            const double weight = is_neutral(one.patch) ? std::sqrt(neutral_weight) : 1;
            for (const double part : off(lab_of_xyz(exposed(fit.xyz(one.rgb), 1 / fit.exposure)), wanted(one.patch))) out.push_back(weight * part);
        }
        for (const double change : by) out.push_back(reserve * change);
        return out;
    }
};

double sum_of_squares(const std::vector<double>& values) {
    double sum = 0;
    for (const double one : values) sum += one * one;
    return sum;
}

// Least squares by Gauss and Newton, damped as Levenberg and Marquardt do.
ColourFit least_off(const Problem& problem) {
    const std::size_t n = static_cast<std::size_t>(problem.unknowns());
    std::vector<double> at(n), now = problem.residuals(at);
    double damping = 1e-3;
    for (int step = 0; step < steps; ++step) {
        std::vector<std::vector<double>> slopes;
        for (std::size_t k = 0; k < n; ++k) {
            std::vector<double> nudged = at;
            nudged[k] += 1e-6;
            slopes.push_back(problem.residuals(nudged));
            for (std::size_t i = 0; i < now.size(); ++i) slopes[k][i] = (slopes[k][i] - now[i]) * 1e6;
        }
        std::vector<double> normal(n * n), down(n);
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t i = 0; i < now.size(); ++i) {
                down[j] -= slopes[j][i] * now[i];
                for (std::size_t k = 0; k < n; ++k) normal[j * n + k] += slopes[j][i] * slopes[k][i];
            }
        for (std::size_t k = 0; k < n; ++k) normal[k * n + k] *= 1 + damping;
        std::vector<double> there = solved(normal, down, problem.unknowns());
        for (std::size_t k = 0; k < n; ++k) there[k] += at[k];
        const std::vector<double> then = problem.residuals(there);
        if (sum_of_squares(then) < sum_of_squares(now))
            at = there, now = then, damping /= 10;
        else
            damping *= 10;
    }
    return problem.changed(at);
}

// Which greys are neutral to the camera depends on its matrix, and that on the balance: each is found by the other. A camera
// that a matrix describes is met exactly, since its own matrix is where both stay.
Tristimulus balance_by_fit(const std::vector<SeenPatch>& seen, ColourFit fit, double reserve) {
    const ColourFit start = fit;
    for (int round = 0; round < balance_rounds; ++round) {
        const ColourFit fitted = least_off({seen, fit, 3, reserve});
        std::array<double, 9> matrix{};
        for (std::size_t row = 0; row < 3; ++row)
            for (std::size_t k = 0; k < 3; ++k) matrix[3 * row + k] = fitted.weights[row][k] * fitted.balance[k];
        const Tristimulus white = white_of(seen, matrix);
        for (std::size_t k = 0; k < 3; ++k) fit.balance[k] = start.exposure / white[k];
    }
    return fit.balance;
}

double nearness(const Lab& one, const Lab& other) {
    const double l = one.l - other.l, a = one.a - other.a, b = one.b - other.b;
    return std::exp(-(l * l + a * a + b * b) / (2 * smoothing * smoothing));
}

// Kernel ridge regression (Gaussian kernel) of what is left over in CIELAB.
std::vector<ColourFit::Leftover> leftovers(const ColourFit& fit, const std::vector<SeenPatch>& seen) {
    std::vector<ColourFit::Leftover> out;
    for (const SeenPatch& one : seen) out.push_back({lab_of_xyz(exposed(fit.xyz(one.rgb), 1 / fit.exposure)), {}});
    std::vector<double> near, left;
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t j = 0; j < out.size(); ++j) near.push_back(nearness(out[i].at, out[j].at) + (i == j ? doubt : 0));
        const Lab& from = wanted(seen[i].patch);
        left.insert(left.end(), {from.l - out[i].at.l, from.a - out[i].at.a, from.b - out[i].at.b});
    }
    const std::vector<double> changes = solved(near, left, static_cast<int>(out.size()));
    for (std::size_t i = 0; i < out.size(); ++i) out[i].change = {changes[3 * i], changes[3 * i + 1], changes[3 * i + 2]};
    return out;
}

}  // namespace

std::string_view name(ColourModel model) {
    switch (model) {
        case ColourModel::white_balance: return "white balance";
        case ColourModel::matrix: return "matrix";
        case ColourModel::root_polynomial: return "root polynomial";
        case ColourModel::smoothed: return "root polynomial, smoothed";
    }
    return "";
}

// CIE 15:2018 8.2.1.1.
Lab lab_of_xyz(const Tristimulus& xyz) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / d50[0]), y = f(xyz[1] / d50[1]), z = f(xyz[2] / d50[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Tristimulus xyz_of_lab(const Lab& lab) {
    const auto back = [](double f) { return f > 6.0 / 29 ? f * f * f : (116 * f - 16) * 27 / 24389; };
    const double y = (lab.l + 16) / 116;
    return {d50[0] * back(y + lab.a / 500), d50[1] * back(y), d50[2] * back(y - lab.b / 200)};
}

Tristimulus ColourFit::xyz(const Tristimulus& rgb) const {
    return xyz_of_balanced({rgb[0] * balance[0], rgb[1] * balance[1], rgb[2] * balance[2]});
}

Tristimulus ColourFit::xyz_of_balanced(const Tristimulus& rgb) const {
    const double r = std::max(0.0, rgb[0]), g = std::max(0.0, rgb[1]), b = std::max(0.0, rgb[2]);
    const std::array<double, colour_terms> terms{r, g, b, std::sqrt(r * g), std::sqrt(g * b), std::sqrt(r * b)};
    Tristimulus out{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t k = 0; k < colour_terms; ++k) out[row] += weights[row][k] * terms[k];
    if (leftovers.empty()) return out;
    const Lab seen = lab_of_xyz(exposed(out, 1 / exposure));
    Lab lab = seen;
    for (const Leftover& one : leftovers) {
        const double near = nearness(seen, one.at);
        lab = {lab.l + near * one.change.l, lab.a + near * one.change.a, lab.b + near * one.change.b};
    }
    return exposed(xyz_of_lab(lab), exposure);
}

double chart_exposure(const std::vector<SeenPatch>& seen, const std::array<double, 9>& own) {
    return times(own, white_of(seen, own))[1];
}

double patch_difference(const Tristimulus& xyz, double exposure, int patch) {
    return de2000(lab_of_xyz(exposed(xyz, 1 / exposure)), wanted(patch));
}

ColourFit fit_colours(const std::vector<SeenPatch>& seen, const std::array<double, 9>& own, const FitOptions& options) {
    const Tristimulus white = white_of(seen, own), sum = times(own, {1, 1, 1});
    ColourFit fit{.model = options.model, .exposure = times(own, white)[1]};
    for (std::size_t row = 0; row < 3; ++row) {
        fit.balance[row] = fit.exposure / white[row];
        for (std::size_t k = 0; k < 3; ++k) fit.weights[row][k] = own[3 * row + k] * d50[row] / sum[row];
    }
    if (options.model == ColourModel::white_balance) return fit;
    fit.balance = balance_by_fit(seen, fit, options.reserve);
    const ColourFit start = fit;
    fit = least_off({seen, start, options.model == ColourModel::matrix ? 3 : colour_terms, options.reserve});
    if (options.model == ColourModel::smoothed) fit.leftovers = leftovers(fit, seen);
    return fit;
}

}  // namespace likeness
