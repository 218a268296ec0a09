#include "engine/colour/printer_map.h"

#include "engine/colour/difference.h"
#include "engine/colour/examine.h"
#include "engine/colour/icc.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr Conversion as_measured{.intent = Intent::relative, .black_point_compensation = false};

std::vector<float> light_of(const std::uint8_t* codes, std::size_t samples, const SrgbCodes& curve) {
    std::vector<float> light(samples);
    std::transform(codes, codes + samples, light.begin(), [&](std::uint8_t code) { return curve.light(code); });
    return light;
}

/// As a driver gets it: 8 bits.
std::uint8_t device_code(float value, float most) {
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(value / most, 0.0F, 1.0F)));
}

}  // namespace

std::variant<PrinterMap, Sentence> PrinterMap::make(Lcms& lcms, const Printer& printer) {
    const int channels = icc_channels(printer.icc) == 4 ? 4 : 3;
    if (auto says = unsound(printer.icc, channels)) return std::move(*says);
    auto to = lcms.transform(linear_srgb_icc(), printer.icc, printer.conversion);
    auto measured = to ? lcms.transform(linear_srgb_icc(), printer.icc, as_measured) : std::nullopt;
    auto back = measured ? lcms.transform(printer.icc, linear_srgb_icc(), as_measured) : std::nullopt;
    if (!back) return sentence("the ICC profile “{}” cannot be used: {}", icc_name(printer.icc), lcms.complaint());
    return PrinterMap(channels, std::move(*to), std::move(*measured), std::move(*back));
}

Raster PrinterMap::print(const Raster& srgb, const SrgbCodes& curve) const {
    Raster out(srgb.size(), channels_);
    const auto width = static_cast<std::size_t>(srgb.width());
    std::vector<float> device(out.stride());
    for (int y = 0; y < srgb.height(); ++y) {
        to_(light_of(srgb.row(y), srgb.stride(), curve).data(), device.data(), width);
        std::ranges::transform(device, out.row(y), [most = full_scale(channels_)](float value) { return device_code(value, most); });
    }
    return out;
}

SoftProof PrinterMap::proof(const Raster& srgb, const SrgbCodes& curve) const {
    SoftProof out{.shown = Raster(srgb.size(), 3), .outside = Raster(srgb.size(), 1)};
    const Raster printed = print(srgb, curve);
    const auto width = static_cast<std::size_t>(srgb.width());
    std::vector<float> device(printed.stride()), light(out.shown.stride());
    for (int y = 0; y < srgb.height(); ++y) {
        const std::vector<float> wanted = light_of(srgb.row(y), srgb.stride(), curve);
        std::transform(printed.row(y), printed.row(y) + printed.stride(), device.begin(), [most = full_scale(channels_)](std::uint8_t code) { return static_cast<float>(code) / 255 * most; });
        back_(device.data(), light.data(), width);
        std::ranges::transform(light, out.shown.row(y), [&](float one) { return curve.code(one); });

        measured_(wanted.data(), device.data(), width);
        back_(device.data(), light.data(), width);
        for (std::size_t x = 0; x < width; ++x)
            out.outside.row(y)[x] = de2000(lab_of_linear(&wanted[3 * x]), lab_of_linear(&light[3 * x])) > gamut_de ? 255 : 0;
    }
    return out;
}

}  // namespace likeness
