#include "engine/sheet/card.h"

#include "engine/sheet/canvas.h"
#include "engine/sheet/command_picture.h"
#include "engine/sheet/cut_lines.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr double per_mm = 10;  // units of drawing, which are pixels of a picture
constexpr Dpi unit{per_mm * mm_per_inch};
constexpr double width = card_size.width.value * per_mm, height = card_size.height.value * per_mm;
constexpr double most_code = height - 10;  // half a millimetre is left to whoever cuts
constexpr Ink paper{1, 1, 1}, black{0.08, 0.09, 0.11}, grey{0.38, 0.41, 0.46}, hairline{0.72, 0.74, 0.77};

int side(const Card& card) { return static_cast<int>(most_code) / card.modules.width(); }

/// Words from `top` down to `bottom` in the column beside the code.
class Column {
public:
    Column(Canvas& canvas, double top, double bottom) : canvas_(canvas), top_(top), bottom_(bottom) {}

    void down(const std::string& text, const TextStyle& style, double gap) {
        if (text.empty()) return;
        top_ += canvas_.write(text, style, {left, top_}, wide) + gap;
    }

    void up(const std::string& text, const TextStyle& style, double gap) {
        if (text.empty()) return;
        bottom_ -= canvas_.height(text, style, wide);
        canvas_.write(text, style, {left, bottom_}, wide);
        bottom_ -= gap;
    }

    /// Lines to write on by hand, evenly in what is left.
    void fill_in(std::span<const std::string> labels) {
        const double each = (bottom_ - top_) / static_cast<double>(std::max<std::size_t>(labels.size(), 1));
        for (const std::string& label : labels) {
            canvas_.write(label, {.size = 22, .ink = grey, .most_lines = 1}, {left, top_}, wide);
            top_ += each;
            canvas_.line({left, top_ - 14}, {left + wide, top_ - 14}, 1.5, grey);
        }
    }

    double top() const { return top_; }
    void skip(double gap) { top_ += gap; }

    static constexpr double left = 556, wide = width - left - 36;

private:
    Canvas& canvas_;
    double top_, bottom_;
};

void draw(Canvas& canvas, const Card& card) {
    const double code = 1.0 * side(card) * card.modules.width(), at = std::floor((height - code) / 2);
    canvas.squares(card.modules, {at, at}, side(card));

    Column column(canvas, 44, height - 40);
    column.down(card.heading, {.size = 25, .ink = grey, .most_lines = 2}, 22);
    if (card.command) {
        constexpr double radius = 82;
        draw_command(canvas, *card.command, {Column::left + radius, column.top() + radius}, radius);
        column.skip(2 * radius + 24);
    }
    column.down(card.title, {.size = 58, .ink = black, .most_lines = 1}, 6);
    column.down(card.subtitle, {.size = 58, .ink = black, .most_lines = 1}, 12);
    column.up(card.number, {.size = 40, .ink = black, .most_lines = 1}, 20);
    for (const std::string& line : card.lines) column.down(line, {.size = 28, .ink = grey, .most_lines = 4}, 8);
    column.skip(14);
    column.fill_in(card.to_fill_in);
}

constexpr SizeMm a4{{210}, {297}};

/// Where the cards of one page lie: touching, in the middle of the paper.
Layout layout(CardGrid grid, std::size_t count) {
    const Mm wide = card_size.width * grid.scale, high = card_size.height * grid.scale;
    const Mm left = (a4.width - wide * grid.columns) / 2, top = (a4.height - high * grid.rows) / 2;
    Layout page{.paper = a4, .places = {}};
    for (int i = 0; i < static_cast<int>(count); ++i)
        page.places.push_back({.photo = {}, .index = i, .x = left + wide * (i % grid.columns), .y = top + high * (i / grid.columns), .width = wide, .height = high});
    return page;
}

PointPx at(Mm x, Mm y) { return {x.value * per_mm, y.value * per_mm}; }

void draw_page(Canvas& canvas, std::span<const Card> cards, CardGrid grid) {
    const Layout page = layout(grid, cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i)
        canvas.inset(at(page.places[i].x, page.places[i].y), grid.scale, [&] { draw(canvas, cards[i]); });
    for (const CutLine& cut : cut_lines(page)) canvas.line(at(cut.x1, cut.y1), at(cut.x2, cut.y2), 1, cut.shared ? hairline : grey);
}

}  // namespace

Mm module_side(const Card& card) { return {side(card) / per_mm}; }

Raster card_picture(const Card& card) {
    Canvas canvas({static_cast<int>(width), static_cast<int>(height)}, paper);
    draw(canvas, card);
    return canvas.raster();
}

Bytes cards_pdf(std::span<const CardPages> all, const std::string& title, const std::string& legend) {
    constexpr double margin = 150, wide = a4.width.value * per_mm - 2 * margin;
    constexpr double head = 52, foot = a4.height.value * per_mm - 84;
    std::size_t pages = 0, page = 0;
    const auto places = [](const CardPages& run) { return static_cast<std::size_t>(run.grid.places()); };
    for (const CardPages& run : all) pages += (run.cards.size() + places(run) - 1) / places(run);
    PdfCanvas canvas(a4, unit, title);
    for (const CardPages& run : all)
        for (std::size_t first = 0; first < run.cards.size(); first += places(run)) {
            const TextStyle small{.size = 27, .ink = grey, .most_lines = 1};
            canvas.write(title, small, {margin, head}, wide - 300);
            TextStyle right = small;
            right.align = Align::right;
            canvas.write(std::to_string(++page) + " / " + std::to_string(pages), right, {margin, head}, wide);
            canvas.write(legend, {.size = 27, .ink = grey, .align = Align::centre, .most_lines = 1}, {margin, foot}, wide);
            draw_page(canvas, std::span(run.cards).subspan(first, std::min(places(run), run.cards.size() - first)), run.grid);
            canvas.next_page();
        }
    return canvas.finish();
}

}  // namespace likeness
