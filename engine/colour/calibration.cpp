#include "engine/colour/calibration.h"

#include "engine/base/digest.h"
#include "engine/colour/calibration_profile.h"
#include "engine/colour/examine.h"
#include "engine/colour/icc.h"
#include "engine/colour/srgb_curve.h"

#include <lcms2.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace likeness {

namespace {

// From the simplest on: of what is about as good, the earlier one is taken.
constexpr FitOptions candidates[] = {
    {ColourModel::white_balance},
    {ColourModel::matrix, 40}, {ColourModel::matrix, 10}, {ColourModel::matrix, 0.1},
    {ColourModel::root_polynomial, 30}, {ColourModel::root_polynomial, 10}, {ColourModel::root_polynomial, 3}, {ColourModel::root_polynomial, 1},
    {ColourModel::smoothed, 30}, {ColourModel::smoothed, 10}, {ColourModel::smoothed, 3}, {ColourModel::smoothed, 1},
};
constexpr double as_good = 1.05, as_good_de = 0.05;   // factor, and ΔE that nobody sees
constexpr double skin_slack = 0.1;                   // ΔE that a skin patch may lose

using Patches = std::vector<SeenPatch>;

bool is_raw(const Picture& picture) { return picture.format == "RAW"; }

std::string space_of(const Picture& picture) {
    return is_raw(picture) ? "" : hex(sha256(source_space(picture).icc), 16);
}

std::string balance_of(const Picture& picture) {
    if (!is_raw(picture)) return picture.exposure.white_balance;
    if (!picture.balance) return {};
    char text[64];
    std::snprintf(text, sizeof text, "%.4f %.4f", (*picture.balance)[0], (*picture.balance)[1]);
    return text;
}

// Whether both are told and differ. A RAW's factors are those of one setting within half a per cent: makers round them.
bool is_other_balance(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty() || one == other) return false;
    double of_one[2], of_other[2];
    if (std::sscanf(one.c_str(), "%lf %lf", of_one, of_one + 1) != 2 || std::sscanf(other.c_str(), "%lf %lf", of_other, of_other + 1) != 2) return true;
    const auto far = [](double a, double b) { return std::abs(a - b) > 0.005 * b; };
    return far(of_one[0], of_other[0]) || far(of_one[1], of_other[1]);
}

// XYZ of colours by the profile that the picture comes with.
Result<std::vector<Tristimulus>> by_own_profile(const Picture& picture, const std::vector<Tristimulus>& linear, const std::string& about) {
    Bytes icc = source_space(picture).icc;
    if (icc.empty() && is_raw(picture)) icc = srgb_icc();  // nobody knows the camera: somewhere the fit must begin
    if (unsound(icc, 3)) return Fault{Remedy::aside, Step::read, about, sentence("the colour chart's own ICC profile cannot be used"), {}};
    cmsContext context = cmsCreateContext(nullptr, nullptr);
    cmsSetLogErrorHandlerTHR(context, [](cmsContext, cmsUInt32Number, const char*) {});
    cmsHPROFILE from = cmsOpenProfileFromMemTHR(context, icc.data(), static_cast<cmsUInt32Number>(icc.size()));
    cmsHPROFILE to = cmsCreateXYZProfileTHR(context);
    cmsHTRANSFORM transform = from ? cmsCreateTransformTHR(context, from, TYPE_RGB_DBL, to, TYPE_XYZ_DBL, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE) : nullptr;
    std::vector<Tristimulus> out(linear.size());
    for (std::size_t i = 0; transform && i < linear.size(); ++i) {
        const double rgb[3] = {srgb_encoded(linear[i][0]), srgb_encoded(linear[i][1]), srgb_encoded(linear[i][2])};
        cmsDoTransform(transform, rgb, out[i].data(), 1);
    }
    if (transform) cmsDeleteTransform(transform);
    if (from) cmsCloseProfile(from);
    cmsCloseProfile(to);
    cmsDeleteContext(context);
    if (!transform) return Fault{Remedy::aside, Step::read, about, sentence("the colour chart's own ICC profile cannot be used"), {}};
    return out;
}

std::array<double, chart_patches> left_out(const Patches& all, const std::array<double, 9>& own, const FitOptions& options) {
    std::array<double, chart_patches> out{};
    for (std::size_t i = 0; i < chart_patches; ++i) {
        Patches others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const ColourFit fit = fit_colours(others, own, options);
        out[i] = patch_difference(fit.xyz(all[i].rgb), fit.exposure, all[i].patch);
    }
    return out;
}

struct Candidate {
    ColourFit fit;
    std::array<double, chart_patches> after{}, left_out{};
    bool keeps_skin = true;

