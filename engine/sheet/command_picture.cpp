#include "engine/sheet/command_picture.h"

#include <array>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr Ink white{1, 1, 1};

Ink colour_of(CommandCard card) {
    switch (card) {
        case CommandCard::retake: return {0.80, 0.40, 0.00};
        case CommandCard::no_show: return {0.33, 0.38, 0.45};
        case CommandCard::paid: return {0.08, 0.48, 0.25};
        case CommandCard::undo: return {0.76, 0.11, 0.13};
        case CommandCard::group: return {0.12, 0.33, 0.68};
    }
    return {};
}

/// Draws in the disc's own measure: its centre is 0, 0 and its radius 1.
struct Pen {
    Canvas& canvas;
    PointPx centre;
    double radius;

    PointPx at(double x, double y) const { return {centre.x + x * radius, centre.y + y * radius}; }
    PointPx on(double x, double y, double r, double degrees) const {
        const double angle = degrees / 180 * std::numbers::pi;
        return at(x + r * std::cos(angle), y + r * std::sin(angle));
    }

    /// Clockwise from the right, in degrees.
    std::vector<PointPx> arc(double x, double y, double r, double from, double to) const {
        constexpr int steps = 48;
        std::vector<PointPx> points;
        for (int i = 0; i <= steps; ++i) points.push_back(on(x, y, r, from + (to - from) * i / steps));
        return points;
    }

    void line(std::span<const PointPx> points, double thick) const { canvas.line(points, thick * radius, white); }

    /// Head and shoulders of a person.
    void person(double x, double y, double size, Ink ink) const {
        canvas.disc(at(x, y - 0.36 * size), 0.26 * size * radius, ink);
        std::vector<PointPx> shoulders = arc(x, y + 0.46 * size, 0.48 * size, 180, 360);
        canvas.shape(shoulders, ink);
    }
};

void retake(const Pen& pen) {
    constexpr double r = 0.50, end = 296;
    pen.line(pen.arc(0, 0, r, 40, end), 0.15);
    pen.canvas.shape(std::array{pen.on(0, 0, r - 0.27, end - 6), pen.on(0, 0, r + 0.27, end - 6), pen.on(0, 0, r + 0.05, end + 48)}, white);
}

void no_show(const Pen& pen, Ink behind) {
    pen.person(0, 0.06, 1, white);
    const std::array slash{pen.at(-0.54, -0.54), pen.at(0.54, 0.54)};
    pen.canvas.line(slash, 0.28 * pen.radius, behind);
    pen.line(slash, 0.12);
}

void paid(const Pen& pen) {
    pen.line(std::array{pen.at(-0.36, -0.56), pen.at(0, -0.06), pen.at(0.36, -0.56)}, 0.15);
    pen.line(std::array{pen.at(0, -0.06), pen.at(0, 0.58)}, 0.15);
    pen.line(std::array{pen.at(-0.32, 0.04), pen.at(0.32, 0.04)}, 0.11);
    pen.line(std::array{pen.at(-0.32, 0.28), pen.at(0.32, 0.28)}, 0.11);
}

void undo(const Pen& pen) {
    std::vector<PointPx> hook{pen.at(-0.34, -0.22), pen.at(0.14, -0.22)};
    for (const PointPx& point : pen.arc(0.14, 0.10, 0.32, -90, 90)) hook.push_back(point);
    hook.push_back(pen.at(-0.30, 0.42));
    pen.line(hook, 0.15);
    pen.canvas.shape(std::array{pen.at(-0.62, -0.22), pen.at(-0.24, -0.54), pen.at(-0.24, 0.10)}, white);
}

void group(const Pen& pen, Ink behind) {
    pen.person(-0.42, -0.06, 0.72, white);
    pen.person(0.42, -0.06, 0.72, white);
    pen.person(0, 0.12, 1.06, behind);
    pen.person(0, 0.14, 0.86, white);
}

}  // namespace

void draw_command(Canvas& canvas, CommandCard card, PointPx centre, double radius) {
    const Pen pen{canvas, centre, radius};
    const Ink colour = colour_of(card);
    canvas.disc(centre, radius, colour);
    switch (card) {
        case CommandCard::retake: return retake(pen);
        case CommandCard::no_show: return no_show(pen, colour);
        case CommandCard::paid: return paid(pen);
        case CommandCard::undo: return undo(pen);
        case CommandCard::group: return group(pen, colour);
    }
}

}  // namespace likeness
