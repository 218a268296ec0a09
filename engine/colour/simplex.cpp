#include "engine/colour/simplex.h"

#include <algorithm>

namespace likeness {

void interpolate(const InkGrid& grid, const std::uint16_t inks[4], std::uint16_t* out) {
    struct Step {
        float share;  // of the way to the next node
        std::uint32_t stride;
    };
    std::array<Step, 4> steps;
    const std::uint16_t* node = grid.table;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t along = inks[i] * grid.last[i], whole = along / 65'535;
        node += whole * grid.stride[i];
        steps[i] = {static_cast<float>(along % 65'535) / 65'535, grid.stride[i]};
    }
    std::ranges::sort(steps, std::ranges::greater{}, &Step::share);

    // From the node at all lower ends to the one at all upper ends, the ink that is furthest along first.
    std::array<const std::uint16_t*, 5> nodes{node};
    std::array<float, 5> weight{1 - steps[0].share};
    for (std::size_t i = 0; i < 4; ++i) {
        weight[i + 1] = steps[i].share - (i < 3 ? steps[i + 1].share : 0);
        nodes[i + 1] = steps[i].share > 0 ? nodes[i] + steps[i].stride : nodes[i];  // no node lies beyond the last
    }
    for (std::uint32_t o = 0; o < grid.outputs; ++o) {
        float sum = 0.5F;
        for (std::size_t i = 0; i < 5; ++i) sum += weight[i] * static_cast<float>(nodes[i][o]);
        out[o] = static_cast<std::uint16_t>(sum);
    }
}

}  // namespace likeness
