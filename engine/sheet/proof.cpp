#include "engine/sheet/proof.h"

#include "engine/picture/resample.h"
#include "engine/sheet/verdict_mark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace likeness {

namespace {

constexpr Ink paper{1, 1, 1}, black{0.10, 0.11, 0.13}, grey{0.40, 0.43, 0.48}, hairline{0.86, 0.87, 0.89}, allowed_green{0.16, 0.72, 0.40};
constexpr int margin = 40, gutter = 150, gap = 48;
constexpr double panel_width = 620;
constexpr SizePx upright_frame{1000, 1400}, lying_frame{1500, 1000}, largest_portrait{600, 720};

/// A column of things one under the other. Drawing on a canvas of one pixel tells how tall it becomes.
class Column {
public:
    Column(Canvas& canvas, const Proof& proof, PointPx at, double width) : canvas_(canvas), proof_(proof), at_(at), width_(width) {}

    double bottom() const { return at_.y; }

    void verdict() {
        write(proof_.text.name, {.size = 22, .ink = grey, .most_lines = 1}, 2);
        write(proof_.text.title, {.size = 22, .ink = grey, .most_lines = 2}, 26);
        constexpr double radius = 40;
        const TextStyle head{.size = 58, .ink = colour_of(proof_.verdict), .most_lines = 2};
        const double left = 2 * radius + 24, height = std::max(2 * radius, canvas_.height(proof_.text.headline, head, width_ - left));
        draw_verdict(canvas_, proof_.verdict, {at_.x + radius, at_.y + height / 2}, radius);
        canvas_.write(proof_.text.headline, head, {at_.x + left, at_.y + (height - canvas_.height(proof_.text.headline, head, width_ - left)) / 2}, width_ - left);
        at_.y += height + 18;
        write(proof_.text.summary, {.size = 24, .ink = grey}, 26);
    }

    void findings() {
        for (const ProofLine& line : worst_first(proof_.lines)) {
            constexpr double radius = 13;
            const TextStyle style{.size = 25, .ink = black};
            draw_verdict(canvas_, line.verdict, {at_.x + radius, at_.y + 17}, radius);
            at_.y += canvas_.write(line.text, style, {at_.x + 40, at_.y}, width_ - 40) + 12;
        }
        at_.y += 16;
    }

    void portrait() {
        if (proof_.portrait.empty()) return;
        const SizePx own = proof_.portrait.size();
        const bool fits = own.width <= largest_portrait.width && own.height <= largest_portrait.height;
        const Raster shown = fits ? proof_.portrait : shrunk(proof_.portrait, fitted(own, largest_portrait));
        const int x = static_cast<int>(at_.x), y = static_cast<int>(std::ceil(at_.y));
        canvas_.put(shown, x + 1, y + 1);
        canvas_.stroke({x + 0.5, y + 0.5, shown.width() + 1.0, shown.height() + 1.0}, 1, hairline);
        at_.y = y + shown.height() + 12;
        write(proof_.text.portrait, {.size = 20, .ink = grey}, 20);
    }

    void legend() {
        if (!proof_.photo.crop) return;
        double x = at_.x;
        const double y = at_.y + 14;
        const TextStyle style{.size = 19, .ink = grey, .most_lines = 1};
        const auto word = [&](const std::string& text) {
            canvas_.write(text, style, {x + 40, at_.y}, 150);
            x += 200;
        };
        canvas_.fill({x, y - 10, 28, 20}, hairline);
        canvas_.stroke({x + 4, y - 7, 20, 14}, 2, black);
        word(proof_.text.crop);
        canvas_.fill({x, y - 8, 28, 16}, allowed_green.faded(0.35));
        for (const double edge : {y - 8, y + 8}) canvas_.line({x, edge}, {x + 28, edge}, 2, allowed_green);
        word(proof_.text.allowed);
        canvas_.line({x, y}, {x + 28, y}, 4, colour_of(Verdict::pass));
        word(proof_.text.measured);
        at_.y += 40;
    }

private:
    void write(const std::string& text, const TextStyle& style, double after) {
        if (!text.empty()) at_.y += canvas_.write(text, style, at_, width_) + after;
    }

