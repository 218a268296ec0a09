#include "engine/colour/convert.h"

#include "engine/base/digest.h"
#include "engine/colour/light_map.h"
#include "engine/colour/printer_map.h"
#include "engine/colour/srgb_codes.h"
#include "engine/picture/channels.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace likeness {

struct ColourConverter::State {
    using Key = std::tuple<Digest, int, int, Conversion>;  // profile, channels, bytes of a sample

    Lcms lcms;
    SrgbCodes codes;
    std::vector<std::pair<Key, LightMap>> maps;  // the one used last stands last

    std::optional<std::pair<std::pair<Digest, Conversion>, PrinterMap>> printer;  // a machine has one

    std::variant<const LightMap*, Sentence> map(const Bytes& icc, int channels, int bytes, const Conversion&);
    Result<const PrinterMap*> printer_map(const Printer&);
};

namespace {

// A shoot has a few cameras; a folder of strangers' pictures may have any number.
constexpr std::size_t most_maps = 8;

Fault refused(const std::string& about, Sentence says) {
    return {Remedy::aside, Step::render, about, std::move(says), {}};
}

}  // namespace

ColourConverter::ColourConverter() : state_(std::make_unique<State>()) {}
ColourConverter::~ColourConverter() = default;
ColourConverter::ColourConverter(ColourConverter&&) noexcept = default;
ColourConverter& ColourConverter::operator=(ColourConverter&&) noexcept = default;

std::variant<const LightMap*, Sentence> ColourConverter::State::map(const Bytes& icc, int channels, int bytes, const Conversion& conversion) {
    const Key key{sha256(icc), channels, bytes, conversion};
    if (const auto known = std::ranges::find(maps, key, &std::pair<Key, LightMap>::first); known != maps.end()) {
        std::rotate(known, known + 1, maps.end());
        return &maps.back().second;
    }
    auto made = LightMap::make(lcms, icc, channels, bytes, conversion);
    if (Sentence* says = std::get_if<Sentence>(&made)) return std::move(*says);
    if (maps.size() == most_maps) maps.erase(maps.begin());
    return &maps.emplace_back(key, std::move(std::get<LightMap>(made))).second;
}

Result<const PrinterMap*> ColourConverter::State::printer_map(const Printer& wanted) {
    const std::pair key{sha256(wanted.icc), wanted.conversion};
    if (!printer || printer->first != key) {
        auto made = PrinterMap::make(lcms, wanted);
        if (Sentence* says = std::get_if<Sentence>(&made)) return Fault{Remedy::stop, Step::sheet, "", std::move(*says), {}};
        printer.emplace(key, std::move(std::get<PrinterMap>(made)));
    }
    return &printer->second;
}

template <class Sample>
Result<std::vector<float>> ColourConverter::light(const BasicRaster<Sample>& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    if (space.icc.empty() && raster.channels() == 4)
        return refused(about, sentence("the picture is CMYK and carries no ICC profile, so its colours are not known"));
    if (space.icc.empty())
        return Fault{Remedy::aside, Step::render, about, sentence("neither the RAW file nor LibRaw tells what the camera's colours are"),
                     sentence("calibrate it by a colour chart, or let the camera write a JPEG as well")};
    const auto map = state_->map(space.icc, raster.channels(), sizeof(Sample), conversion);
    if (const Sentence* says = std::get_if<Sentence>(&map)) return refused(about, *says);
    const LightMap& of = *std::get<const LightMap*>(map);
    std::vector<float> light(3 * static_cast<std::size_t>(raster.width()) * static_cast<std::size_t>(raster.height()));
    for (int y = 0; y < raster.height(); ++y) of.row(raster.row(y), light.data() + 3 * static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.width()), raster.width());
    return light;
}

template <class Sample>
Result<Raster> ColourConverter::converted(const BasicRaster<Sample>& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    LIKENESS_TRY(const std::vector<float> light, this->light(raster, space, about, conversion));
    Raster out(raster.size(), 3);
    std::ranges::transform(light, out.samples().begin(), [codes = &state_->codes](float one) { return codes->code(one); });
    return out;
}

Result<Raster> ColourConverter::to_srgb(const Raster& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    if (space.icc == srgb_icc() && raster.channels() != 4) return rgb(raster);
    return converted(raster, space, about, conversion);
}

Result<Raster> ColourConverter::to_srgb(const DeepRaster& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    if (space.icc == srgb_icc() && raster.channels() != 4) return rgb(shallow(raster));
    return converted(raster, space, about, conversion);
}

Result<std::vector<float>> ColourConverter::to_light(const Raster& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    return light(raster, space, about, conversion);
}

Result<std::vector<float>> ColourConverter::to_light(const DeepRaster& raster, const SourceSpace& space, const std::string& about, const Conversion& conversion) {
    return light(raster, space, about, conversion);
}

Result<Raster> ColourConverter::to_printer(const Raster& srgb, const Printer& printer) {
    LIKENESS_TRY(const PrinterMap* map, state_->printer_map(printer));
    return map->print(srgb, state_->codes);
}

Result<SoftProof> ColourConverter::soft_proof(const Raster& srgb, const Printer& printer) {
    LIKENESS_TRY(const PrinterMap* map, state_->printer_map(printer));
    return map->proof(srgb, state_->codes);
}

}  // namespace likeness
