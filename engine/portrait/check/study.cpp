#include "engine/portrait/check/study.h"

#include "engine/picture/channels.h"
#include "engine/picture/cielab.h"
#include "engine/picture/resample.h"
#include "engine/portrait/check/skin.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

cv::Mat mat(const Raster& raster) {
    return {raster.height(), raster.width(), CV_8UC(raster.channels()), const_cast<std::uint8_t*>(raster.samples().data())};
}

Plane plane(const cv::Mat& floats, int channel) {
    Plane out({floats.cols, floats.rows});
    cv::Mat to(floats.rows, floats.cols, CV_32F, out.samples().data());
    cv::extractChannel(floats, to, channel);
    return out;
}

// The linear map from closeup pixels to those of a raster at `scale` of the photograph.
struct Map {
    double origin_x, origin_y, step_x, step_y;  // step: of one closeup pixel to the right, turned by the roll

    cv::Matx23d matrix() const { return {step_x, -step_y, origin_x, step_y, step_x, origin_y}; }
};

Map map_to(const Study& study, double scale) {
    const Pose& pose = study.head.pose;
    const double roll = pose.roll_deg * std::numbers::pi / 180, distance = pose.eye_distance() * scale;
    const double step = distance / study.unit;
    const double right = std::cos(roll), down = std::sin(roll);
    // Closeup pixel (0, 0) has its centre at half a pixel from the extent's corner.
    const double x = Study::extent.x + 0.5 / study.unit, y = Study::extent.y + 0.5 / study.unit;
    return {pose.eyes().x * scale + distance * (x * right - y * down) - 0.5, pose.eyes().y * scale + distance * (x * down + y * right) - 0.5,
            step * right, step * down};
}

Raster warped(const Raster& from, const Map& map, SizePx size, int filter, int border) {
    Raster out(size, from.channels());
    cv::Mat to = mat(out);
    cv::warpAffine(mat(from), to, map.matrix(), to.size(), filter | cv::WARP_INVERSE_MAP, border);
    return out;
}

// What the closeup needs of the photograph, shrunk by a whole factor so that what is left to the warp is less than two.
struct Source {
    Raster pixels;
    Map map;
};

Source source_of(const Study& study) {
    const Raster& all = study.picture.pixels;
    const Map map = map_to(study, study.picture.scale());
    const double step = std::hypot(map.step_x, map.step_y);
    const int factor = std::max(1, static_cast<int>(step));
    const double width = Study::extent.width * study.unit, height = Study::extent.height * study.unit;
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const auto& [x, y] : {PointPx{0, 0}, PointPx{width, 0}, PointPx{0, height}, PointPx{width, height}}) {
        const double px = map.origin_x + x * map.step_x - y * map.step_y, py = map.origin_y + x * map.step_y + y * map.step_x;
        left = std::min(left, px), right = std::max(right, px), top = std::min(top, py), bottom = std::max(bottom, py);
    }
    const int x0 = std::clamp(static_cast<int>(left) - factor, 0, std::max(0, all.width() - factor));
    const int y0 = std::clamp(static_cast<int>(top) - factor, 0, std::max(0, all.height() - factor));
    const int columns = std::clamp((static_cast<int>(right) - x0) / factor + 2, 1, (all.width() - x0) / factor);
    const int rows = std::clamp((static_cast<int>(bottom) - y0) / factor + 2, 1, (all.height() - y0) / factor);
    Raster small({columns, rows}, all.channels());
    cv::Mat to = mat(small);
    cv::resize(mat(all)(cv::Rect(x0, y0, columns * factor, rows * factor)), to, to.size(), 0, 0, cv::INTER_AREA);
    const double f = factor;
    return {std::move(small), {(map.origin_x + 0.5 - x0) / f - 0.5, (map.origin_y + 0.5 - y0) / f - 0.5, map.step_x / f, map.step_y / f}};
}

Raster inside(const Map& map, SizePx size, SizePx photograph) {
    Raster out(size, 1);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double px = map.origin_x + x * map.step_x - y * map.step_y, py = map.origin_y + x * map.step_y + y * map.step_x;
            out.row(y)[x] = px > -0.5 && py > -0.5 && px < photograph.width - 0.5 && py < photograph.height - 0.5 ? 255 : 0;
        }
    }
    return out;
}

void measure_colour(Study& study) {
    cv::Mat lab(study.srgb.height(), study.srgb.width(), CV_32FC3);
    to_cielab(study.srgb.samples().data(), lab.ptr<float>(), lab.total());
    study.l = plane(lab, 0), study.a = plane(lab, 1), study.b = plane(lab, 2);
    study.light = Plane(study.srgb.size());
    const std::vector<float>& l = study.l.samples();
    std::vector<float>& light = study.light.samples();
    // CIE 15: Y from L*.
    for (std::size_t i = 0; i < l.size(); ++i) {
        const float root = (l[i] + 16) / 116;
        light[i] = l[i] > 8 ? root * root * root : l[i] / 903.3F;
    }
}

}  // namespace

PointPx Study::at(double x, double y) const {
    return {(x - extent.x) * unit, (y - extent.y) * unit};
}

PointPx Study::place(int x, int y) const {
    return {extent.x + (x + 0.5) / unit, extent.y + (y + 0.5) / unit};
}

BoxPx Study::box(double left, double top, double right, double bottom) const {
    const PointPx corner = at(left, top);
    return {corner.x, corner.y, (right - left) * unit, (bottom - top) * unit};
}

PointPx Study::in_picture(double x, double y) const {
    const double roll = head.pose.roll_deg * std::numbers::pi / 180, distance = picture_unit();
    const PointPx eyes = head.pose.eyes();
    return {eyes.x * picture.scale() + distance * (x * std::cos(roll) - y * std::sin(roll)),
            eyes.y * picture.scale() + distance * (x * std::sin(roll) + y * std::cos(roll))};
}

double Study::picture_unit() const {
    return head.pose.eye_distance() * picture.scale();
}

Result<Study> study(ColourConverter& colours, const Picture& picture, const std::string& about, const Head& head) {
    Study made{.picture = picture, .head = head};
    made.unit = std::clamp(made.picture_unit(), 8.0, Study::usual_unit);
    const SizePx size{static_cast<int>(Study::extent.width * made.unit), static_cast<int>(Study::extent.height * made.unit)};
    const Source source = source_of(made);
    const Raster closeup = warped(source.pixels, source.map, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    LIKENESS_TRY(made.srgb, colours.to_srgb(closeup, source_space(picture), about));
    measure_colour(made);

    made.inside = inside(map_to(made, picture.scale()), size, picture.pixels.size());
    const Outline& outline = head.outline;
    if (!outline.person.empty()) made.person = warped(outline.person, map_to(made, outline.scale), size, cv::INTER_NEAREST, cv::BORDER_REPLICATE);
    find_skin(made);
    made.cheeks = cheeks(made);
    made.rims = find_rims(made);
    return made;
}

}  // namespace likeness
