// A canvas for pictures that people look at: shapes, photographs and text on paper. Private to sheet.
#pragma once

#include "engine/base/file.h"
#include "engine/picture/raster.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace likeness {

/// sRGB, 0 … 1; `alpha` 1 covers.
struct Ink {
    double red = 0, green = 0, blue = 0, alpha = 1;

    constexpr Ink faded(double to) const { return {red, green, blue, to}; }
};

enum class Align { left, centre, right };

struct TextStyle {
    double size = 20;  ///< of an em, in pixels
    Ink ink;
    Align align = Align::left;
    int most_lines = 0;  ///< what is longer ends in an ellipsis; 0: any number
    bool bold = false;
};

/// 8-bit sRGB, drawn in painter's order; what lies outside is not drawn. Text is UTF-8 in any script for which a font is
/// installed; «WenQuanYi Micro Hei» draws Latin and Chinese alike and comes first. Glyphs are neither hinted nor
/// smoothed by sub-pixels, whatever the desktop's settings are, so that the same fonts give the same bytes.
class Canvas {
public:
    Canvas(SizePx, Ink paper);
    virtual ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void fill(BoxPx, Ink, double corner = 0);
    void fill_outside(BoxPx, Ink);          ///< all of the canvas but the box
    void stroke(BoxPx, double thick, Ink);  ///< the line's middle runs on the box's border
    void line(std::span<const PointPx>, double thick, Ink);
    void line(PointPx from, PointPx to, double thick, Ink);
    void disc(PointPx centre, double radius, Ink);
    void ring(PointPx centre, double radius, double thick, Ink);
    void shape(std::span<const PointPx> corners, Ink);

    /// Black squares of `side` where `modules` has dark pixels, all of them one shape: no seam shows between two, at any scale.
    void squares(const Raster& modules, PointPx at, double side);

    /// What `draw` draws, moved and scaled.
    void inset(PointPx at, double scale, const std::function<void()>& draw);

    /// Samples are moved, not resampled; grey or RGB.
    void put(const Raster&, int x, int y);

    /// Writes from `at`, the top left corner, into lines of at most `width`, and gives the height they take.
    double write(const std::string& text, const TextStyle&, PointPx at, double width);

    /// The height that `write` would take.
    double height(const std::string& text, const TextStyle&, double width);

    /// What was drawn so far, RGB.
    Raster raster() const;

protected:
    struct State;
    explicit Canvas(std::unique_ptr<State>);
    std::unique_ptr<State> state_;
};

/// The same as pages of one PDF: shapes stay shapes, fonts are embedded, text can be searched. It has no date and names no machine, so
/// that the same drawing gives the same bytes. `put` and `raster` are for pixels only.
class PdfCanvas : public Canvas {
public:
    /// A unit of drawing is a dot of `unit` on the paper.
    PdfCanvas(SizeMm paper, Dpi unit, const std::string& title);

    void next_page();

    /// The whole file; nothing can be drawn any more.
    Bytes finish();
};

}  // namespace likeness
