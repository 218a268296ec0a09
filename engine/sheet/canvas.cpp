#include "engine/sheet/canvas.h"

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace likeness {

namespace {

constexpr const char* families = "WenQuanYi Micro Hei, Noto Sans CJK SC, Noto Sans, DejaVu Sans, sans-serif";

template <auto release>
struct Release {
    void operator()(auto* held) const { release(held); }
};
template <class T, auto release>
using Held = std::unique_ptr<T, Release<release>>;

using Layout = Held<PangoLayout, g_object_unref>;

constexpr double points_per_inch = 72;

double points(Mm length) { return length.value / mm_per_inch * points_per_inch; }

/// What cairo writes goes behind what it has written.
cairo_status_t append(void* written, const unsigned char* data, unsigned int length) {
    Bytes& bytes = *static_cast<Bytes*>(written);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

// cairo keeps a pixel in a word: 0xXXRRGGBB.
std::uint32_t word_of(const std::uint8_t* sample, int channels) {
    const std::uint32_t red = sample[0], green = channels == 3 ? sample[1] : red, blue = channels == 3 ? sample[2] : red;
    return red << 16U | green << 8U | blue;
}

}  // namespace

struct Canvas::State {
    SizePx size;
    Bytes written;  ///< of a PDF, by its surface
    Held<cairo_surface_t, cairo_surface_destroy> surface;
    Held<cairo_t, cairo_destroy> cairo;
    Held<PangoFontMap, g_object_unref> fonts{pango_cairo_font_map_new()};
    Held<PangoContext, g_object_unref> context{pango_font_map_create_context(fonts.get())};

    explicit State(SizePx wanted)
        : size(wanted), surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, wanted.width, wanted.height)), cairo(cairo_create(surface.get())) {
        settle_fonts();
    }

    State(SizeMm paper, Dpi unit)
        : size{pixels(paper.width, unit), pixels(paper.height, unit)},
          surface(cairo_pdf_surface_create_for_stream(append, &written, points(paper.width), points(paper.height))),
          cairo(cairo_create(surface.get())) {
        settle_fonts();
        cairo_scale(cairo.get(), points_per_inch / unit.value, points_per_inch / unit.value);
    }

    void settle_fonts() const {
        const Held<cairo_font_options_t, cairo_font_options_destroy> options(cairo_font_options_create());
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options.get());
        pango_cairo_context_set_resolution(context.get(), 72);
        pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));  // Han characters in their Chinese shapes
    }

    void colour(Ink ink) { cairo_set_source_rgba(cairo.get(), ink.red, ink.green, ink.blue, ink.alpha); }

    Layout layout(const std::string& text, const TextStyle& style, double width) {
        const Held<PangoFontDescription, pango_font_description_free> font(pango_font_description_new());
        pango_font_description_set_family(font.get(), families);
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        Layout made(pango_layout_new(context.get()));
        pango_layout_set_font_description(made.get(), font.get());
        pango_layout_set_width(made.get(), static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(made.get(), 1.1F);
        if (style.most_lines > 0) {
            pango_layout_set_height(made.get(), -style.most_lines);
            pango_layout_set_ellipsize(made.get(), PANGO_ELLIPSIZE_END);
        }
        pango_layout_set_alignment(made.get(), style.align == Align::left    ? PANGO_ALIGN_LEFT
                                               : style.align == Align::right ? PANGO_ALIGN_RIGHT
                                                                             : PANGO_ALIGN_CENTER);
        pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
        return made;
    }
};

namespace {

double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return std::ceil(static_cast<double>(height) / PANGO_SCALE);
}

void rounded(cairo_t* cairo, BoxPx box, double corner) {
    constexpr double quarter = std::numbers::pi / 2;
    const double r = std::min({corner, box.width / 2, box.height / 2});
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, box.right() - r, box.y + r, r, -quarter, 0);
    cairo_arc(cairo, box.right() - r, box.bottom() - r, r, 0, quarter);
    cairo_arc(cairo, box.x + r, box.bottom() - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, box.x + r, box.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

}  // namespace

Canvas::Canvas(std::unique_ptr<State> state) : state_(std::move(state)) {}

Canvas::Canvas(SizePx size, Ink paper) : state_(std::make_unique<State>(size)) {
    state_->colour(paper);
    cairo_paint(state_->cairo.get());
}

Canvas::~Canvas() = default;

void Canvas::fill(BoxPx box, Ink ink, double corner) {
    cairo_t* cairo = state_->cairo.get();
    state_->colour(ink);
    if (corner > 0)
        rounded(cairo, box, corner);
    else
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    cairo_fill(cairo);
}

void Canvas::fill_outside(BoxPx box, Ink ink) {
    cairo_t* cairo = state_->cairo.get();
    state_->colour(ink);
    cairo_rectangle(cairo, 0, 0, state_->size.width, state_->size.height);
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(cairo);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
}

