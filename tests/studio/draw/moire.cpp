#include "tests/studio/draw/moire.h"

#include <cmath>
#include <numbers>

namespace studio {

CosineTable::CosineTable() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        values_[i] = static_cast<float>(std::cos(2 * std::numbers::pi * static_cast<double>(i) / 1024));
    }
}

GlareTable::GlareTable() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const double t = static_cast<double>(i) / 320;
        values_[i] = static_cast<float>(std::exp(-t * t * t * t));
    }
}

}  // namespace studio