    Canvas& canvas_;
    const Proof& proof_;
    PointPx at_;
    double width_;
};

/// The margin left of the photograph: a scale with the allowed rows as bars, and the measured ones named and pointed at.
void draw_gutter(Canvas& canvas, const Proof& proof, PointPx picture, double factor) {
    const double right = picture.x - 8;
    for (const Band& band : proof.photo.bands)
        canvas.fill({right - 10, picture.y + band.rows.least * factor, 10, (band.rows.greatest - band.rows.least) * factor}, allowed_green, 2);
    if (!proof.photo.pose) return;
    double free = 0;
    for (const auto& [landmark, name] : {std::pair{Landmark::crown, proof.text.crown}, std::pair{Landmark::eyes, proof.text.eyes}, std::pair{Landmark::chin, proof.text.chin}}) {
        const auto band = std::ranges::find(proof.photo.bands, landmark, &Band::landmark);
        const bool banded = band != proof.photo.bands.end();
        const std::optional<double> row = measured_row(landmark, *proof.photo.pose);
        if (!row && !banded) continue;
        const TextStyle style{.size = 23, .ink = banded ? colour_of(band->verdict) : grey, .align = Align::right, .most_lines = 2};
        const std::string label = row ? name : name + " ?";
        const double y = picture.y + row.value_or((banded ? band->rows.least + band->rows.greatest : 0) / 2) * factor;
        const double width = gutter - 52, height = canvas.height(label, style, width), top = std::max(free, y - height / 2);
        if (row) canvas.line(std::array{PointPx{right - 16, y - 8}, PointPx{right - 4, y}, PointPx{right - 16, y + 8}}, 4, style.ink);
        canvas.write(label, style, {picture.x - gutter + 14, top}, width);
        free = top + height;
    }
}

bool lies(SizePx photograph) {
    return photograph.width > 1.15 * photograph.height;
}

double draw_beside(Canvas& canvas, const Proof& proof, PointPx at) {
    Column column(canvas, proof, at, panel_width);
    column.verdict();
    column.findings();
    column.portrait();
    column.legend();
    return column.bottom();
}

double draw_below(Canvas& canvas, const Proof& proof, PointPx at, double width) {
    const double portrait = proof.portrait.empty() ? 0 : fitted(proof.portrait.size(), largest_portrait).width + 1.0 * gap;
    Column words(canvas, proof, at, width - portrait);
    words.verdict();
    words.findings();
    words.legend();
    Column picture(canvas, proof, {at.x + width - portrait + gap, at.y}, portrait - gap);
    picture.portrait();
    return std::max(words.bottom(), picture.bottom());
}

}  // namespace

std::vector<ProofLine> worst_first(std::span<const ProofLine> lines) {
    std::vector<ProofLine> sorted;
    for (const Verdict verdict : {Verdict::fail, Verdict::warn, Verdict::not_judged})
        for (const ProofLine& line : lines)
            if (line.verdict == verdict && std::ranges::find(sorted, line.text, &ProofLine::text) == sorted.end()) sorted.push_back(line);
    return sorted;
}

Raster draw(const Proof& proof) {
    const bool lying = lies(proof.photo.full);
    const Raster photograph = marked(proof.photo, fitted(proof.photo.full, lying ? lying_frame : upright_frame));
    const PointPx picture{proof.photo.pose ? 1.0 * gutter : 1.0 * margin, 1.0 * margin};
    const PointPx panel = lying ? PointPx{picture.x, picture.y + photograph.height() + gap} : PointPx{picture.x + photograph.width() + gap, picture.y};
    const auto draw_panel = [&](Canvas& canvas) {
        return lying ? draw_below(canvas, proof, panel, photograph.width()) : draw_beside(canvas, proof, panel);
    };
    Canvas ruler({1, 1}, paper);
    const double bottom = std::max(picture.y + photograph.height(), draw_panel(ruler));
    const double right = lying ? picture.x + photograph.width() : panel.x + panel_width;

    Canvas canvas({static_cast<int>(right) + margin, static_cast<int>(std::ceil(bottom)) + margin}, paper);
    canvas.put(photograph, static_cast<int>(picture.x), static_cast<int>(picture.y));
    draw_gutter(canvas, proof, picture, 1.0 * photograph.width() / proof.photo.full.width);
    draw_panel(canvas);
    return canvas.raster();
}

}  // namespace likeness
