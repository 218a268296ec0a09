// What the layout tests lay out, and on which papers (standards: 3.1).
#pragma once

#include "engine/sheet/layout.h"

#include <string>
#include <utility>
#include <vector>

namespace likeness {

inline PrintSize print(std::string photo, double width, double height, int count) {
    return {std::move(photo), {Mm{width}, Mm{height}}, count};
}

inline Result<Layout> lay(SizeMm paper, double gap, double margin, const std::vector<PrintSize>& prints) {
    SheetPreset sheet;
    sheet.name = "mixed";
    sheet.gap = Mm{gap};
    sheet.margin = Mm{margin};
    Paper on;
    on.size = paper;
    return lay_out(sheet, on, prints);
}

constexpr SizeMm five_inch{Mm{127}, Mm{89}};
constexpr SizeMm six_inch{Mm{152.4}, Mm{101.6}};
constexpr SizeMm seven_inch{Mm{178}, Mm{127}};
constexpr SizeMm six_by_eight{Mm{203}, Mm{152}};

}  // namespace likeness
