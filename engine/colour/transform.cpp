#include "engine/colour/transform.h"

#include "engine/colour/examine.h"
#include "engine/colour/simplex.h"

#include <lcms2.h>
#include <lcms2_plugin.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace likeness {

namespace {

constexpr cmsUInt32Number most_at_once = 64U << 20;

cmsPluginMemHandler bounded_memory() {
    cmsPluginMemHandler handler{};
    handler.base = {cmsPluginMagicNumber, 2060, cmsPluginMemHandlerSig, nullptr};
    handler.MallocPtr = [](cmsContext, cmsUInt32Number size) { return size <= most_at_once ? std::malloc(size) : nullptr; };
    handler.FreePtr = [](cmsContext, void* block) { std::free(block); };
    handler.ReallocPtr = [](cmsContext, void* block, cmsUInt32Number size) { return size <= most_at_once ? std::realloc(block, size) : nullptr; };
    return handler;
}

// Grids of four inks are ours, all others lcms's own.
cmsPluginInterpolation ink_grids(cmsPluginMemHandler& next) {
    cmsPluginInterpolation plugin{};
    plugin.base = {cmsPluginMagicNumber, 2060, cmsPluginInterpolationSig, &next.base};
    plugin.InterpolatorsFactory = [](cmsUInt32Number inputs, cmsUInt32Number, cmsUInt32Number flags) {
        cmsInterpFunction function{};
        if (inputs == 4 && !(flags & CMS_LERP_FLAGS_FLOAT))
            function.Lerp16 = [](const cmsUInt16Number* inks, cmsUInt16Number* out, const cmsInterpParams* p) {
                interpolate({.table = static_cast<const cmsUInt16Number*>(p->Table), .stride = {p->opta[3], p->opta[2], p->opta[1], p->opta[0]},
                             .last = {p->Domain[0], p->Domain[1], p->Domain[2], p->Domain[3]}, .outputs = p->nOutputs}, inks, out);
            };
        return function;
    };
    return plugin;
}

cmsContext in(void* context) { return static_cast<cmsContext>(context); }

using Profile = std::unique_ptr<void, void (*)(void*)>;

Profile opened(void* context, const Bytes& icc) {
    return {cmsOpenProfileFromMemTHR(in(context), icc.data(), static_cast<cmsUInt32Number>(icc.size())), [](void* profile) { cmsCloseProfile(profile); }};
}

cmsUInt32Number float_format(int channels) {
    return channels == 1 ? TYPE_GRAY_FLT : channels == 3 ? TYPE_RGB_FLT : TYPE_CMYK_FLT;
}

constexpr std::array<cmsUInt32Number, 4> lcms_intents{INTENT_PERCEPTUAL, INTENT_RELATIVE_COLORIMETRIC, INTENT_SATURATION, INTENT_ABSOLUTE_COLORIMETRIC};

}  // namespace

void Transform::operator()(const float* from, float* to, std::size_t pixels) const {
    cmsDoTransform(handle_.get(), from, to, static_cast<cmsUInt32Number>(pixels));
}

Lcms::Lcms() : complaint_(std::make_unique<std::string>()), context_(nullptr, [](void* context) { cmsDeleteContext(in(context)); }) {
    cmsPluginMemHandler memory = bounded_memory();
    cmsPluginInterpolation grids = ink_grids(memory);
    context_.reset(cmsCreateContext(&grids, complaint_.get()));
    cmsSetLogErrorHandlerTHR(in(context_.get()), [](cmsContext from, cmsUInt32Number, const char* text) {
        *static_cast<std::string*>(cmsGetContextUserData(from)) = text;
    });
}

std::optional<Transform> Lcms::transform(const Bytes& from, const Bytes& to, const Conversion& conversion) {
    complaint_->clear();
    const Profile source = opened(context_.get(), from), target = opened(context_.get(), to);
    if (!source || !target) return {};
    // Floats in and out, and nothing optimised: lcms would resample a pipeline of 16 bits into a coarse grid.
    const cmsUInt32Number compensation = conversion.black_point_compensation && conversion.intent != Intent::absolute ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0;
    Transform::Handle made(cmsCreateTransformTHR(in(context_.get()), source.get(), float_format(icc_channels(from)), target.get(), float_format(icc_channels(to)),
                                                 lcms_intents[static_cast<std::size_t>(conversion.intent)], compensation | cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE),
                           [](void* transform) { cmsDeleteTransform(transform); });
    if (!made) return {};
    return Transform(std::move(made));
}

bool Lcms::adds_light(const Bytes& icc) {
    const Profile profile = opened(context_.get(), icc);
    constexpr std::array tables{cmsSigAToB0Tag, cmsSigAToB1Tag, cmsSigAToB2Tag, cmsSigDToB0Tag, cmsSigDToB1Tag, cmsSigDToB2Tag, cmsSigDToB3Tag};
    return profile && cmsGetColorSpace(profile.get()) == cmsSigRgbData && cmsIsMatrixShaper(profile.get()) &&
           std::ranges::none_of(tables, [&](cmsTagSignature tag) { return cmsIsTag(profile.get(), tag); });
}

}  // namespace likeness
