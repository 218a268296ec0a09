#include "plugin/gimp/gimp2/write_result.h"

#include "engine/colour/icc.h"
#include "plugin/gimp/gimp2/held.h"

#include <gexiv2/gexiv2.h>

namespace likeness {

namespace {

bool keep(gint32 image, const char* name, const void* data, std::size_t size) {
    const HeldParasite parasite(gimp_parasite_new(name, GIMP_PARASITE_PERSISTENT | GIMP_PARASITE_UNDOABLE, static_cast<guint32>(size), data));
    return gimp_image_attach_parasite(image, parasite.get());
}

bool put(GimpMetadata* metadata, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries)
        if (!gexiv2_metadata_try_set_tag_string(GEXIV2_METADATA(metadata), entry.key.c_str(), entry.value.c_str(), nullptr)) return false;
    return true;
}

bool put_layer(gint32 image, const Applied& applied) {
    const Raster& pixels = applied.portrait.pixels;
    const gint32 layer = gimp_layer_new(image, applied.layer.c_str(), pixels.width(), pixels.height(), GIMP_RGB_IMAGE, 100, gimp_image_get_default_new_layer_mode(image));
    if (layer == -1 || !gimp_image_insert_layer(image, layer, 0, 0)) return false;
    const Held<GeglBuffer> buffer(gimp_drawable_get_buffer(layer));
    const GeglRectangle all{0, 0, pixels.width(), pixels.height()};
    gegl_buffer_set(buffer.get(), &all, 0, babl_format("R'G'B' u8"), pixels.samples().data(), GEGL_AUTO_ROWSTRIDE);
    gegl_buffer_flush(buffer.get());
    return gimp_drawable_update(layer, 0, 0, pixels.width(), pixels.height());
}

// Everything beside the pixels.
bool describe(gint32 image, const Applied& applied) {
    const Bytes& icc = srgb_icc();
    const Held<GimpColorProfile> profile(gimp_color_profile_new_from_icc_profile(icc.data(), icc.size(), nullptr));
    // New metadata: nothing of the photograph's comes along.
    const Held<GimpMetadata> metadata(gimp_metadata_new());
    const std::string record = text_of(applied.record);
    return profile && gimp_image_set_color_profile(image, profile.get()) && gimp_image_set_resolution(image, applied.resolution.value, applied.resolution.value) &&
           put(metadata.get(), entries(applied.label)) && gimp_image_set_metadata(image, metadata.get()) && keep(image, record_name, record.c_str(), record.size()) &&
           keep(image, portrait_name, applied.portrait.file.data(), applied.portrait.file.size());
}

void remove_layers(gint32 image) {
    if (const gint32 floating = gimp_image_get_floating_sel(image); floating != -1) gimp_floating_sel_remove(floating);
    gint count = 0;
    gint* layers = gimp_image_get_layers(image, &count);
    for (gint i = 0; i < count; ++i) gimp_image_remove_layer(image, layers[i]);
    g_free(layers);
}

}  // namespace

std::optional<gint32> new_image(const Applied& applied) {
    const SizePx size = applied.portrait.pixels.size();
    const gint32 image = gimp_image_new_with_precision(size.width, size.height, GIMP_RGB, GIMP_PRECISION_U8_GAMMA);
    if (image == -1) return {};
    gimp_image_undo_disable(image);
    const bool made = put_layer(image, applied) && describe(image, applied);
    gimp_image_undo_enable(image);
    if (made) return image;
    gimp_image_delete(image);
    return {};
}

bool replace(gint32 image, const Applied& applied) {
    const SizePx size = applied.portrait.pixels.size();
    const UndoGroup one_step(image);
    gimp_selection_none(image);
    remove_layers(image);
    if (gimp_image_base_type(image) != GIMP_RGB && !gimp_image_convert_rgb(image)) return false;
    if (gimp_image_get_precision(image) != GIMP_PRECISION_U8_GAMMA && !gimp_image_convert_precision(image, GIMP_PRECISION_U8_GAMMA)) return false;
    return gimp_image_resize(image, size.width, size.height, 0, 0) && put_layer(image, applied) && describe(image, applied);
}

bool add_metadata(gint32 image, const std::vector<Entry>& entries) {
    Held<GimpMetadata> metadata(gimp_image_get_metadata(image));
    if (!metadata) metadata.reset(gimp_metadata_new());
    if (!put(metadata.get(), entries)) return false;
    const UndoGroup one_step(image);
    return gimp_image_set_metadata(image, metadata.get());
}

}  // namespace likeness
