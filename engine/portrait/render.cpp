#include "engine/portrait/render.h"

#include "engine/picture/resample.h"
#include "engine/picture/turn.h"
#include "engine/preset/fingerprint.h"

#include <algorithm>

namespace likeness {

namespace {

std::vector<DoneBy> operations_of(const Crop& crop, const SourceSpace& space, const PhotoPreset& preset, const Permitted& permitted) {
    std::vector<DoneBy> all{{"crop", ""}};
    if (crop.tilt_deg != 0) all.push_back(permitted.done(Operation::rotate));
    all.push_back({"scale", ""});
    if (enlarges(*crop.box, preset.size)) all.push_back(permitted.done(Operation::enlarge));
    if (space.icc != srgb_icc()) all.push_back({"convert", ""});
    if (crop.mirrored) all.push_back(permitted.done(Operation::mirror));
    return all;
}

// Scaled once and converted once, from the deeper samples where there are any.
Result<Raster> take(ColourConverter& colours, const Picture& picture, const SourceSpace& space, const std::string& about, const Crop& crop, SizePx size) {
    const BoxPx box = crop.box->scaled(picture.scale());
    if (picture.deep.empty()) return colours.to_srgb(cropped(picture.pixels, box, crop.tilt_deg, size), space, about);
    return colours.to_srgb(cropped(picture.deep, box, crop.tilt_deg, size), space, about);
}

}  // namespace

Result<Portrait> render(ColourConverter& colours, const Picture& picture, const Origin& origin, const Crop& crop, const PhotoPreset& preset, const Label& label, const Permitted& permitted) {
    const SourceSpace space = source_space(picture);
    Portrait portrait{.crop = crop.box, .tilt_deg = crop.tilt_deg, .findings = crop.findings};
    if (crop.box && !forbids_file(portrait.findings)) {
        LIKENESS_TRY(portrait.pixels, take(colours, picture, space, origin.about, crop, preset.size));
        if (crop.mirrored) portrait.pixels = mirrored(std::move(portrait.pixels));
        portrait.operations = operations_of(crop, space, preset, permitted);

        LIKENESS_TRY(MetadataBlocks tags, written(Tags{.label = label, .origin = origin, .exposure = picture.exposure, .size = preset.size, .resolution = preset.resolution,
                                                       .preset = preset.name, .fingerprint = fingerprint(preset), .operations = portrait.operations}));
        JpegOptions options{.resolution = preset.resolution, .icc = srgb_icc(), .metadata = std::move(tags)};
        LIKENESS_TRY(EncodedPortrait encoded, encode_in_window(portrait.pixels, preset, std::move(options)));
        portrait.quality = encoded.quality;
        portrait.chroma = encoded.chroma;
        portrait.findings.push_back(judged("width", preset.size.width, {1.0 * preset.size.width, 1.0 * preset.size.width}, "px", false, true));
        portrait.findings.push_back(judged("height", preset.size.height, {1.0 * preset.size.height, 1.0 * preset.size.height}, "px", false, true));
        portrait.findings.push_back(std::move(encoded.size));
        if (forbids_file(portrait.findings))
            portrait.pixels = {};
        else
            portrait.file = std::move(encoded.bytes);
    }
    portrait.verdict = overall(portrait.findings);
    return portrait;
}

Result<Photograph> read_photograph(const std::filesystem::path& path) {
    LIKENESS_TRY(Bytes bytes, read_file(path));
    LIKENESS_TRY(Picture picture, read_picture(bytes, path.string()));
    const Digest digest = sha256(bytes);
    return Photograph{path.string(), std::move(bytes), digest, std::move(picture)};
}

Result<Portrait> make_portrait(ColourConverter& colours, const Photograph& photograph, const Head& head, std::vector<Finding> judged_before,
                               const PhotoPreset& preset, const Label& label, const Permitted& permitted) {
    const Picture& picture = photograph.picture;
    Crop crop = plan_crop(head.pose, head.backdrop, picture.full, preset, permitted);
    if (!judged_before.empty()) crop.findings = std::move(judged_before);
    const int have = std::max(picture.pixels.width(), picture.pixels.height());
    const int need = crop.box ? needed_long_side(*crop.box, picture.full, preset.size) : 0;
    if (need <= have) return render(colours, picture, photograph.origin(), crop, preset, label, permitted);
    LIKENESS_TRY(const Picture finer, read_picture(photograph.bytes, photograph.about, {.least_long_side = need}));
    return render(colours, finer, photograph.origin(), crop, preset, label, permitted);
}

}  // namespace likeness
