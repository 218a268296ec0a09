// From the samples of one ICC profile to linear light. Private to colour.
//
// A profile of curves and a matrix adds light: what three channels give together is the sum of what each gives alone. So
// lcms is asked once what every single code gives (a ramp), and a pixel is three additions, as exact as lcms itself. Grey is
// a ramp too. Tables (CMYK, RGB with a grid) go through lcms pixel by pixel.
#pragma once

#include "engine/base/sentence.h"
#include "engine/colour/transform.h"
#include "engine/picture/raster.h"

#include <variant>
#include <vector>

namespace likeness {

class LightMap {
public:
    /// For rasters of so many channels and bytes a sample. The Sentence says why the profile gives no colours: it is
    /// damaged, for other channels, or gives what is no number, or a white that is not lighter than its black.
    static std::variant<LightMap, Sentence> make(Lcms&, const Bytes& icc, int channels, int bytes, const Conversion&);

    /// Three floats a pixel, not clipped.
    void row(const std::uint8_t* from, float* to, int pixels) const { mapped(from, to, pixels); }
    void row(const std::uint16_t* from, float* to, int pixels) const { mapped(from, to, pixels); }

private:
    struct Triple {
        float r, g, b;
    };
    explicit LightMap(Transform transform, int channels) : transform_(std::move(transform)), channels_(channels) {}
    void make_ramps(std::size_t codes);
    std::optional<Sentence> senseless(const Bytes& icc) const;
    template <class Sample>
    void mapped(const Sample*, float*, int pixels) const;

    Transform transform_;
    int channels_;
    std::vector<std::vector<Triple>> ramps_;  // of each channel by code; none: by the transform
};

}  // namespace likeness
