#include "engine/mark/straighten.h"

#include "engine/mark/bilinear.h"

#include <algorithm>
#include <cmath>

namespace likeness {

Raster straightened(const Raster& grey, const SymbolGrid& grid, int module_px) {
    const int side = (grid.modules() + 2 * quiet_zone) * module_px;
    Raster out({side, side}, 1);
    // Where a pixel of the result covers several of the picture it is their mean.
    const int samples = std::clamp(static_cast<int>(std::lround(grid.module_px() / module_px)), 1, 4);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            float sum = 0;
            for (int i = 0; i < samples * samples; ++i) {
                const double u = x + (i % samples + 0.5) / samples, v = y + (i / samples + 0.5) / samples;
                sum += bilinear(grey, grid.at(u / module_px - quiet_zone, v / module_px - quiet_zone));
            }
            out.row(y)[x] = static_cast<std::uint8_t>(sum / static_cast<float>(samples * samples) + 0.5F);
        }
    return out;
}

}  // namespace likeness
