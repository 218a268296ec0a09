#include "engine/portrait/check/area.h"

#include "engine/portrait/check/study.h"

#include <algorithm>
#include <cmath>

namespace likeness {

Area area(const Study& study, double left, double top, double right, double bottom) {
    const PointPx from = study.at(left, top), to = study.at(right, bottom);
    const auto pixel = [](double at, int most) { return std::clamp(static_cast<int>(std::lround(at)), 0, most); };
    const int width = study.srgb.width(), height = study.srgb.height();
    return {pixel(from.x, width), pixel(from.y, height), pixel(to.x, width), pixel(to.y, height)};
}

float quantile(std::vector<float>& values, double of_all) {
    if (values.empty()) return 0;
    const auto at = std::min(values.size() - 1, static_cast<std::size_t>(of_all * static_cast<double>(values.size())));
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(at);
    std::ranges::nth_element(values, place);
    return *place;
}

double quantile(const Plane& plane, const Area& area, double of_all) {
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(area.count()));
    for (int y = area.top; y < area.bottom; ++y) values.insert(values.end(), plane.row(y) + area.left, plane.row(y) + std::max(area.left, area.right));
    return quantile(values, of_all);
}

double median(const Plane& plane, const Area& area) {
    return quantile(plane, area, 0.5);
}

}  // namespace likeness
