// Colour conversion by ICC profiles, once per picture, to the certificate photo's space and on to a printer's.
#pragma once

#include "engine/base/result.h"
#include "engine/colour/icc.h"
#include "engine/colour/printer.h"
#include "engine/preset/conversion.h"

#include <memory>
#include <vector>

namespace likeness {

/// Keeps lcms2's context and the transforms made last. Threads share nothing: each worker has a converter of its own, and
/// all give the same bytes. Every colour goes through lcms in floats and is rounded once, at the end.
class ColourConverter {
public:
    ColourConverter();
    ~ColourConverter();
    ColourConverter(ColourConverter&&) noexcept;
    ColourConverter& operator=(ColourConverter&&) noexcept;

    /// RGB, sRGB, 8 bit, from grey, RGB or CMYK of 8 or 16 bits, ICC.1:2022 annex D; samples that are sRGB by assumption
    /// pass unchanged. Aside, naming the photograph: a profile that is damaged, gives no colours or is for other channels
    /// than the picture has, CMYK without any, or a RAW without a matrix.
    Result<Raster> to_srgb(const Raster&, const SourceSpace&, const std::string& about, const Conversion& = {});
    Result<Raster> to_srgb(const DeepRaster&, const SourceSpace&, const std::string& about, const Conversion& = {});

    /// The same before it is clipped and rounded: linear light of the sRGB primaries, three numbers a pixel, 1 is white.
    Result<std::vector<float>> to_light(const Raster&, const SourceSpace&, const std::string& about, const Conversion& = {});
    Result<std::vector<float>> to_light(const DeepRaster&, const SourceSpace&, const std::string& about, const Conversion& = {});

    /// sRGB to the printer's RGB or CMYK, 8 bit, by its intent. Stop: as `printer_of`, which has said so before.
    Result<Raster> to_printer(const Raster& srgb, const Printer&);
    /// sRGB as that printer prints it.
    Result<SoftProof> soft_proof(const Raster& srgb, const Printer&);

private:
    struct State;
    template <class Sample>
    Result<Raster> converted(const BasicRaster<Sample>&, const SourceSpace&, const std::string& about, const Conversion&);
    template <class Sample>
    Result<std::vector<float>> light(const BasicRaster<Sample>&, const SourceSpace&, const std::string& about, const Conversion&);

    std::unique_ptr<State> state_;
};

}  // namespace likeness
