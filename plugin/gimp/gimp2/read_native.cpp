// The traps that were met: in 2.10 a plug-in's buffers always say that they are sRGB, so that plain "R'G'B' u8" gives the stored
// numbers, while a format made from the image's profile would convert them a second time. Linear images store light under a profile with a linear curve; read as "R'G'B'" they
// would get sRGB's curve without their profile getting it, so that GIMP converts both first, on a copy.
#include "plugin/gimp/gimp2/read_native.h"

#include "plugin/gimp/common/record.h"
#include "plugin/gimp/gimp2/held.h"

#include <gexiv2/gexiv2.h>
#include <libgimp/gimp.h>

#include <optional>
#include <vector>

namespace likeness {

namespace {

Fault unreadable(const std::string& about, Sentence says) {
    return {Remedy::aside, Step::read, about, std::move(says), {}};
}

std::vector<gint32> layers_of(gint32 image) {
    gint count = 0;
    gint* ids = gimp_image_get_layers(image, &count);
    std::vector<gint32> layers(ids, ids + count);
    g_free(ids);
    return layers;
}

bool some_layer_is_visible(gint32 image) {
    for (const gint32 layer : layers_of(image))
        if (gimp_item_get_visible(layer)) return true;
    return false;
}

// A photograph as it was opened: its one layer is what is seen.
std::optional<gint32> only_layer(gint32 image) {
    const std::vector<gint32> layers = layers_of(image);
    if (layers.size() != 1 || gimp_image_get_floating_sel(image) != -1) return {};
    const gint32 layer = layers.front();
    gint x = 0, y = 0;
    gimp_drawable_offsets(layer, &x, &y);
    const GimpLayerMode mode = gimp_layer_get_mode(layer);
    const bool whole = x == 0 && y == 0 && gimp_drawable_width(layer) == gimp_image_width(image) && gimp_drawable_height(layer) == gimp_image_height(image);
    const bool plain = gimp_item_get_visible(layer) && gimp_layer_get_opacity(layer) >= 100 && (mode == GIMP_LAYER_MODE_NORMAL || mode == GIMP_LAYER_MODE_NORMAL_LEGACY) &&
                       gimp_layer_get_mask(layer) == -1 && !gimp_item_is_group(layer);
    return whole && plain ? std::optional(layer) : std::nullopt;
}

gint32 merged(gint32 copy) {
    if (const gint32 floating = gimp_image_get_floating_sel(copy); floating != -1) gimp_floating_sel_anchor(floating);
    const gint32 layer = gimp_image_merge_visible_layers(copy, GIMP_CLIP_TO_IMAGE);
    if (layer == -1) return -1;
    if (gimp_drawable_width(layer) != gimp_image_width(copy) || gimp_drawable_height(layer) != gimp_image_height(copy)) {
        gimp_layer_add_alpha(layer);
        gimp_layer_resize_to_image_size(layer);
    }
    // Hidden layers are in the way of nothing but time.
    for (const gint32 other : layers_of(copy))
        if (other != layer) gimp_image_remove_layer(copy, other);
    return layer;
}

bool is_encoded(GimpPrecision precision) {
    return precision == GIMP_PRECISION_U8_GAMMA || precision == GIMP_PRECISION_U16_GAMMA;
}

Bytes profile_of(gint32 image) {
    const Held<GimpColorProfile> profile(gimp_image_get_color_profile(image));
    if (!profile) return {};
    gsize length = 0;
    const guint8* icc = gimp_color_profile_get_icc_profile(profile.get(), &length);
    return Bytes(icc, icc + length);
}

template <class Sample>
std::vector<Sample> samples_of(gint32 layer, SizePx size, int channels, const char* format) {
    std::vector<Sample> samples(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * static_cast<std::size_t>(channels));
    const Held<GeglBuffer> buffer(gimp_drawable_get_buffer(layer));
    const GeglRectangle all{0, 0, size.width, size.height};
    gegl_buffer_get(buffer.get(), &all, 1.0, babl_format(format), samples.data(), GEGL_AUTO_ROWSTRIDE, GEGL_ABYSS_NONE);
    return samples;
}

HeldSamples samples_of(gint32 image, gint32 layer) {
    HeldSamples held{.size = {gimp_image_width(image), gimp_image_height(image)}, .icc = profile_of(image)};
    const bool grey = gimp_image_base_type(image) == GIMP_GRAY, alpha = gimp_drawable_has_alpha(layer), deep = gimp_image_get_precision(image) == GIMP_PRECISION_U16_GAMMA;
    held.colours = grey ? 1 : 3;
    held.alpha = alpha ? Alpha::straight : Alpha::none;
    const std::string format = std::string(grey ? "Y'" : "R'G'B'") + (alpha ? "A" : "") + (deep ? " u16" : " u8");
    const int channels = held.colours + alpha;
    if (deep) {
        held.values = samples_of<std::uint16_t>(layer, held.size, channels, format.c_str());
    } else {
        held.values = samples_of<std::uint8_t>(layer, held.size, channels, format.c_str());
    }
    gdouble across = 0, down = 0;
    if (gimp_image_get_resolution(image, &across, &down)) held.resolution = {across};
    return held;
}

Bytes exif_of(gint32 image) {
    const Held<GimpMetadata> metadata(gimp_image_get_metadata(image));
    if (!metadata) return {};
    GBytes* exif = gexiv2_metadata_get_exif_data(GEXIV2_METADATA(metadata.get()), GEXIV2_BYTE_ORDER_LITTLE, nullptr);
    if (!exif) return {};
    gsize length = 0;
    const auto* data = static_cast<const std::uint8_t*>(g_bytes_get_data(exif, &length));
    Bytes out(data, data + length);
    g_bytes_unref(exif);
    return out;
}

Bytes parasite(gint32 image, const char* name) {
    const HeldParasite found(gimp_image_get_parasite(image, name));
    if (!found) return {};
    const auto* data = static_cast<const std::uint8_t*>(gimp_parasite_data(found.get()));
    return Bytes(data, data + gimp_parasite_data_size(found.get()));
}

}  // namespace

Result<HostImage> read_native(gint32 image) {
    HostImage out{.name = taken(gimp_image_get_name(image)), .file = taken(gimp_image_get_filename(image))};
    gegl_init(nullptr, nullptr);
    if (!some_layer_is_visible(image)) return unreadable(out.name, sentence("the image shows no layer"));
    const std::optional<gint32> only = only_layer(image);
    const bool indexed = gimp_image_base_type(image) == GIMP_INDEXED, encoded = is_encoded(gimp_image_get_precision(image));
    if (only && !indexed && encoded) {
        out.samples = samples_of(image, *only);
    } else {
        const WorkingCopy copy(image);
        gint32 layer = merged(copy.id());
        if (layer != -1 && indexed && !gimp_image_convert_rgb(copy.id())) layer = -1;
        if (layer != -1 && !encoded && !gimp_image_convert_precision(copy.id(), GIMP_PRECISION_U16_GAMMA)) layer = -1;
        if (layer == -1) return unreadable(out.name, sentence("GIMP cannot make one picture of the image's layers: {}", taken(g_strdup(gimp_get_pdb_error()))));
        out.samples = samples_of(copy.id(), layer);
    }
    out.exif = exif_of(image);
    const Bytes record = parasite(image, record_name);
    out.record.assign(record.begin(), record.end());
    while (!out.record.empty() && out.record.back() == '\0') out.record.pop_back();
    out.portrait = parasite(image, portrait_name);
    return out;
}

}  // namespace likeness
