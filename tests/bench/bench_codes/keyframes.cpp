#include "tests/bench/bench_codes/keyframes.h"

#include "tests/studio/defect.h"
#include "tests/studio/draw/phone_code.h"
#include "tests/studio/draw/phone_panel.h"
#include "tests/studio/draw/phone_pose.h"
#include "tests/studio/draw/portrait.h"
#include "tests/studio/draw/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace bench {

using likeness::PointPx;
using studio::KeyframeOptions;
using studio::Random;

namespace {

constexpr likeness::SizePx work_size{1000, 1500};
constexpr double code_of_phone = 740.0 / 1080 * 2 * studio::panel_half_width;  // side of the symbol, phone widths

/// Between the two, every ratio as often.
double any_ratio(Random& random, double least, double greatest) { return least * std::pow(greatest / least, static_cast<double>(random.uniform())); }

/// Short and long capture codes: 25 to 45 modules a side.
std::string any_text(Random& random) {
    const auto word = [&](int length, std::string_view letters) {
        std::string out;
        for (int i = 0; i < length; ++i) out += letters[static_cast<std::size_t>(random.pick(static_cast<int>(letters.size())))];
        return out;
    };
    constexpr std::string_view base45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", base64 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    switch (random.pick(3)) {
        case 0: return "LKN1:" + word(92, base45);
        case 1: return "LKN1:" + word(165, base45);
        default: return word(24, base64);
    }
}

double light_of(double code) {
    const double s = std::clamp(code / 255, 0.0, 1.0);
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
}

/// The drawn glass's own arithmetic (tests/studio/draw/phone.cpp), over the symbol's area.
void measure_light(Keyframe& shown) {
    constexpr int grid = 24;
    const KeyframeOptions& o = shown.options;
    const likeness::BoxPx code = studio::code_on_panel(o);
    const double panel = o.brightness * (1 - 0.25 * std::hypot(o.tilt_x, o.tilt_y));
    std::vector<double> good;
    for (int i = 0; i < grid * grid; ++i) {
        const double u = code.x + (i % grid + 0.5) / grid * code.width, v = code.y + (i / grid + 0.5) / grid * code.height;
        const double t = (u - o.glare_place - o.glare_lean * (v - 0.5)) / o.glare_width, lamp = 255 * o.glare * std::exp(-std::pow(t, 4)) + 2.55;
        const double ratio = light_of(255 * panel + lamp) / light_of(12 * panel + lamp);
        if (ratio >= 3) good.push_back(ratio);
    }
    shown.glare = 1 - static_cast<double>(good.size()) / (grid * grid);
    std::ranges::sort(good);
    shown.contrast = good.empty() ? 1 : good[good.size() / 2];
}

/// Moves the phone so that its symbol stands inside the frame, or is cut by one edge.
void place(Keyframe& shown, Random& random, bool cut, double module_px) {
    const auto bounds = [&] {
        const auto corners = studio::code_corners(shown.options, frame_size);
        const auto [left, right] = std::ranges::minmax(corners, {}, &PointPx::x);
        const auto [top, bottom] = std::ranges::minmax(corners, {}, &PointPx::y);
        return likeness::BoxPx{left.x, top.y, right.x - left.x, bottom.y - top.y};
    };
    const auto move = [&](double dx, double dy) { shown.options.centre_x += dx / frame_size.width, shown.options.centre_y += dy / frame_size.height; };
    const likeness::BoxPx box = bounds();
    const double margin = 3 * module_px, width = frame_size.width, height = frame_size.height;
    const auto anywhere = [&](double length, double of, double from, double to) {
        return std::clamp(of * static_cast<double>(random.range(static_cast<float>(from), static_cast<float>(to))) - length / 2, margin, std::max(margin, of - length - margin));
    };
    const double x = anywhere(box.width, width, 0.2, 0.8), y = shown.held ? anywhere(box.height, height, 0.72, 0.85) : anywhere(box.height, height, 0.2, 0.8);
    move(x - box.x, y - box.y);
    if (cut) {
        const likeness::BoxPx now = bounds();
        const double lost = static_cast<double>(random.range(0.05F, 0.4F));
        switch (random.pick(3)) {
            case 0: move(-now.x - lost * now.width, 0); break;
            case 1: move(width - now.right() + lost * now.width, 0); break;
            default: move(0, height - now.bottom() + lost * now.height); break;
        }
    }
    const likeness::BoxPx now = bounds();
    shown.whole = now.x >= 2 * module_px && now.y >= 2 * module_px && now.right() <= width - 2 * module_px && now.bottom() <= height - 2 * module_px;
}

}  // namespace

Keyframe make_keyframe(std::uint64_t number) {
    Random random(number, "bench keyframe");
    Keyframe shown{.text = any_text(random), .options = studio::make_keyframe_options(number, studio::KeyframeQuality::good)};
    KeyframeOptions& o = shown.options;
    shown.held = random.chance(0.35);
    shown.sitter = number;
    shown.size = shown.held ? any_ratio(random, 0.08, 0.3) : any_ratio(random, 0.05, 0.6);

    const double phone_px = shown.size * frame_size.width / code_of_phone;
    o.height_share = phone_px * 2 * studio::phone_half_height / frame_size.height;
    o.centre_x = o.centre_y = 0.5;
    o.roll = random.chance(0.15) ? static_cast<double>(random.range(-180, 180)) : 8 * static_cast<double>(std::clamp(random.normal(), -2.0F, 2.0F));
    shown.tilt_deg = static_cast<double>(random.range(0, random.chance(0.4) ? 45.0F : 15.0F));
    const double sine = std::sin(shown.tilt_deg * std::numbers::pi / 180), way = static_cast<double>(random.range(0, 6.2832F));
    o.tilt_x = sine * std::cos(way), o.tilt_y = sine * std::sin(way);

    const int modules = studio::code_modules(shown.text).side;
    const double module_px = shown.size * frame_size.width / modules;
    shown.blur = any_ratio(random, 0.04, 0.7);
    const double moved = random.chance(0.3) ? 0.9 : 0.2;  // how much of the blur is motion
    o.smear = shown.blur * moved * std::sqrt(12.0) * module_px;
    o.blur = shown.blur * std::sqrt(1 - moved * moved) * module_px;

    o.brightness = any_ratio(random, 0.12, 2.6);
    o.glare = random.chance(0.4) ? static_cast<double>(random.range(0.1F, 1.0F)) : 0;
    o.glare_width = static_cast<double>(random.range(0.04F, 0.3F));
    o.glare_place = static_cast<double>(random.range(0, 1));
    o.moire = random.chance(0.6) ? static_cast<double>(random.range(0.04F, 0.22F)) : 0;
    o.dirt = random.chance(0.3) ? static_cast<double>(random.range(0.02F, 0.3F)) : 0;
    o.noise = static_cast<double>(random.range(0.9F, 6.0F));
    place(shown, random, random.chance(0.06), module_px);
    measure_light(shown);
    return shown;
}

likeness::Raster draw(const Keyframe& shown) {
    if (!shown.held) return studio::draw_keyframe(shown.text, shown.options, frame_size);
    const studio::Drawn person = studio::draw(studio::make_sitter(shown.sitter), studio::studio_scene(shown.sitter, studio::Defect::none), work_size);
    likeness::Raster frame = studio::photograph(person, frame_size, {.seed = shown.sitter});
    studio::hold_phone(frame, shown.text, shown.options);
    return frame;
}

}  // namespace bench
