// Behind tests/bench/colour: device colours that argyll's xicclu reads, and what ours makes of them.
//   bench_colour draw ICC COUNT    random colours, one a line
//   bench_colour judge ICC LAB     a row of the table; LAB is what xicclu made of them, or "sRGB" for the formula of IEC 61966-2-1
#include "engine/base/file.h"
#include "engine/colour/convert.h"
#include "engine/colour/difference.h"
#include "engine/colour/examine.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>

using namespace likeness;

namespace {

constexpr Conversion as_measured{.intent = Intent::relative, .black_point_compensation = false};

template <class T>
T needed(Result<T> result) {
    if (result) return std::move(result.value());
    std::cerr << english(result.error()) << '\n';
    std::exit(1);
}

std::vector<double> numbers_in(const std::string& file) {
    std::ifstream in(file);
    return {std::istream_iterator<double>(in), {}};
}

/// Codes of 16 bits that hold a code of 8 bits exactly: both rasters show the same colours.
DeepRaster drawn(int channels, int count) {
    std::mt19937 chance(20'261'130);
    DeepRaster raster({count, 1}, channels);
    for (std::uint16_t& sample : raster.samples()) sample = static_cast<std::uint16_t>((chance() & 255U) * 257U);
    return raster;
}

Raster of_8_bits(const DeepRaster& deep) {
    Raster raster(deep.size(), deep.channels());
    std::ranges::transform(deep.samples(), raster.samples().begin(), [](std::uint16_t sample) { return static_cast<std::uint8_t>(sample / 257); });
    return raster;
}

double code(double light) {
    const double inside = std::clamp(light, 0.0, 1.0);
    return 255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1 / 2.4) - 0.055);
}

template <class Raster>
double milliseconds(const Raster& picture, const SourceSpace& space) {
    ColourConverter colours;
    needed(colours.to_srgb(picture, space, "warm"));
    const std::clock_t begin = std::clock();
    constexpr int rounds = 3;
    for (int i = 0; i < rounds; ++i) needed(colours.to_srgb(picture, space, "timed"));
    return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / rounds;
}

DeepRaster crop_of(const DeepRaster& colours) {
    DeepRaster crop({480, 640}, colours.channels());
    for (std::size_t i = 0; i < crop.samples().size(); ++i) crop.samples()[i] = colours.samples()[i % colours.samples().size()];
    return crop;
}

int draw(const Bytes& icc, int count) {
    const DeepRaster colours = drawn(icc_channels(icc), count);
    for (std::size_t i = 0; i < colours.samples().size(); ++i)
        std::printf("%.9f%c", colours.samples()[i] / 65'535.0, (i + 1) % static_cast<std::size_t>(colours.channels()) == 0 ? '\n' : ' ');
    return 0;
}

int judge(const std::string& file, const Bytes& icc, const std::string& labs) {
    const SourceSpace space{icc, false, "embedded"};
    const bool formula = labs == "sRGB";
    const std::vector<double> truth = formula ? std::vector<double>{} : numbers_in(labs);
    const int count = formula ? 1000 : static_cast<int>(truth.size() / 3);
    if (count == 0) return std::fprintf(stderr, "%s: xicclu gave no colours\n", file.c_str()), 1;
    const DeepRaster deep = drawn(icc_channels(icc), count);
    const Raster shallow = of_8_bits(deep);

    ColourConverter colours;
    const std::vector<float> light = needed(colours.to_light(deep, space, file, as_measured));
    const Raster codes = needed(colours.to_srgb(shallow, space, file, as_measured)), deep_codes = needed(colours.to_srgb(deep, space, file, as_measured));
    std::vector<double> off;
    double worst_code = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const auto* rgb = shallow.samples().data() + 3 * i;
        off.push_back(de2000(lab_of_linear(&light[3 * i]), formula ? lab(rgb[0], rgb[1], rgb[2]) : Lab{truth[3 * i], truth[3 * i + 1], truth[3 * i + 2]}));
    }
    for (std::size_t i = 0; i < light.size(); ++i)
        for (const Raster* made : {&codes, &deep_codes}) worst_code = std::max(worst_code, std::abs(made->samples()[i] - code(light[i])));
    std::ranges::sort(off);
    double sum = 0;
    for (const double one : off) sum += one;

    const DeepRaster crop = crop_of(deep);
    std::printf("| %s | %d | %s | %.4f | %.4f | %.4f | %.2f | %.1f | %.1f |\n", file.substr(file.rfind('/') + 1).c_str(), icc_channels(icc), formula ? "formula" : "xicclu",
                sum / static_cast<double>(off.size()), off[off.size() * 99 / 100], off.back(), worst_code, milliseconds(of_8_bits(crop), space), milliseconds(crop, space));
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const std::string what = count > 2 ? words[1] : "";
    if (what == "draw" && count == 4) return draw(needed(read_file(words[2])), std::atoi(words[3]));
    if (what == "judge" && count == 4) return judge(words[2], needed(read_file(words[2])), words[3]);
    return 2;
}
