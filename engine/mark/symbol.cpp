#include "engine/mark/symbol.h"

#include "engine/mark/straighten.h"
#include "engine/mark/threshold.h"

namespace likeness {

namespace {

// Start values: of symbols that blur has run together a third as many changes are left; of squares on cloth fewer.
constexpr double least_changes = 0.2, least_dark = 0.2, most_dark = 0.8;

}  // namespace

bool has_modules(const Raster& straightened, const FinderTriple& triple, int module_px) {
    const Raster seen = local_threshold(straightened);
    const int modules = symbol_modules(triple);
    const auto dark = [&](int x, int y) { return seen.row((quiet_zone + y) * module_px + module_px / 2)[(quiet_zone + x) * module_px + module_px / 2] == 0; };
    int changes = 0, black = 0;
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            black += dark(x, y);
            if (x > 0) changes += dark(x, y) != dark(x - 1, y);
            if (y > 0) changes += dark(x, y) != dark(x, y - 1);
        }
    const double places = 2.0 * modules * (modules - 1), area = static_cast<double>(modules) * modules;
    return changes >= least_changes * places && black >= least_dark * area && black <= most_dark * area;
}

}  // namespace likeness
