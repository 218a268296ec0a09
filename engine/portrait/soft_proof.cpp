#include "engine/portrait/soft_proof.h"

#include "engine/portrait/check/skin.h"
#include "engine/portrait/check/study.h"

#include <algorithm>

namespace likeness {

namespace {

double share(const Raster& mask) {
    return static_cast<double>(std::ranges::count(mask.samples(), 255)) / static_cast<double>(mask.samples().size());
}

std::optional<double> share_within(const Raster& mask, const Raster& where) {
    long within = 0, both = 0;
    for (std::size_t i = 0; i < mask.samples().size(); ++i) {
        within += where.samples()[i] != 0;
        both += where.samples()[i] != 0 && mask.samples()[i] != 0;
    }
    if (within == 0) return {};
    return static_cast<double>(both) / static_cast<double>(within);
}

}  // namespace

Result<PrintedLook> look_printed(ColourConverter& colours, const Raster& print, const Picture& picture, const std::string& about, const std::optional<Head>& head, const Printer& printer) {
    LIKENESS_TRY(SoftProof proof, colours.soft_proof(print, printer));
    PrintedLook look{.shown = std::move(proof.shown), .out_of_gamut = share(proof.outside)};
    if (!head) return look;
    LIKENESS_TRY(const Study face, study(colours, picture, about, *head));
    LIKENESS_TRY(const SoftProof skin, colours.soft_proof(face.srgb, printer));
    look.out_of_gamut_skin = share_within(skin.outside, face.skin);
    return look;
}

}  // namespace likeness
