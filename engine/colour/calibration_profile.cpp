// ICC.1:2001-04 (profile version 2.4). A matrix is written as columns and one curve (6.3.1.2), all else as a lut16Type to CIELAB
// (6.5.7): its input curves balance the channels, so that neutral colours lie on the table's diagonal and stay neutral however a
// program interpolates. The measured patches stand in charTargetTag as CGATS text, as ArgyllCMS reads it.
#include "engine/colour/calibration_profile.h"

#include "engine/colour/srgb_curve.h"

#include <lcms2.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace likeness {

namespace {

constexpr int table_side = 33, curve_length = 1024;

void write_text(cmsHPROFILE profile, cmsTagSignature tag, const std::string& text) {
    cmsMLU* holder = cmsMLUalloc(nullptr, 1);
    cmsMLUsetASCII(holder, "en", "US", text.c_str());
    cmsWriteTag(profile, tag, holder);
    cmsMLUfree(holder);
}

std::string read_text(cmsHPROFILE profile, cmsTagSignature tag) {
    const auto* holder = static_cast<const cmsMLU*>(cmsReadTag(profile, tag));
    if (!holder) return {};
    std::string text(cmsMLUgetASCII(holder, "en", "US", nullptr, 0), '\0');
    cmsMLUgetASCII(holder, "en", "US", text.data(), static_cast<cmsUInt32Number>(text.size()));
    text.resize(std::strlen(text.c_str()));
    return text;
}

cmsToneCurve* curve(double factor) {
    std::vector<cmsUInt16Number> table;
    for (int i = 0; i < curve_length; ++i)
        table.push_back(static_cast<cmsUInt16Number>(std::lround(65535 * std::min(1.0, srgb_encoded(factor * srgb_linear(static_cast<double>(i) / (curve_length - 1)))))));
    return cmsBuildTabulatedToneCurve16(nullptr, curve_length, table.data());
}

// Through which a matrix goes from encoded to linear.
cmsToneCurve* linear_curve() {
    std::vector<cmsUInt16Number> table;
    for (int i = 0; i < curve_length; ++i) table.push_back(static_cast<cmsUInt16Number>(std::lround(65535 * srgb_linear(static_cast<double>(i) / (curve_length - 1)))));
    return cmsBuildTabulatedToneCurve16(nullptr, curve_length, table.data());
}

void write_matrix(cmsHPROFILE profile, const ColourFit& fit) {
    cmsSetPCS(profile, cmsSigXYZData);
    constexpr cmsTagSignature columns[] = {cmsSigRedColorantTag, cmsSigGreenColorantTag, cmsSigBlueColorantTag};
    constexpr cmsTagSignature curves[] = {cmsSigRedTRCTag, cmsSigGreenTRCTag, cmsSigBlueTRCTag};
    cmsToneCurve* linear = linear_curve();
    for (std::size_t c = 0; c < 3; ++c) {
        const cmsCIEXYZ column{fit.weights[0][c] * fit.balance[c], fit.weights[1][c] * fit.balance[c], fit.weights[2][c] * fit.balance[c]};
        cmsWriteTag(profile, columns[c], &column);
        if (c == 0)
            cmsWriteTag(profile, curves[c], linear);
        else
            cmsLinkTag(profile, curves[c], curves[0]);
    }
    cmsFreeToneCurve(linear);
}

void write_table(cmsHPROFILE profile, const ColourFit& fit) {
    cmsSetPCS(profile, cmsSigLabData);
    const double most = *std::ranges::max_element(fit.balance);
    cmsToneCurve* in[3];
    for (std::size_t c = 0; c < 3; ++c) in[c] = curve(fit.balance[c] / most);
    std::vector<cmsUInt16Number> table;
    const auto node = [&](int i) { return most * srgb_linear(static_cast<double>(i) / (table_side - 1)); };
    for (int r = 0; r < table_side; ++r)
        for (int g = 0; g < table_side; ++g)
            for (int b = 0; b < table_side; ++b) {
                const Lab colour = lab_of_xyz(fit.xyz_of_balanced({node(r), node(g), node(b)}));
                const cmsCIELab lab{std::clamp(colour.l, 0.0, 100.0), std::clamp(colour.a, -128.0, 127.0), std::clamp(colour.b, -128.0, 127.0)};
                cmsUInt16Number encoded[3];
                cmsFloat2LabEncodedV2(encoded, &lab);
                table.insert(table.end(), encoded, encoded + 3);
            }
    cmsToneCurve* straight = cmsBuildGamma(nullptr, 1);
    cmsToneCurve* out[3] = {straight, straight, straight};
    cmsPipeline* pipeline = cmsPipelineAlloc(nullptr, 3, 3);
    cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocToneCurves(nullptr, 3, in));
    cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocCLut16bit(nullptr, table_side, 3, 3, table.data()));
    cmsPipelineInsertStage(pipeline, cmsAT_END, cmsStageAllocToneCurves(nullptr, 3, out));
    cmsWriteTag(profile, cmsSigAToB0Tag, pipeline);
    cmsPipelineFree(pipeline);
    cmsFreeToneCurve(straight);
    for (cmsToneCurve* one : in) cmsFreeToneCurve(one);
}

std::string formatted(const char* form, auto... values) {
    char text[256];
    std::snprintf(text, sizeof text, form, values...);
    return text;
}

