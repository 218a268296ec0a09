#include "plugin/gimp/common/fitting.h"

#include "engine/colour/icc.h"
#include "engine/picture/resample.h"
#include "engine/picture/turn.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

// Half of what a turned box takes up across and down.
struct Reach {
    double across, down;
};

Reach reach(const BoxPx& box, double tilt_deg) {
    const double tilt = tilt_deg * std::numbers::pi / 180, cosine = std::abs(std::cos(tilt)), sine = std::abs(std::sin(tilt));
    return {(cosine * box.width + sine * box.height) / 2, (sine * box.width + cosine * box.height) / 2};
}

// The nearest middle at which the box lies inside; where it is too large for that, the photograph's own.
double held(double middle, double reach, double length) {
    return 2 * reach >= length ? length / 2 : std::clamp(middle, reach, length - reach);
}

}  // namespace

Result<Fitting> Fitting::of(Workshop& workshop, Photograph photograph) {
    Fitting fitting;
    LIKENESS_TRY(fitting.seen_, identify(workshop.finder, photograph.picture, {.faces_in_keyframes = true}));
    fitting.photograph_ = std::move(photograph);
    return fitting;
}

Result<void> Fitting::fit(Workshop& workshop, Order order) {
    order_ = std::move(order);
    LIKENESS_TRY(but_geometry_, judge_but_geometry(workshop.colours, photograph_.picture, photograph_.about, seen_, order_.preset, order_.permitted));
    if (order_.crop) {
        set(*order_.crop);
    } else {
        place_by_face();
    }
    return done();
}

void Fitting::place_by_face() {
    by_hand_ = false;
    crop_ = seen_.head ? plan_crop(seen_.head->pose, seen_.head->backdrop, photograph_.picture.full, order_.preset, order_.permitted) : Crop{};
}

void Fitting::set(BoxPx box) {
    if (!seen_.head) return;
    by_hand_ = true;
    crop_ = crop_at(box, seen_.head->pose, seen_.head->backdrop, photograph_.picture.full, order_.preset, order_.permitted);
}

void Fitting::move(double right, double down) {
    if (!crop_.box) return;
    BoxPx box = *crop_.box;
    const SizePx full = photograph_.picture.full;
    const Reach half = reach(box, crop_.tilt_deg);
    box.x = held(box.centre().x + right, half.across, full.width) - box.width / 2;
    box.y = held(box.centre().y + down, half.down, full.height) - box.height / 2;
    set(box);
}

void Fitting::widen(double factor) {
    if (!crop_.box) return;
    const BoxPx box = *crop_.box;
    const SizePx full = photograph_.picture.full;
    const Reach half = reach(box, crop_.tilt_deg);
    const double most = std::min(full.width / (2 * half.across), full.height / (2 * half.down));
    const double least = order_.permitted.may(Operation::enlarge) ? 0.05 : order_.preset.size.width / box.width;
    const double taken = std::min(std::max(factor, least), most);
    set({box.centre().x - taken * box.width / 2, box.centre().y - taken * box.height / 2, taken * box.width, taken * box.height});
    move(0, 0);
}

std::vector<Finding> Fitting::findings() const {
    return seen_.head ? with_geometry(but_geometry_, crop_) : but_geometry_;
}

Result<Raster> Fitting::preview(Workshop& workshop, SizePx size) {
    if (!crop_.box) return Raster();
    if (small_.pixels.empty()) {
        constexpr int longest = 1600;  // of a head that fills a third of it, sharp enough for half a screen
        small_.pixels = shrunk_to(photograph_.picture.pixels, longest);
        small_.full = photograph_.picture.full;
        small_.icc = photograph_.picture.icc;
        small_.exposure = photograph_.picture.exposure;
        small_.format = photograph_.picture.format;
    }
    Raster shown = cropped(small_.pixels, crop_.box->scaled(small_.scale()), crop_.tilt_deg, size);
    LIKENESS_TRY(Raster srgb, workshop.colours.to_srgb(shown, source_space(small_), photograph_.about, order_.preset.conversion));
    return crop_.mirrored ? mirrored(std::move(srgb)) : std::move(srgb);
}

Result<Portrait> Fitting::portrait(Workshop& workshop) const {
    if (!seen_.head) return Portrait{.findings = but_geometry_, .verdict = Verdict::fail};
    Crop crop = crop_;
    crop.findings = findings();
    return make_portrait_at(workshop.colours, photograph_, *seen_.head, std::move(crop), order_.preset, order_.label, order_.permitted);
}

}  // namespace likeness