void Canvas::stroke(BoxPx box, double thick, Ink ink) {
    state_->colour(ink);
    cairo_set_line_width(state_->cairo.get(), thick);
    cairo_rectangle(state_->cairo.get(), box.x, box.y, box.width, box.height);
    cairo_stroke(state_->cairo.get());
}

void Canvas::line(std::span<const PointPx> points, double thick, Ink ink) {
    cairo_t* cairo = state_->cairo.get();
    state_->colour(ink);
    cairo_set_line_width(cairo, thick);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const PointPx& point : points) cairo_line_to(cairo, point.x, point.y);
    cairo_stroke(cairo);
}

void Canvas::line(PointPx from, PointPx to, double thick, Ink ink) {
    line(std::array{from, to}, thick, ink);
}

void Canvas::disc(PointPx centre, double radius, Ink ink) {
    state_->colour(ink);
    cairo_new_path(state_->cairo.get());
    cairo_arc(state_->cairo.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(state_->cairo.get());
}

void Canvas::ring(PointPx centre, double radius, double thick, Ink ink) {
    state_->colour(ink);
    cairo_set_line_width(state_->cairo.get(), thick);
    cairo_new_path(state_->cairo.get());
    cairo_arc(state_->cairo.get(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(state_->cairo.get());
}

void Canvas::shape(std::span<const PointPx> corners, Ink ink) {
    cairo_t* cairo = state_->cairo.get();
    state_->colour(ink);
    cairo_new_path(cairo);
    for (const PointPx& corner : corners) cairo_line_to(cairo, corner.x, corner.y);
    cairo_fill(cairo);
}

void Canvas::squares(const Raster& modules, PointPx at, double side) {
    cairo_t* cairo = state_->cairo.get();
    state_->colour({});
    cairo_new_path(cairo);
    for (int y = 0; y < modules.height(); ++y) {
        const std::uint8_t* row = modules.row(y);
        for (int x = 0, end = 0; x < modules.width(); x = end + 1) {
            for (end = x; end < modules.width() && row[end] < 128; ++end) {}
            if (end > x) cairo_rectangle(cairo, at.x + x * side, at.y + y * side, (end - x) * side, side);
        }
    }
    cairo_fill(cairo);
}

void Canvas::inset(PointPx at, double scale, const std::function<void()>& draw) {
    cairo_save(state_->cairo.get());
    cairo_translate(state_->cairo.get(), at.x, at.y);
    cairo_scale(state_->cairo.get(), scale, scale);
    draw();
    cairo_restore(state_->cairo.get());
}

void Canvas::put(const Raster& picture, int x, int y) {
    assert(picture.channels() == 1 || picture.channels() == 3);
    cairo_surface_t* surface = state_->surface.get();
    cairo_surface_flush(surface);
    unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    const int left = std::max(0, -x), right = std::min(picture.width(), state_->size.width - x);
    for (int row = std::max(0, -y); row < std::min(picture.height(), state_->size.height - y); ++row)
        for (int column = left; column < right; ++column) {
            const std::uint32_t pixel = word_of(picture.row(row) + std::ptrdiff_t{column} * picture.channels(), picture.channels());
            std::memcpy(data + std::ptrdiff_t{y + row} * stride + std::ptrdiff_t{x + column} * 4, &pixel, 4);
        }
    cairo_surface_mark_dirty(surface);
}

double Canvas::write(const std::string& text, const TextStyle& style, PointPx at, double width) {
    const Layout layout = state_->layout(text, style, width);
    state_->colour(style.ink);
    cairo_move_to(state_->cairo.get(), at.x, at.y);
    pango_cairo_show_layout(state_->cairo.get(), layout.get());
    cairo_new_path(state_->cairo.get());
    return height_of(layout.get());
}

double Canvas::height(const std::string& text, const TextStyle& style, double width) {
    return height_of(state_->layout(text, style, width).get());
}

Raster Canvas::raster() const {
    cairo_surface_flush(state_->surface.get());
    const unsigned char* data = cairo_image_surface_get_data(state_->surface.get());
    const int stride = cairo_image_surface_get_stride(state_->surface.get());
    Raster out(state_->size, 3);
    for (int y = 0; y < out.height(); ++y)
        for (int x = 0; x < out.width(); ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + std::ptrdiff_t{y} * stride + std::ptrdiff_t{x} * 4, 4);
            for (int c = 0; c < 3; ++c) out.row(y)[3 * x + c] = static_cast<std::uint8_t>(pixel >> (16U - 8U * static_cast<unsigned>(c)) & 0xFFU);
        }
    return out;
}

PdfCanvas::PdfCanvas(SizeMm paper, Dpi unit, const std::string& title) : Canvas(std::make_unique<State>(paper, unit)) {
    cairo_surface_t* surface = state_->surface.get();
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");  // else that of the clock
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
}

void PdfCanvas::next_page() { cairo_show_page(state_->cairo.get()); }

Bytes PdfCanvas::finish() {
    cairo_surface_finish(state_->surface.get());
    return std::move(state_->written);
}

}  // namespace likeness
