#include "engine/sheet/layout.h"

#include "engine/sheet/arrange.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace likeness {
namespace {

// Every piece carries one gap on its right and below, and the field one gap more than the paper within its margins:
// then pieces that touch are prints one gap apart.
int um(Mm length) { return static_cast<int>(std::llround(length.value * 1000)); }
Mm mm(int micrometres) { return Mm{micrometres / 1000.0}; }

/// Prints of one size are one kind, whatever preset asks for them.
struct Kinds {
    std::vector<Kind> kinds;
    std::vector<int> of_print;  ///< the kind of each PrintSize
};

Kinds kinds_of(std::span<const PrintSize> prints, Mm gap) {
    Kinds made;
    for (const PrintSize& print : prints) {
        assert(print.count > 0 && um(print.size.width) > 0 && um(print.size.height) > 0);
        const int width = um(print.size.width) + um(gap);
        const int height = um(print.size.height) + um(gap);
        auto same = std::ranges::find_if(
            made.kinds, [&](const Kind& kind) { return kind.width == width && kind.height == height; });
        if (same == made.kinds.end()) same = made.kinds.insert(same, {.width = width, .height = height});
        same->count += print.count;
        made.of_print.push_back(static_cast<int>(same - made.kinds.begin()));
    }
    return made;
}

Field field_of(SizeMm paper, Mm gap, Mm margin) {
    return {um(paper.width) - 2 * um(margin) + um(gap), um(paper.height) - 2 * um(margin) + um(gap)};
}

Layout laid(Arrangement fit, const Kinds& kinds, std::span<const PrintSize> prints, SizeMm paper, Mm gap) {
    std::ranges::stable_sort(fit.pieces, {}, [](const Piece& piece) { return std::tuple(piece.y, piece.x); });
    const int left = (um(paper.width) - (fit.width - um(gap))) / 2;
    const int top = (um(paper.height) - (fit.height - um(gap))) / 2;

    Layout layout{.paper = paper, .places = {}};
    std::vector<std::size_t> next(kinds.kinds.size());  // where to look for a kind's next free piece
    for (std::size_t p = 0; p < prints.size(); ++p) {
        const int kind = kinds.of_print[p];
        std::size_t& at = next[static_cast<std::size_t>(kind)];
        for (int i = 0; i < prints[p].count; ++i, ++at) {
            while (fit.pieces[at].kind != kind) ++at;
            const Piece& piece = fit.pieces[at];
            const SizeMm size = prints[p].size;
            layout.places.push_back({.photo = prints[p].photo, .index = i,
                                     .x = mm(left + piece.x), .y = mm(top + piece.y),
                                     .width = piece.turned ? size.height : size.width,
                                     .height = piece.turned ? size.width : size.height, .turned = piece.turned});
        }
    }
    return layout;
}

Sentence no_fit(std::span<const PrintSize> p, const Paper& paper, const SheetPreset& sheet) {
    const double w = paper.size.width.value;
    const double h = paper.size.height.value;
    const double margin = sheet.margin.value;
    const double gap = sheet.gap.value;
    const auto width = [&](std::size_t i) { return p[i].size.width.value; };
    const auto height = [&](std::size_t i) { return p[i].size.height.value; };
    if (p.size() == 1)
        return sentence("{} of {}×{} mm do not fit on {}×{} mm with a {} mm margin and {} mm gaps",
                        p[0].count, width(0), height(0), w, h, margin, gap);
    if (p.size() == 2)
        return sentence("{} of {}×{} mm and {} of {}×{} mm do not fit on {}×{} mm with a {} mm margin and {} mm gaps",
                        p[0].count, width(0), height(0), p[1].count, width(1), height(1), w, h, margin, gap);
    if (p.size() == 3)
        return sentence("{} of {}×{} mm, {} of {}×{} mm and {} of {}×{} mm do not fit on {}×{} mm with a {} mm margin "
                        "and {} mm gaps",
                        p[0].count, width(0), height(0), p[1].count, width(1), height(1), p[2].count, width(2),
                        height(2), w, h, margin, gap);
    int all = 0;
    for (const PrintSize& print : p) all += print.count;
    return sentence("{} prints of {} photo presets do not fit on {}×{} mm with a {} mm margin and {} mm gaps",
                    all, p.size(), w, h, margin, gap);
}

/// The greatest gap, in whole tenths of a millimetre, with which the prints would fit: a person can often give a gap.
Sentence no_fit_hint(const SheetPreset& sheet, const Paper& paper, std::span<const PrintSize> prints) {
    const auto fits = [&](int tenths) {
        const Mm gap{tenths / 10.0};
        const Field field = field_of(paper.size, gap, sheet.margin);
        return arrange(kinds_of(prints, gap).kinds, field).has_value();
    };
    if (!fits(0)) return sentence("choose a larger paper or fewer prints");
    int good = 0;
    int bad = static_cast<int>(std::ceil(sheet.gap.value * 10));
    while (bad - good > 1) {
        const int middle = (good + bad) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    if (good == 0) return sentence("they fit without gaps; or choose a larger paper or fewer prints");
    return sentence("they fit with {} mm gaps; or choose a larger paper or fewer prints", good / 10.0);
}

}  // namespace

Result<Layout> lay_out(const SheetPreset& sheet, const Paper& paper, std::span<const PrintSize> prints) {
    const auto stop = [&sheet](Sentence says, Sentence hint) {
        return Fault{Remedy::stop, Step::sheet, sheet.name, std::move(says), std::move(hint)};
    };
    if (prints.empty()) return stop(sentence("no prints are asked for"), {});

    const Kinds kinds = kinds_of(prints, sheet.gap);
    const Field field = field_of(paper.size, sheet.gap, sheet.margin);
    std::optional<Arrangement> fit = arrange(kinds.kinds, field);
    if (!fit && !provable(kinds.kinds, field))
        return stop(sentence("{} different sizes with these counts are too many to arrange on one sheet",
                             kinds.kinds.size()),
                    sentence("spread them over several sheets"));
    if (!fit) return stop(no_fit(prints, paper, sheet), no_fit_hint(sheet, paper, prints));

    if (fit->turned > 0) {
        const auto upright = arrange(kinds.kinds, {field.height, field.width});
        if (upright && upright->turned == 0) {
            Layout layout = laid(*upright, kinds, prints, {paper.size.height, paper.size.width}, sheet.gap);
            layout.paper_turned = true;
            return layout;
        }
    }
    return laid(*std::move(fit), kinds, prints, paper.size, sheet.gap);
}

}  // namespace likeness
