#include "easel.h"

namespace studio {

namespace {

View place(const Scene& scene, likeness::SizePx work) {
    const float width = static_cast<float>(work.width);
    const float roll = scene.roll_deg * 0.01745329252f;
    View view;
    view.iod = scene.eye_distance * width;
    view.origin = {width * (0.5f + scene.aside), static_cast<float>(work.height) * scene.eye_height};
    view.cosine = std::cos(roll);
    view.sine = std::sin(roll);
    view.width = work.width;
    view.height = work.height;
    return view;
}

}  // namespace

Easel::Easel(const Sitter& who, const Scene& how, likeness::SizePx work)
    : sitter(who), scene(how), view(place(how, work)), face(who, how), body(who), light(how),
      noise(Random(who.seed, "noise")), person(work.width, work.height), matter(work.width, work.height) {}

void measure_heights(Easel& e) {
    const float wide = e.face.widest() + 0.03f;
    e.face_window = e.view.window({-wide, e.face.top() - 0.03f}, {wide, e.face.chin() + 0.03f});
    const Window& w = e.face_window;
    e.face_z = Plane(w.x1 - w.x0, w.y1 - w.y0);
    e.face_feature = Grid<Vec2>(w.x1 - w.x0, w.y1 - w.y0);
    e.body_z = Plane((e.view.width + 1) / 2, (e.view.height + 1) / 2, -1.0f);
    for (int y = 0; y < e.body_z.height; ++y) {
        for (int x = 0; x < e.body_z.width; ++x) {
            const Vec2 p = e.view.to_face(static_cast<float>(2 * x + 1), static_cast<float>(2 * y + 1));
            if (p.y < 0.9f || std::abs(p.x) > e.body.shoulder() + 0.05f) continue;
            if (e.body.inside(p) > -0.06f) e.body_z.at(x, y) = e.body.height(p, e.noise);
        }
    }
    e.z = e.body_z;
    for (int y = w.y0; y < w.y1; ++y) {
        for (int x = w.x0; x < w.x1; ++x) {
            const Vec2 p = e.view.to_face(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float base = e.face.base(p);
            const Vec2 f = e.face.feature(p, base);
            const float z = base > 0 ? base + e.face.relief(f) : 0;
            e.face_feature.at(x - w.x0, y - w.y0) = f;
            e.face_z.at(x - w.x0, y - w.y0) = z;
            if (base > 0) {
                float& whole = e.z.at(x / 2, y / 2);
                whole = std::max(whole, z);
            }
        }
    }
    e.open = openness(e.z, e.view.iod * 0.5f);
    e.lit = arriving(halved(e.z), e.view.iod * 0.25f, e.light.key());
    e.body_light =
        Grid<Rgb>(e.z.width, e.z.height, e.light.falls({0, 0, 1}, 0.85f, 1));  // collars stand over the shoulders
    for (int y = 0; y < e.z.height; ++y) {
        for (int x = 0; x < e.z.width; ++x) {
            if (e.body_z.at(x, y) <= -1) continue;
            const float lit =
                sample(e.lit, (static_cast<float>(x) + 0.5f) * 0.5f, (static_cast<float>(y) + 0.5f) * 0.5f);
            e.body_light.at(x, y) = e.light.falls(normal(e.body_z, x, y, e.view.iod * 0.5f), e.open.at(x, y), lit);
        }
    }
}

Rgb Easel::body_light_at(float px, float py) const {
    const float fx = std::clamp(px * 0.5f - 0.5f, 0.0f, static_cast<float>(body_light.width) - 1.001f);
    const float fy = std::clamp(py * 0.5f - 0.5f, 0.0f, static_cast<float>(body_light.height) - 1.001f);
    const int ix = static_cast<int>(fx);
    const int iy = static_cast<int>(fy);
    const float tx = fx - static_cast<float>(ix);
    const float ty = fy - static_cast<float>(iy);
    const Rgb* a = body_light.row(iy) + ix;
    const Rgb* b = body_light.row(iy + 1) + ix;
    return lerp(lerp(a[0], a[1], tx), lerp(b[0], b[1], tx), ty);
}

void cast_on_person(Easel& e, const Layer& thing, float distance, float softness, float strength) {
    Plane shadow = cover(thing, 2);
    const float half = e.view.iod * 0.5f;
    blur(shadow, softness * half);
    const Vec3 key = e.light.key();
    const float dx = key.x / key.z * distance * half;
    const float dy = key.y / key.z * distance * half;
    for (int y = 0; y < e.view.height; ++y) {
        Rgba* row = e.person.row(y);
        const float sy = (static_cast<float>(y) + 0.5f) * 0.5f + dy;
        for (int x = 0; x < e.view.width; ++x) {
            if (row[x].a <= 0) continue;
            const float s = strength * sample(shadow, (static_cast<float>(x) + 0.5f) * 0.5f + dx, sy);
            if (s > 0) shade(row[x], {1 - 0.86f * s, 1 - 0.97f * s, 1 - s});
        }
    }
}

}  // namespace studio
