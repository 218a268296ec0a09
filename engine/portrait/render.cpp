#include "engine/portrait/render.h"

#include "engine/colour/calibration.h"
#include "engine/picture/resample.h"
#include "engine/picture/turn.h"
#include "engine/portrait/change_backdrop.h"
#include "engine/portrait/judge_matte.h"
#include "engine/portrait/size.h"
#include "engine/preset/fingerprint.h"
#include "engine/preset/free_size.h"

#include <algorithm>

namespace likeness {

namespace {

std::vector<DoneBy> operations_of(const Crop& crop, const SourceSpace& space, const PhotoPreset& preset, const Permitted& permitted) {
    std::vector<DoneBy> all{{"crop", ""}};
    if (crop.tilt_deg != 0) all.push_back(permitted.done(Operation::rotate));
    all.push_back({"scale", ""});
    if (enlarges(*crop.box, preset.size)) all.push_back(permitted.done(Operation::enlarge));
    if (read_calibration(space.icc, {})) all.push_back({"calibrate", ""});
    if (space.icc != srgb_icc()) all.push_back({"convert", ""});
    if (crop.mirrored) all.push_back(permitted.done(Operation::mirror));
    if (crop.person)
        all.push_back(permitted.done(permitted.may(Operation::replace_backdrop) ? Operation::replace_backdrop : Operation::even_backdrop));
    return all;
}

// Scaled once and converted once, from the deeper samples where there are any.
Result<Raster> take(ColourConverter& colours, const Picture& picture, const SourceSpace& space, const std::string& about, const Crop& crop, SizePx size, const Conversion& conversion) {
    const BoxPx box = crop.box->scaled(picture.scale());
    if (picture.deep.empty()) return colours.to_srgb(cropped(picture.pixels, box, crop.tilt_deg, size), space, about, conversion);
    return colours.to_srgb(cropped(picture.deep, box, crop.tilt_deg, size), space, about, conversion);
}

// What a backdrop's change needs. The ledger keeps a head without its outline, which is then found again.
void place_person(const Picture& picture, Head head, SizePx size, Crop& crop) {
    if (head.outline.pixels.empty()) head.outline = find_outline(picture.pixels, picture.scale(), head.pose);
    if (std::ranges::find(crop.findings, matte_limit, &Finding::limit) == crop.findings.end()) crop.findings.push_back(judge_matte(head));
    if (crop.box && !forbids_file(crop.findings)) crop.person = placed(head.outline, head.pose, crop, size);
}

}  // namespace

Result<Portrait> render(ColourConverter& colours, const Picture& picture, const Origin& origin, const Crop& crop, const PhotoPreset& asked, const Label& label, const Permitted& permitted) {
    const SourceSpace space = source_space(picture);
    Portrait portrait{.crop = crop.box, .tilt_deg = crop.tilt_deg, .findings = crop.findings};
    if (crop.box && !forbids_file(portrait.findings)) {
        const PhotoPreset preset = of_size(asked, size_in(asked, crop.box->width));
        LIKENESS_TRY(portrait.pixels, take(colours, picture, space, origin.about, crop, preset.size, preset.conversion));
        if (crop.mirrored) portrait.pixels = mirrored(std::move(portrait.pixels));
        std::optional<Repainted> repainted;
        if (crop.person) {
            repainted = change_backdrop(portrait.pixels, *crop.person, preset, permitted);
            portrait.pixels = repainted->pixels;
        }
        portrait.operations = operations_of(crop, space, preset, permitted);

        LIKENESS_TRY(MetadataBlocks tags, written(Tags{.label = label, .origin = origin, .exposure = picture.exposure, .size = preset.size, .resolution = preset.resolution,
                                                       .preset = preset.name, .fingerprint = fingerprint(asked), .operations = portrait.operations}));
        JpegOptions options{.resolution = preset.resolution, .icc = srgb_icc(), .metadata = std::move(tags)};
        if (repainted && permitted.may(Operation::replace_backdrop))
            options.exact = ExactColour{repainted->backdrop, {preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}};
        LIKENESS_TRY(EncodedPortrait encoded, encode_in_window(portrait.pixels, preset, std::move(options)));
        portrait.quality = encoded.quality;
        portrait.chroma = encoded.chroma;
        if (repainted) {
            LIKENESS_TRY(judge_changed_backdrop(colours, *repainted, *crop.person, encoded.quality, preset, permitted, portrait.findings));
        }
        std::ranges::move(judge_size(preset.size, asked), std::back_inserter(portrait.findings));
        portrait.findings.push_back(std::move(encoded.size));
        if (forbids_file(portrait.findings))
            portrait.pixels = {};
        else
            portrait.file = std::move(encoded.bytes);
    }
    portrait.verdict = overall(portrait.findings);
    return portrait;
}

Result<Photograph> read_photograph(const std::filesystem::path& path, ReadOptions options) {
    LIKENESS_TRY(Bytes bytes, read_file(path));
    LIKENESS_TRY(Picture picture, read_picture(bytes, path.string(), options));
    const Digest digest = sha256(bytes);
    return Photograph{path.string(), std::move(bytes), digest, std::move(picture)};
}

Result<Portrait> make_portrait(ColourConverter& colours, const Photograph& photograph, const Head& head, std::vector<Finding> judged_before,
                               const PhotoPreset& preset, const Label& label, const Permitted& permitted) {
    const Picture& picture = photograph.picture;
    Crop crop = plan_crop(head.pose, head.backdrop, picture.full, preset, permitted);
    if (!judged_before.empty()) crop.findings = std::move(judged_before);
    const SizePx size = crop.box ? size_in(preset, crop.box->width) : preset.size;
    if (permitted.changes_backdrop()) place_person(picture, head, size, crop);
    const int have = std::max(picture.pixels.width(), picture.pixels.height());
    const int need = crop.box ? needed_long_side(*crop.box, picture.full, size) : 0;
    if (need <= have) return render(colours, picture, photograph.origin(), crop, preset, label, permitted);
    // It was small enough the first time; a RAW's sensor is a little larger than its picture.
    const std::int64_t enough = std::int64_t{2} * picture.full.width * picture.full.height;
    LIKENESS_TRY(Picture finer, read_picture(photograph.bytes, photograph.about, {.least_long_side = need, .most_pixels = enough}));
    finer.icc = picture.icc;  // a calibration's, maybe
    return render(colours, finer, photograph.origin(), crop, preset, label, permitted);
}

}  // namespace likeness
