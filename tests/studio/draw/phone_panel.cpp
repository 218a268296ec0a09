#include "tests/studio/draw/phone_panel.h"

#include "tests/studio/draw/phone_canvas.h"
#include "tests/studio/draw/phone_code.h"
#include "tests/studio/draw/random.h"

#include <array>
#include <cstddef>
#include <utility>

namespace studio {
namespace {

struct PageColours {
    ScreenColour paper;
    ScreenColour bar;
    ScreenColour ink;
    ScreenColour faint;
    ScreenColour accent;
};

constexpr PageColours light_page = {{230, 234, 240}, {252, 252, 253}, {40, 44, 52}, {168, 174, 184}, {30, 110, 214}};
constexpr PageColours dark_page = {{20, 21, 24}, {32, 34, 38}, {224, 226, 230}, {110, 114, 122}, {64, 140, 240}};
constexpr std::array<ScreenColour, 4> accents = {{{30, 110, 214}, {16, 150, 92}, {206, 70, 48}, {104, 76, 196}}};
constexpr ScreenColour white = {255, 255, 255};
constexpr ScreenColour pale = {206, 210, 216};
constexpr ScreenColour code_ink = {12, 12, 14};

/// Seven strokes as on a pocket calculator: top, upper left, upper right, middle, lower left, lower right, bottom.
constexpr std::array<std::uint8_t, 10> digit_strokes = {0x77, 0x24, 0x5d, 0x6d, 0x2e, 0x6b, 0x7b, 0x25, 0x7f, 0x6f};
constexpr std::array<likeness::BoxPx, 7> stroke_boxes = {
    {{2, 0, 16, 5}, {0, 1, 5, 17}, {15, 1, 5, 17}, {2, 15, 16, 5}, {0, 18, 5, 17}, {15, 18, 5, 17}, {2, 31, 16, 5}}};

void draw_digit(PhoneCanvas& canvas, int digit, double left, double top, ScreenColour ink) {
    for (std::size_t i = 0; i < stroke_boxes.size(); ++i) {
        if ((digit_strokes[static_cast<std::size_t>(digit)] >> i & 1) == 0) continue;
        const auto stroke = stroke_boxes[i];
        canvas.box({left + stroke.x, top + stroke.y, stroke.width, stroke.height}, 2, ink);
    }
}

/// Clock on the left; signal and battery on the right; the camera's hole between.
void draw_status(PhoneCanvas& canvas, Random& random, const PageColours& page) {
    const int minutes = 7 * 60 + 40 + random.pick(10 * 60);
    const std::array<int, 4> digits = {minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10};
    constexpr std::array<double, 4> lefts = {84, 112, 154, 182};
    for (std::size_t i = 0; i < digits.size(); ++i) draw_digit(canvas, digits[i], lefts[i], 52, page.ink);
    canvas.box({141, 61, 5, 5}, 2, page.ink);
    canvas.box({141, 75, 5, 5}, 2, page.ink);

    for (int i = 0; i < 4; ++i) canvas.box({808.0 + 14 * i, 80.0 - 9 * i, 9, 9.0 + 9 * i}, 2, page.ink);
    canvas.box({896, 52, 74, 38}, 10, page.ink);
    canvas.box({900, 56, 66, 30}, 7, page.paper);
    canvas.box({904, 60, random.range(12.0F, 58.0F), 22}, 4, page.ink);
    canvas.box({973, 63, 6, 16}, 3, page.ink);
    canvas.disc({540, 70}, 27, {4, 4, 6});
}

/// Lines of «text»: words of chance length.
void draw_words(PhoneCanvas& canvas, Random& random, likeness::BoxPx line, ScreenColour ink) {
    double x = line.x;
    while (true) {
        const double width = line.height * random.range(1.2F, 4.2F);
        if (x + width > line.right()) return;
        canvas.box({x, line.y, width, line.height}, line.height / 4, ink);
        x += width + line.height * 0.6;
    }
}

double card_top(const KeyframeOptions& options) { return Random(options.seed, "card").range(430.0F, 560.0F); }

likeness::BoxPx code_at(double top) { return {170, top + 250, 740, 740}; }

void draw_card(PhoneCanvas& canvas, Random& random, const CodeModules& code, ScreenColour accent, double top) {
    canvas.box({53, top - 3, 974, 1256}, 46, {0, 0, 0}, 0.03);
    canvas.box({57, top - 1, 966, 1247}, 42, {0, 0, 0}, 0.04);
    canvas.box({60, top, 960, 1240}, 40, white);
    // Pale on purpose: dark words over a finder pattern, or over a dark button, look like a face to Haar cascades.
    canvas.box({60, top, 960, 26}, 13, mix(accent, white, 0.55F));
    canvas.box({60, top + 14, 960, 24}, 0, white);
    draw_words(canvas, random, {170, top + 76, 560, 40}, mix(accent, white, 0.5F));
    draw_words(canvas, random, {170, top + 140, 700, 24}, pale);
    canvas.code(code, code_at(top), code_ink);
    draw_words(canvas, random, {250, top + 1080, 580, 28}, pale);
    draw_words(canvas, random, {330, top + 1144, 420, 28}, pale);
}

/// Fingers' grease and pocket dust: smears that veil, specks that hide. By area a smear in ten is a speck.
void draw_dirt(PhoneCanvas& canvas, std::uint64_t seed, double share) {
    Random random(seed, "dirt");
    constexpr double page = PhoneCanvas::page_width * PhoneCanvas::page_height;
    for (double covered = 0; covered < share * page;) {
        const double radius = random.range(24.0F, 90.0F), length = radius * random.range(1.0F, 3.0F);
        const double x = random.range(0.0F, 1080.0F), y = random.range(0.0F, 2340.0F);
        canvas.box({x - length, y - radius, 2 * length, 2 * radius}, radius, {150, 148, 142}, random.range(0.1F, 0.45F));
        for (int i = 0; i < 6; ++i)
            canvas.disc({x + length * random.range(-2.0F, 2.0F), y + radius * random.range(-3.0F, 3.0F)}, random.range(2.0F, 9.0F), {92, 84, 76});
        covered += 4 * length * radius;
    }
}

}  // namespace

likeness::BoxPx code_on_panel(const KeyframeOptions& options) {
    const likeness::BoxPx page = code_at(card_top(options));
    constexpr double width = PhoneCanvas::page_width, height = PhoneCanvas::page_height;
    return {page.x / width, page.y / height, page.width / width, page.height / height};
}

likeness::Raster draw_phone_panel(std::string_view code_text, const KeyframeOptions& options, int width) {
    Random random(options.seed, "phone page");
    const PageColours& page = options.dark_mode ? dark_page : light_page;
    const ScreenColour accent = accents[static_cast<std::size_t>(random.pick(static_cast<int>(accents.size())))];

    PhoneCanvas canvas(width, page.paper);
    canvas.box({0, 0, 1080, 270}, 0, page.bar);
    draw_status(canvas, random, page);
    canvas.box({70, 186, 34, 8}, 4, page.ink);
    canvas.box({70, 186, 8, 34}, 4, page.ink);
    draw_words(canvas, random, {330, 180, 430, 50}, page.ink);
    canvas.box({0, 268, 1080, 2}, 0, page.faint, 0.5);

    const double top = card_top(options);
    draw_card(canvas, random, code_modules(code_text), accent, top);
    const ScreenColour words = mix(page.paper, page.faint, 0.6F);
    draw_words(canvas, random, {110, top + 1310, 820, 28}, words);
    draw_words(canvas, random, {110, top + 1370, 640, 28}, words);
    const ScreenColour button = mix(page.paper, accent, 0.22F);
    canvas.box({110, 2000, 860, 132}, 66, button);
    draw_words(canvas, random, {400, 2046, 300, 40}, mix(button, accent, 0.4F));
    canvas.box({400, 2296, 280, 10}, 5, page.ink);
    draw_dirt(canvas, options.seed, options.dirt);
    return std::move(canvas).take();
}

}  // namespace studio
