#include "engine/colour/convert.h"

#include "engine/base/digest.h"

#include <lcms2.h>

#include <map>
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
    std::map<std::pair<Digest, int>, cmsHTRANSFORM> transforms;
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

Result<Raster> ColourConverter::to_srgb(const Raster& raster, const SourceSpace& space, const std::string& about) {
    const int channels = raster.channels();
    if (space.icc.empty())
        return refused(about, sentence("the picture is CMYK and carries no ICC profile, so its colours are not known"));

    Raster out(raster.size(), 3);
    const bool is_srgb = space.icc == srgb_icc();
    if (is_srgb && channels == 3) return raster;
    if (is_srgb && channels == 1) {
        std::uint8_t* to = out.samples().data();
        for (const std::uint8_t sample : raster.samples()) to = std::fill_n(to, 3, sample);
        return out;
    }

    State& state = *state_;
    const std::pair key{sha256(space.icc), channels};
    auto known = state.transforms.find(key);
    if (known == state.transforms.end()) {
        state.complaint.clear();
        cmsHPROFILE from = cmsOpenProfileFromMemTHR(state.context, space.icc.data(),
                                                    static_cast<cmsUInt32Number>(space.icc.size()));
        if (!from) return refused(about, sentence("the embedded ICC profile cannot be read: {}", state.complaint));
        const cmsColorSpaceSignature colours = cmsGetColorSpace(from);
        const bool fits = colours == (channels == 1   ? cmsSigGrayData
                                      : channels == 3 ? cmsSigRgbData
                                                      : cmsSigCmykData);
        if (!fits) {
            cmsCloseProfile(from);
            return refused(about, sentence("the embedded ICC profile is not one for a picture in {}", channel_name(channels)));
        }
        cmsHPROFILE to = cmsOpenProfileFromMemTHR(state.context, srgb_icc().data(),
                                                  static_cast<cmsUInt32Number>(srgb_icc().size()));
        // lcms counts ink in percent from 0 (none), as our CMYK rasters do.
        const cmsUInt32Number format = channels == 1 ? TYPE_GRAY_8 : channels == 3 ? TYPE_RGB_8 : TYPE_CMYK_8;
        cmsHTRANSFORM made = cmsCreateTransformTHR(state.context, from, format, to, TYPE_RGB_8, INTENT_PERCEPTUAL,
                                                   cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE);
        cmsCloseProfile(from);
        cmsCloseProfile(to);
        if (!made) return refused(about, sentence("the embedded ICC profile cannot be used: {}", state.complaint));
        known = state.transforms.emplace(key, made).first;
    }
    cmsDoTransform(known->second, raster.samples().data(), out.samples().data(),
                   static_cast<cmsUInt32Number>(raster.samples().size() / static_cast<std::size_t>(channels)));
    return out;
}

}  // namespace likeness
