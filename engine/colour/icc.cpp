#include "engine/colour/icc.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace likeness {

namespace {

constexpr cmsCIExyY d65{0.3127, 0.3290, 1.0};
constexpr cmsCIExyYTRIPLE bt709{{0.64, 0.33, 1.0}, {0.30, 0.60, 1.0}, {0.15, 0.06, 1.0}};

// ICC.1:2010 7.2.8: bytes 24 to 35 are the date and time of creation; ours is 2026-01-01 00:00:00 for ever.
constexpr std::array<std::uint8_t, 12> fixed_date{0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};

cmsToneCurve* srgb_curve() {
    const double iec61966[5] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    return cmsBuildParametricToneCurve(nullptr, 4, iec61966);
}

/// Takes the profile.
Bytes written(cmsHPROFILE profile, const char* description, double version = 4.3) {
    cmsSetProfileVersion(profile, version);
    cmsMLU* text = cmsMLUalloc(nullptr, 1);
    cmsMLUsetASCII(text, "en", "US", description);
    cmsWriteTag(profile, cmsSigProfileDescriptionTag, text);
    cmsMLUsetASCII(text, "en", "US", "No copyright, use freely");
    cmsWriteTag(profile, cmsSigCopyrightTag, text);
    cmsMLUfree(text);

    cmsUInt32Number length = 0;
    cmsSaveProfileToMem(profile, nullptr, &length);
    Bytes bytes(length);
    const bool saved = cmsSaveProfileToMem(profile, bytes.data(), &length);
    assert(saved);
    static_cast<void>(saved);
    cmsCloseProfile(profile);
    std::ranges::copy(fixed_date, bytes.begin() + 24);
    return bytes;
}

/// Takes the curve.
Bytes matrix_profile(const cmsCIExyYTRIPLE& primaries, cmsToneCurve* curve, const char* description, double version = 4.3) {
    cmsToneCurve* curves[3] = {curve, curve, curve};
    cmsHPROFILE profile = cmsCreateRGBProfile(&d65, &primaries, curves);
    cmsFreeToneCurve(curve);
    return written(profile, description, version);
}

}  // namespace

const Bytes& srgb_icc() {
    static const Bytes bytes = matrix_profile(bt709, srgb_curve(), "sRGB");
    return bytes;
}

const Bytes& adobe_rgb_icc() {
    static const Bytes bytes = [] {
        // Adobe RGB (1998) Color Image Encoding, version 2005-05, 4.3: primaries and gamma 563/256.
        const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1.0}, {0.21, 0.71, 1.0}, {0.15, 0.06, 1.0}};
        return matrix_profile(primaries, cmsBuildGamma(nullptr, 563.0 / 256), "Adobe RGB compatible");
    }();
    return bytes;
}

const Bytes& linear_srgb_icc() {
    static const Bytes bytes = matrix_profile(bt709, cmsBuildGamma(nullptr, 1.0), "sRGB primaries, linear", 2.1);
    return bytes;
}

Bytes camera_icc(const std::array<double, 9>& to_xyz) {
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetDeviceClass(profile, cmsSigInputClass);
    cmsSetColorSpace(profile, cmsSigRgbData);
    cmsSetPCS(profile, cmsSigXYZData);
    cmsWriteTag(profile, cmsSigMediaWhitePointTag, cmsD50_XYZ());
    // ICC.1:2022 F.3: linear RGB times the colorants, one a column, is XYZ.
    constexpr cmsTagSignature colorants[] = {cmsSigRedColorantTag, cmsSigGreenColorantTag, cmsSigBlueColorantTag};
    constexpr cmsTagSignature curves[] = {cmsSigRedTRCTag, cmsSigGreenTRCTag, cmsSigBlueTRCTag};
    cmsToneCurve* curve = srgb_curve();
    for (std::size_t i = 0; i < 3; ++i) {
        const cmsCIEXYZ colorant{to_xyz[i], to_xyz[3 + i], to_xyz[6 + i]};
        cmsWriteTag(profile, colorants[i], &colorant);
        cmsWriteTag(profile, curves[i], curve);
    }
    cmsFreeToneCurve(curve);
    return written(profile, "camera");
}

SourceSpace source_space(const Picture& picture) {
    if (!picture.icc.empty()) return {picture.icc, false, "embedded"};
    if (picture.camera) return {camera_icc(*picture.camera), false, picture.format == "RAW" ? "camera" : "described"};
    if (picture.pixels.channels() == 4 || (picture.format == "RAW" && picture.pixels.channels() == 3)) return {{}, true, ""};
    if (picture.exposure.adobe_rgb && picture.pixels.channels() == 3) return {adobe_rgb_icc(), true, "Adobe RGB"};
    return {srgb_icc(), true, "sRGB"};
}

}  // namespace likeness
