#include "engine/colour/convert.h"

#include "engine/base/digest.h"
#include "engine/picture/channels.h"

#include <lcms2.h>

#include <map>
#include <tuple>
#include <utility>

namespace likeness {

struct ColourConverter::State {
    State() : context(cmsCreateContext(nullptr, this)) {
        cmsSetLogErrorHandlerTHR(context, [](cmsContext from, cmsUInt32Number, const char* text) {
            static_cast<State*>(cmsGetContextUserData(from))->complaint = text;
        });
    }
    ~State() {
        for (const auto& [key, transform] : transforms) cmsDeleteTransform(transform);
        cmsDeleteContext(context);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    cmsContext context;
    std::string complaint;  // what lcms said last
    std::map<std::tuple<Digest, int, int>, cmsHTRANSFORM> transforms;  // by profile, channels and bytes of a sample
};

namespace {

Fault refused(const std::string& about, Sentence says) {
    return {Remedy::aside, Step::render, about, std::move(says), {}};
}

std::string_view channel_name(int channels) {
    return channels == 1 ? "grey" : channels == 3 ? "RGB" : "CMYK";
}

}  // namespace

ColourConverter::ColourConverter() : state_(std::make_unique<State>()) {}
ColourConverter::~ColourConverter() = default;
ColourConverter::ColourConverter(ColourConverter&&) noexcept = default;
ColourConverter& ColourConverter::operator=(ColourConverter&&) noexcept = default;

// The transform for a raster of so many channels whose samples have so many bytes.
Result<void*> ColourConverter::transform(const SourceSpace& space, int channels, int bytes, const std::string& about) {
    State& state = *state_;
    const std::tuple key{sha256(space.icc), channels, bytes};
    if (const auto known = state.transforms.find(key); known != state.transforms.end()) return known->second;
    state.complaint.clear();
    cmsHPROFILE from = cmsOpenProfileFromMemTHR(state.context, space.icc.data(), static_cast<cmsUInt32Number>(space.icc.size()));
    if (!from) return refused(about, sentence("the embedded ICC profile cannot be read: {}", state.complaint));
    const cmsColorSpaceSignature colours = cmsGetColorSpace(from);
    if (colours != (channels == 1 ? cmsSigGrayData : channels == 3 ? cmsSigRgbData : cmsSigCmykData)) {
        cmsCloseProfile(from);
        return refused(about, sentence("the embedded ICC profile is not one for a picture in {}", channel_name(channels)));
    }
    cmsHPROFILE to = cmsOpenProfileFromMemTHR(state.context, srgb_icc().data(), static_cast<cmsUInt32Number>(srgb_icc().size()));
    // lcms counts ink in percent from 0 (none), as our CMYK rasters do.
    const cmsUInt32Number format = CHANNELS_SH(static_cast<unsigned>(channels)) | BYTES_SH(static_cast<unsigned>(bytes)) |
                                   COLORSPACE_SH(channels == 1 ? PT_GRAY : channels == 3 ? PT_RGB : PT_CMYK);
    // For more than 8 bits lcms would put a table of 33³ nodes in place of the matrix: 0.5 dE off where a channel clips.
    const cmsUInt32Number exact = bytes > 1 ? cmsFLAGS_NOOPTIMIZE : 0;
    cmsHTRANSFORM made = cmsCreateTransformTHR(state.context, from, format, to, TYPE_RGB_8, INTENT_PERCEPTUAL,
                                               cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | exact);
    cmsCloseProfile(from);
    cmsCloseProfile(to);
    if (!made) return refused(about, sentence("the embedded ICC profile cannot be used: {}", state.complaint));
    state.transforms.emplace(key, made);
    return made;
}

template <class Sample>
Result<Raster> ColourConverter::converted(const BasicRaster<Sample>& raster, const SourceSpace& space, const std::string& about) {
    if (space.icc.empty())
        return refused(about, sentence("the picture is CMYK and carries no ICC profile, so its colours are not known"));
    LIKENESS_TRY(void* const transform, this->transform(space, raster.channels(), sizeof(Sample), about));
    Raster out(raster.size(), 3);
    cmsDoTransform(transform, raster.samples().data(), out.samples().data(),
                   static_cast<cmsUInt32Number>(raster.samples().size() / static_cast<std::size_t>(raster.channels())));
    return out;
}

Result<Raster> ColourConverter::to_srgb(const Raster& raster, const SourceSpace& space, const std::string& about) {
    if (space.icc == srgb_icc() && raster.channels() != 4) return rgb(raster);
    return converted(raster, space, about);
}

Result<Raster> ColourConverter::to_srgb(const DeepRaster& raster, const SourceSpace& space, const std::string& about) {
    if (space.icc == srgb_icc() && raster.channels() != 4) return rgb(shallow(raster));
    return converted(raster, space, about);
}

}  // namespace likeness