    double mean() const {
        double sum = 0;
        for (const double one : left_out) sum += one;
        return sum / chart_patches;
    }
};

// The simplest that is about as good as the best; a skin that was better before counts against it.
Candidate chosen(const Patches& all, const std::array<double, 9>& own, const std::array<double, chart_patches>& before) {
    std::vector<Candidate> tried;
    for (const FitOptions& options : candidates) {
        Candidate one{.fit = fit_colours(all, own, options), .left_out = left_out(all, own, options)};
        for (std::size_t i = 0; i < chart_patches; ++i) {
            one.after[i] = patch_difference(one.fit.xyz(all[i].rgb), one.fit.exposure, all[i].patch);
            if (is_skin(all[i].patch) && one.after[i] > before[i] + skin_slack) one.keeps_skin = false;
        }
        tried.push_back(std::move(one));
    }
    if (std::ranges::any_of(tried, &Candidate::keeps_skin)) std::erase_if(tried, [](const Candidate& one) { return !one.keeps_skin; });
    const double best = std::ranges::min_element(tried, {}, &Candidate::mean)->mean();
    return *std::ranges::find_if(tried, [&](const Candidate& one) { return one.mean() <= std::max(as_good * best, best + as_good_de); });
}

}  // namespace

Result<Fitted> fit_calibration(const Picture& picture, const Chart& chart, const std::string& about) {
    Patches seen;
    std::vector<Tristimulus> asked{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int i = 0; i < chart_patches; ++i) {
        seen.push_back({i, chart.patches[static_cast<std::size_t>(i)].rgb});
        asked.push_back(seen.back().rgb);
    }
    LIKENESS_TRY(const std::vector<Tristimulus> xyz, by_own_profile(picture, asked, about));
    std::array<double, 9> own{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) own[3 * row + column] = xyz[column][row];
    const double exposure = chart_exposure(seen, own);
    std::array<double, chart_patches> before{};
    for (std::size_t i = 0; i < chart_patches; ++i) before[i] = patch_difference(xyz[3 + i], exposure, static_cast<int>(i));

    if (!(exposure > 0) || !std::isfinite(exposure) || !std::ranges::all_of(before, [](double one) { return std::isfinite(one); }))
        return Fault{Remedy::aside, Step::read, about, sentence("the colour chart's own ICC profile cannot be used"), {}};

    const Candidate best = chosen(seen, own, before);
    Fitted out{.model = best.fit.model, .exposure_stops = std::log2(exposure)};
    for (std::size_t i = 0; i < chart_patches; ++i) {
        const PatchJudgement one{before[i], best.after[i], best.left_out[i]};
        out.patches[i] = one;
        out.mean = {out.mean.before + one.before / chart_patches, out.mean.after + one.after / chart_patches, out.mean.left_out + one.left_out / chart_patches};
        out.worst = {std::max(out.worst.before, one.before), std::max(out.worst.after, one.after), std::max(out.worst.left_out, one.left_out)};
    }
    ProfileFacts facts{.make = picture.exposure.make, .model = picture.exposure.model, .raw = is_raw(picture), .balance = balance_of(picture), .space = space_of(picture), .taken_ms = picture.exposure.taken_ms};
    for (std::size_t i = 0; i < chart_patches; ++i) facts.patches[i] = seen[i].rgb;
    out.calibration = {calibration_icc(best.fit, facts), facts.make, facts.model, facts.raw, facts.balance, facts.space};
    return out;
}

Result<Picture> calibrate(Picture picture, const Calibration& calibration, const std::string& about) {
    const auto refused = [&](Sentence says) { return Fault{Remedy::aside, Step::read, about, std::move(says), {}}; };
    const Exposure& by = picture.exposure;
    if (by.make != calibration.make || by.model != calibration.model) {
        if (by.model.empty()) return refused(sentence("the calibration is for {} {}, the photograph names no camera", calibration.make, calibration.model));
        if (calibration.model.empty()) return refused(sentence("the calibration names no camera, the photograph is from {} {}", by.make, by.model));
        return refused(sentence("the calibration is for {} {}, the photograph is from {} {}", calibration.make, calibration.model, by.make, by.model));
    }
    if (calibration.raw && !is_raw(picture)) return refused(sentence("the calibration is for RAW, the photograph is {}", picture.format));
    if (!calibration.raw && is_raw(picture)) return refused(sentence("the calibration is for the camera's own pictures, the photograph is RAW"));
    if (space_of(picture) != calibration.space) return refused(sentence("the calibration is for pictures of another colour space"));
    if (is_other_balance(balance_of(picture), calibration.balance)) return refused(sentence("the photograph's white balance is not that of the colour chart"));
    picture.icc = calibration.icc;
    return picture;
}

}  // namespace likeness
