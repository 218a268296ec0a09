// Colour conversion by ICC profiles, once per picture, to the certificate photo's space.
#pragma once

#include "engine/base/result.h"
#include "engine/colour/icc.h"

#include <memory>

namespace likeness {

/// Keeps lcms2's context and the transforms made so far. One per worker: it is not shared between threads.
class ColourConverter {
public:
    ColourConverter();
    ~ColourConverter();
    ColourConverter(ColourConverter&&) noexcept;
    ColourConverter& operator=(ColourConverter&&) noexcept;

    /// RGB, sRGB, 8 bit. Perceptual intent with black-point compensation, ICC.1:2022 annex D; samples that are sRGB by
    /// assumption pass unchanged. Aside, naming the photograph: a profile that cannot be read, one for other channels
    /// than the picture has, or CMYK without any.
    Result<Raster> to_srgb(const Raster&, const SourceSpace&, const std::string& about);
    Result<Raster> to_srgb(const DeepRaster&, const SourceSpace&, const std::string& about);

private:
    struct State;
    Result<void*> transform(const SourceSpace&, int channels, int bytes, const std::string& about);
    template <class Sample>
    Result<Raster> converted(const BasicRaster<Sample>&, const SourceSpace&, const std::string& about);

    std::unique_ptr<State> state_;
};

}  // namespace likeness
