#include "engine/portrait/size.h"

namespace likeness {

std::vector<Finding> judge_size(SizePx size, const PhotoPreset& preset) {
    const SizePx least = preset.size, greatest = preset.has_exact_size() ? least : preset.greatest_size;
    const auto side = [](std::string_view limit, int measured, int from, int to) {
        return judged(limit, measured, {1.0 * from, 1.0 * to}, "px", false, true);
    };
    std::vector<Finding> findings{side("width", size.width, least.width, greatest.width), side("height", size.height, least.height, greatest.height)};
    if (preset.has_exact_size()) return findings;
    const double height = 1.0 * size.width * least.height / least.width;  // one pixel more or less is the same shape
    findings.push_back(judged("shape", 1.0 * size.width / size.height, {size.width / (height + 1), size.width / (height - 1)}, "of_height", false, true));
    return findings;
}

}  // namespace likeness
