#include "engine/portrait/render.h"

#include "engine/colour/calibration.h"
#include "engine/picture/resample.h"
#include "engine/picture/turn.h"
#include "engine/portrait/change_backdrop.h"
#include "engine/portrait/judge_matte.h"
#include "engine/portrait/placed.h"
#include "engine/portrait/size.h"
#include "engine/preset/fingerprint.h"
#include "engine/preset/free_size.h"

#include <algorithm>
#include <span>

namespace likeness {

namespace {

// All that a certificate photo of any size is made from.
struct Work {
    ColourConverter& colours;
    const Picture& picture;
    const Origin& origin;
    const Crop& crop;
    const PhotoPreset& asked;
    const Label& label;
    const Permitted& permitted;
    const Head* person = nullptr;  // with its outline; where the backdrop is to be changed
    SourceSpace space = source_space(picture);
    bool calibrated = read_calibration(space.icc, {}).has_value();
};

// The certificate photo in one size.
struct Made {
    Raster pixels;
    std::vector<DoneBy> operations;
    std::optional<PlacedPerson> person;  // where the backdrop is to be changed
    std::optional<Repainted> repainted;
    EncodedPortrait encoded;
};

std::vector<DoneBy> operations_of(const Work& work, SizePx size) {
    const Permitted& permitted = work.permitted;
    std::vector<DoneBy> all{{"crop", ""}};
    if (work.crop.tilt_deg != 0) all.push_back(permitted.done(Operation::rotate));
    all.push_back({"scale", ""});
    if (enlarges(*work.crop.box, size)) all.push_back(permitted.done(Operation::enlarge));
    if (work.calibrated) all.push_back({"calibrate", ""});
    if (work.space.icc != srgb_icc()) all.push_back({"convert", ""});
    if (work.crop.mirrored) all.push_back(permitted.done(Operation::mirror));
    if (work.person) all.push_back(permitted.done(permitted.may(Operation::replace_backdrop) ? Operation::replace_backdrop : Operation::even_backdrop));
    return all;
}

// Scaled once and converted once, from the deeper samples where there are any.
Result<Raster> take(const Work& work, SizePx size) {
    const Picture& picture = work.picture;
    const BoxPx box = work.crop.box->scaled(picture.scale());
    const auto converted = [&](const auto& samples) {
        return work.colours.to_srgb(cropped(samples, box, work.crop.tilt_deg, size), work.space, work.origin.about, work.asked.conversion);
    };
    return picture.deep.empty() ? converted(picture.pixels) : converted(picture.deep);
}

Result<Made> make(const Work& work, const PhotoPreset& preset) {
    Made made;
    LIKENESS_TRY(made.pixels, take(work, preset.size));
    if (work.crop.mirrored) made.pixels = mirrored(std::move(made.pixels));
    if (work.person) {
        made.person = placed(work.person->outline, work.person->pose, work.crop, preset.size);
        made.repainted = change_backdrop(made.pixels, *made.person, preset, work.permitted);
        made.pixels = made.repainted->pixels;
    }
    made.operations = operations_of(work, preset.size);
    LIKENESS_TRY(MetadataBlocks tags, written(Tags{.label = work.label, .origin = work.origin, .exposure = work.picture.exposure, .size = preset.size, .resolution = preset.resolution,
                                                   .preset = preset.name, .fingerprint = fingerprint(work.asked), .operations = made.operations}));
    JpegOptions options{.resolution = preset.resolution, .icc = srgb_icc(), .metadata = std::move(tags)};
    if (made.repainted && work.permitted.may(Operation::replace_backdrop))
        options.exact = ExactColour{made.repainted->backdrop, {preset.backdrop.r, preset.backdrop.g, preset.backdrop.b}};
    LIKENESS_TRY(made.encoded, encode_in_window(made.pixels, preset, std::move(options)));
    return made;
}

// As large as the photograph gives; where no such file has the bytes that are asked for, as much smaller as it takes. None has: the largest.
Result<Made> make_in_some_size(const Work& work) {
    const std::vector<SizePx> sizes = sizes_in(work.asked, work.crop.box->width);
    LIKENESS_TRY(Made largest, make(work, of_size(work.asked, sizes.front())));
    if (largest.encoded.size.verdict == Verdict::pass) return largest;
    for (const SizePx size : std::span(sizes).subspan(1)) {
        LIKENESS_TRY(Made made, make(work, of_size(work.asked, size)));
        if (made.encoded.size.verdict != Verdict::pass) continue;
        made.encoded.size.says = sentence("bytes: {} bytes in {} × {} px; at {} × {} px, as large as the photograph gives, no file has the bytes that are asked for",
                                          made.encoded.bytes.size(), size.width, size.height, sizes.front().width, sizes.front().height);
        return made;
    }
    return largest;
}

Result<Portrait> rendered(const Work& work) {
    const Crop& crop = work.crop;
    Portrait portrait{.crop = crop.box, .tilt_deg = crop.tilt_deg, .findings = crop.findings};
    if (crop.box && !forbids_file(portrait.findings)) {
        LIKENESS_TRY(Made made, make_in_some_size(work));
        EncodedPortrait& encoded = made.encoded;
        portrait.quality = encoded.quality;
        portrait.chroma = encoded.chroma;
        portrait.operations = std::move(made.operations);
        if (made.repainted) {
            LIKENESS_TRY(judge_changed_backdrop(work.colours, *made.repainted, *made.person, encoded.quality, work.asked, work.permitted, portrait.findings));
        }
        std::ranges::move(judge_size(made.pixels.size(), work.asked), std::back_inserter(portrait.findings));
        portrait.findings.push_back(std::move(encoded.size));
        if (!forbids_file(portrait.findings)) {
            portrait.pixels = std::move(made.pixels);
            portrait.file = std::move(encoded.bytes);
        }
    }
    portrait.verdict = overall(portrait.findings);
    return portrait;
}

// What a backdrop's change needs. The ledger keeps a head without its outline, which is then found again.
Head with_outline(const Picture& picture, Head head) {
    if (head.outline.pixels.empty()) head.outline = find_outline(picture.pixels, picture.scale(), head.pose);
    return head;
}

}  // namespace

Result<Portrait> render(ColourConverter& colours, const Picture& picture, const Origin& origin, const Crop& crop, const PhotoPreset& preset, const Label& label, const Permitted& permitted) {
    return rendered({colours, picture, origin, crop, preset, label, permitted});
}

Result<Photograph> read_photograph(const std::filesystem::path& path, ReadOptions options) {
    LIKENESS_TRY(Bytes bytes, read_file(path));
    LIKENESS_TRY(Picture picture, read_picture(bytes, path.string(), options));
    const Digest digest = sha256(bytes);
    return Photograph{path.string(), std::move(bytes), digest, std::move(picture)};
}

Result<Portrait> make_portrait(ColourConverter& colours, const Photograph& photograph, const Head& head, std::vector<Finding> judged_before,
                               const PhotoPreset& preset, const Label& label, const Permitted& permitted) {
    Crop crop = plan_crop(head.pose, head.backdrop, photograph.picture.full, preset, permitted);
    if (!judged_before.empty()) crop.findings = std::move(judged_before);
    return make_portrait_at(colours, photograph, head, std::move(crop), preset, label, permitted);
}

Result<Portrait> make_portrait_at(ColourConverter& colours, const Photograph& photograph, const Head& head, Crop crop, const PhotoPreset& preset, const Label& label,
                                  const Permitted& permitted) {
    const Picture& picture = photograph.picture;
    std::optional<Head> person;
    if (permitted.changes_backdrop()) {
        person = with_outline(picture, head);
        if (std::ranges::find(crop.findings, matte_limit, &Finding::limit) == crop.findings.end()) crop.findings.push_back(judge_matte(*person));
    }
    const auto of = [&](const Picture& pixels) {
        return rendered({colours, pixels, photograph.origin(), crop, preset, label, permitted, person ? &*person : nullptr});
    };
    const int have = std::max(picture.pixels.width(), picture.pixels.height());
    const int need = crop.box ? needed_long_side(*crop.box, picture.full, size_in(preset, crop.box->width)) : 0;
    if (need <= have) return of(picture);
    // It was small enough the first time; a RAW's sensor is a little larger than its picture.
    const std::int64_t enough = std::int64_t{2} * picture.full.width * picture.full.height;
    LIKENESS_TRY(Picture finer, read_picture(photograph.bytes, photograph.about, {.least_long_side = need, .most_pixels = enough}));
    finer.icc = picture.icc;  // a calibration's, maybe
    return of(finer);
}

}  // namespace likeness
