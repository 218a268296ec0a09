#include "engine/sheet/marked.h"

#include "engine/picture/resample.h"
#include "engine/sheet/verdict_mark.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace likeness {

namespace {

constexpr Ink white{1, 1, 1}, dark{0, 0, 0}, band_green{0.16, 0.80, 0.42}, plain_blue{0.20, 0.62, 1.0};

// Bright enough to be seen on hair and skin; the small text's colours are too dark for that.
Ink line_colour(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return {0.20, 0.90, 0.48};
        case Verdict::warn: return {1.00, 0.72, 0.10};
        case Verdict::fail: return {1.00, 0.20, 0.20};
        case Verdict::not_judged: return plain_blue;
    }
    return {};
}

class Marks {
public:
    Marks(const MarkedPhoto& photo, SizePx size)
        : photo_(photo), factor_(1.0 * size.width / photo.full.width), thick_(std::max(1.0, std::min(size.width, size.height) / 420.0)), canvas_(size, white) {
        canvas_.put(shrunk(photo.picture, size), 0, 0);
    }

    Raster drawn() {
        if (photo_.crop) canvas_.fill_outside(photo_.crop->scaled(factor_), dark.faded(0.45));
        for (const BoxPx& face : photo_.faces) haloed_box(face.scaled(factor_), line_colour(Verdict::fail));
        if (photo_.pose) {
            for (const Band& band : photo_.bands) fill(band);
            for (const Landmark landmark : {Landmark::crown, Landmark::chin, Landmark::eyes}) rule(landmark);
            cheeks();
            for (const PointPx& eye : {photo_.pose->left_eye, photo_.pose->right_eye}) ring(eye);
        }
        if (photo_.crop) haloed_box(photo_.crop->scaled(factor_), white);
        return canvas_.raster();
    }

private:
    // Where the marks reach sideways: across the crop, and always a little beyond the face.
    Interval across() const {
        const double beyond = 0.5 * photo_.pose->eye_distance() * factor_, width = photo_.full.width * factor_;
        Interval reach{face().least - beyond, face().greatest + beyond};
        if (photo_.crop) reach = {std::min(reach.least, photo_.crop->x * factor_), std::max(reach.greatest, photo_.crop->right() * factor_)};
        return {std::max(reach.least, 0.0), std::min(reach.greatest, width)};
    }

    /// The columns that stay free: the face and its ears.
    Interval face() const {
        const double ears = 0.14 * photo_.pose->face_width();
        return {(photo_.pose->face_left_x - ears) * factor_, (photo_.pose->face_right_x + ears) * factor_};
    }

    void fill(const Band& band) {
        const double top = band.rows.least * factor_, height = (band.rows.greatest - band.rows.least) * factor_;
        const auto part = [&](double from, double to) {
            if (to <= from) return;
            canvas_.fill({from, top, to - from, height}, band_green.faded(0.30));
            for (const double y : {top, top + height}) canvas_.line({from, y}, {to, y}, thick_ * 0.7, band_green.faded(0.9));
        };
        part(across().least, face().least);
        part(face().greatest, across().greatest);
    }

    // A line beside the face all the way, and across it only where it hides nothing: above and below the face.
    void rule(Landmark landmark) {
        const std::optional<double> row = measured_row(landmark, *photo_.pose);
        if (!row) return;
        const auto band = std::ranges::find(photo_.bands, landmark, &Band::landmark);
        const Ink ink = line_colour(band == photo_.bands.end() ? Verdict::not_judged : band->verdict);
        const double y = *row * factor_;
        if (landmark == Landmark::chin) {
            const double middle = photo_.pose->eyes().x * factor_, half = 0.55 * photo_.pose->eye_distance() * factor_;
            haloed({middle - half, y}, {middle + half, y}, ink);
        } else if (landmark == Landmark::crown) {
            haloed({across().least, y}, {across().greatest, y}, ink);
        } else {
            if (across().least < face().least) haloed({across().least, y}, {face().least, y}, ink);
            if (face().greatest < across().greatest) haloed({face().greatest, y}, {across().greatest, y}, ink);
        }
    }

    void cheeks() {
        const double top = (photo_.pose->eyes().y + 0.25 * photo_.pose->eye_distance()) * factor_, bottom = top + 0.6 * photo_.pose->eye_distance() * factor_;
        for (const double x : {photo_.pose->face_left_x, photo_.pose->face_right_x}) haloed({x * factor_, top}, {x * factor_, bottom}, plain_blue);
    }

    // A ring around the iris with four strokes that point at its centre: the eye itself stays to be looked at.
    void ring(PointPx eye) {
        const PointPx at{eye.x * factor_, eye.y * factor_};
        const double radius = std::max(0.17 * photo_.pose->eye_distance() * factor_, 2.5 * thick_);
        canvas_.ring(at, radius, thick_ * 1.5, dark.faded(0.3));
        canvas_.ring(at, radius, thick_ * 0.8, white);
        for (const auto& [x, y] : {std::pair{1.0, 0.0}, {-1.0, 0.0}, {0.0, 1.0}, {0.0, -1.0}})
            canvas_.line({at.x + x * radius, at.y + y * radius}, {at.x + x * radius * 1.45, at.y + y * radius * 1.45}, thick_ * 0.8, white);
    }

    void haloed(PointPx from, PointPx to, Ink ink) {
        canvas_.line(from, to, thick_ * 2, dark.faded(0.3));
        canvas_.line(from, to, thick_ * 1.3, ink);
    }

    void haloed_box(BoxPx box, Ink ink) {
        canvas_.stroke(box, thick_ * 2, dark.faded(0.3));
        canvas_.stroke(box, thick_ * 1.3, ink);
    }

    const MarkedPhoto& photo_;
    double factor_, thick_;
    Canvas canvas_;
};

}  // namespace

SizePx fitted(SizePx photograph, SizePx frame) {
    const double factor = std::min(1.0 * frame.width / photograph.width, 1.0 * frame.height / photograph.height);
    return {std::clamp(static_cast<int>(std::lround(photograph.width * factor)), 1, frame.width),
            std::clamp(static_cast<int>(std::lround(photograph.height * factor)), 1, frame.height)};
}

Raster marked(const MarkedPhoto& photo, SizePx size) {
    return Marks(photo, size).drawn();
}

}  // namespace likeness
