// A SheetPreset (which prints, how many, gaps, cut lines) and the Paper it is printed on. All lengths in millimetres.
#pragma once

#include "engine/base/measure.h"

#include <map>
#include <string>
#include <vector>

namespace likeness {

struct Paper {
    std::string name;
    std::string title;
    std::string title_zh;
    SizeMm size;   ///< as it lies in the printer's table; a sheet may be composed on it turned by 90°
    std::map<std::string, std::string, std::less<>> sources;
};

/// `count` prints of one photo preset.
struct PrintCount {
    std::string photo;  ///< name of a PhotoPreset
    int count = 0;
    bool operator==(const PrintCount&) const = default;
};

struct SheetPreset {
    std::string name;
    std::string based_on;  ///< the preset whose numbers hold where this one says nothing; may be empty
    std::string title;
    std::string title_zh;
    std::string paper;  ///< name of a Paper
    std::vector<PrintCount> prints;
    Mm gap{2};          ///< least distance between two prints
    Mm margin{2};       ///< least distance from a print to the paper's edge (borderless printers lose 1.5 to 2 mm)
    bool cut_lines = true;
    Dpi resolution{300};
    std::map<std::string, std::string, std::less<>> sources;
};

}  // namespace likeness
