#include "portrait.h"

#include "backdrop.h"
#include "hair_shape.h"
#include "spread.h"

namespace studio {

namespace {

// Straight up to .9, then a soft shoulder to 1.
float tone(float v) {
    if (v <= 0.9f) return v;
    return 0.9f + 0.1f * (1 - bell(std::min(60.0f, (v - 0.9f) / 0.1f)));
}

Truth measured(const Easel& e) {
    Truth t;
    const auto eye = [&](float side) {
        const Vec2 p = e.view.to_picture(e.face.seen({side * 0.5f + e.scene.gaze_x, e.scene.gaze_y}));
        return likeness::PointPx{p.x, p.y};
    };
    t.left_eye = eye(1);
    t.right_eye = eye(-1);
    t.chin_y = e.view.to_picture({0, e.face.chin()}).y;
    t.face_left_x = e.view.to_picture({-e.face.widest(), 0.3f}).x;
    t.face_right_x = e.view.to_picture({e.face.widest(), 0.3f}).x;
    t.roll_deg = e.scene.roll_deg;
    const float enough = 2.15f * e.view.iod / 12;
    for (int y = 0; y < e.person.height; ++y) {
        const Rgba* row = e.person.row(y);
        int count = 0;
        for (int x = 0; x < e.person.width; ++x) count += row[x].a >= 0.5f;
        if (static_cast<float>(count) >= enough) {
            t.crown_y = y;
            break;
        }
    }
    return t;
}

}  // namespace

Truth Drawn::truth(likeness::SizePx full) const {
    const double k = static_cast<double>(full.width) / picture.width;
    const auto point = [k](likeness::PointPx p) { return likeness::PointPx{p.x * k, p.y * k}; };
    Truth t = at_work_size;
    t.left_eye = point(t.left_eye);
    t.right_eye = point(t.right_eye);
    t.crown_y *= k;
    t.chin_y *= k;
    t.face_left_x *= k;
    t.face_right_x *= k;
    return t;
}

Drawn draw(const Sitter& sitter, const Scene& scene, likeness::SizePx work) {
    Easel e(sitter, scene, work);
    measure_heights(e);
    paint_back_hair(e);
    paint_body(e);
    paint_panels(e);
    paint_ears(e);
    paint_face(e);
    paint_face_strokes(e);
    // The temples go below hair that hangs over the ears, and over what is short.
    const bool covered = is_long(sitter.hair.style) || is_cloud(sitter.hair.style);
    if (covered) paint_glasses(e);
    paint_hair(e);
    if (!covered) paint_glasses(e);

    Drawn drawn;
    drawn.picture = paint_backdrop(e);
    drawn.alpha = Plane(work.width, work.height);
    for (int y = 0; y < work.height; ++y) {
        Rgb* out = drawn.picture.row(y);
        const Rgba* person = e.person.row(y);
        float* alpha = drawn.alpha.row(y);
        const float v = (static_cast<float>(y) + 0.5f) / static_cast<float>(work.height) - 0.5f;
        for (int x = 0; x < work.width; ++x) {
            const float u = (static_cast<float>(x) + 0.5f) / static_cast<float>(work.width) - 0.5f;
            const float lens = 1 - scene.vignette * 2 * (u * u + v * v);
            const Rgb c = Rgb{person[x].r, person[x].g, person[x].b} + out[x] * (1 - person[x].a);
            out[x] = {tone(c.r * lens), tone(c.g * lens), tone(c.b * lens)};
            alpha[x] = person[x].a;
        }
    }
    soften(drawn.picture);
    drawn.at_work_size = measured(e);
    drawn.matter = std::move(e.matter);
    return drawn;
}

}  // namespace studio