// CGATS.17: device values in percent of the encoded range.
std::string cgats(const ProfileFacts& facts) {
    std::string text = "CTI3\n\nDESCRIPTOR \"ColorChecker Classic, before November 2014\"\nORIGINATOR \"Likeness\"\nDEVICE_CLASS \"INPUT\"\nCOLOR_REP \"LAB_RGB\"\n";
    text += "KEYWORD \"LIKENESS_FILES\"\nLIKENESS_FILES \"" + std::string(facts.raw ? "RAW" : "RGB") + "\"\n";
    if (!facts.balance.empty()) text += "KEYWORD \"LIKENESS_BALANCE\"\nLIKENESS_BALANCE \"" + facts.balance + "\"\n";
    text += "KEYWORD \"LIKENESS_SPACE\"\nLIKENESS_SPACE \"" + facts.space + "\"\n\nNUMBER_OF_FIELDS 7\nBEGIN_DATA_FORMAT\nSAMPLE_ID RGB_R RGB_G RGB_B LAB_L LAB_A LAB_B\nEND_DATA_FORMAT\n\nNUMBER_OF_SETS 24\nBEGIN_DATA\n";
    for (std::size_t i = 0; i < chart_patches; ++i) {
        const Tristimulus& rgb = facts.patches[i];
        const Lab& lab = chart_values[i].lab;
        text += formatted("%c%zu %.4f %.4f %.4f %.3f %.3f %.3f\n", static_cast<char>('A' + i / 6), i % 6 + 1, 100 * srgb_encoded(rgb[0]), 100 * srgb_encoded(rgb[1]),
                          100 * srgb_encoded(rgb[2]), lab.l, lab.a, lab.b);
    }
    return text + "END_DATA\n";
}

std::string keyword(const std::string& text, const std::string& name) {
    const std::string before = "\n" + name + " \"";
    const std::size_t at = text.find(before);
    if (at == std::string::npos) return {};
    const std::size_t from = at + before.size();
    return text.substr(from, text.find('"', from) - from);
}

// dateTimeNumber (ICC.1:2001-04 5.3.1): year to second, as the camera's clock said.
std::array<int, 6> date_numbers(std::optional<std::int64_t> ms) {
    if (!ms) return {2026, 1, 1, 0, 0, 0};
    namespace ch = std::chrono;
    const ch::sys_time<ch::milliseconds> at{ch::milliseconds(*ms)};
    const auto day = ch::floor<ch::days>(at);
    const ch::year_month_day date{day};
    const ch::hh_mm_ss time{ch::floor<ch::seconds>(at - day)};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count())};
}

// "Canon PowerShot G2, RAW, chart of 2022-01-20 08:13:24"
std::string description(const ProfileFacts& facts, const std::array<int, 6>& n) {
    std::string text = (facts.model.empty() ? "Camera" : facts.model) + (facts.raw ? ", RAW" : ", RGB");
    if (facts.taken_ms) text += formatted(", chart of %04d-%02d-%02d %02d:%02d:%02d", n[0], n[1], n[2], n[3], n[4], n[5]);
    return text;
}

}  // namespace

Bytes calibration_icc(const ColourFit& fit, const ProfileFacts& facts) {
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.4);
    cmsSetDeviceClass(profile, cmsSigInputClass);
    cmsSetColorSpace(profile, cmsSigRgbData);
    cmsSetHeaderRenderingIntent(profile, INTENT_PERCEPTUAL);
    const std::array<int, 6> date = date_numbers(facts.taken_ms);
    write_text(profile, cmsSigProfileDescriptionTag, description(facts, date));
    write_text(profile, cmsSigCopyrightTag, "No copyright, use freely");
    write_text(profile, cmsSigDeviceMfgDescTag, facts.make);
    write_text(profile, cmsSigDeviceModelDescTag, facts.model);
    write_text(profile, cmsSigCharTargetTag, cgats(facts));
    const cmsSignature technology = cmsSigDigitalCamera;
    cmsWriteTag(profile, cmsSigTechnologyTag, &technology);
    cmsWriteTag(profile, cmsSigMediaWhitePointTag, cmsD50_XYZ());
    if (fit.model == ColourModel::white_balance || fit.model == ColourModel::matrix)
        write_matrix(profile, fit);
    else
        write_table(profile, fit);

    cmsUInt32Number length = 0;
    cmsSaveProfileToMem(profile, nullptr, &length);
    Bytes bytes(length);
    const bool saved = cmsSaveProfileToMem(profile, bytes.data(), &length);
    assert(saved);
    static_cast<void>(saved);
    cmsCloseProfile(profile);
    for (std::size_t i = 0; i < 6; ++i) {
        bytes[24 + 2 * i] = static_cast<std::uint8_t>(date[i] >> 8);
        bytes[25 + 2 * i] = static_cast<std::uint8_t>(date[i]);
    }
    return bytes;
}

Result<Calibration> read_calibration(const Bytes& icc, const std::string& about) {
    const auto refused = [&] {
        return Fault{Remedy::aside, Step::read, about, sentence("expected a camera calibration made by likeness calibrate, found something else"), {}};
    };
    cmsContext context = cmsCreateContext(nullptr, nullptr);
    cmsSetLogErrorHandlerTHR(context, [](cmsContext, cmsUInt32Number, const char*) {});
    cmsHPROFILE profile = cmsOpenProfileFromMemTHR(context, icc.data(), static_cast<cmsUInt32Number>(icc.size()));
    Calibration out{.icc = icc};
    std::string target;
    if (profile) {
        target = read_text(profile, cmsSigCharTargetTag);
        out.make = read_text(profile, cmsSigDeviceMfgDescTag);
        out.model = read_text(profile, cmsSigDeviceModelDescTag);
        cmsCloseProfile(profile);
    }
    cmsDeleteContext(context);
    const std::string files = keyword(target, "LIKENESS_FILES");
    if (files != "RAW" && files != "RGB") return refused();
    out.raw = files == "RAW";
    out.balance = keyword(target, "LIKENESS_BALANCE");
    out.space = keyword(target, "LIKENESS_SPACE");
    return out;
}

}  // namespace likeness
