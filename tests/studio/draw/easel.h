// The easel: what all painters of one picture share, and the list of painters in their order, back to front.
// Each paints over the person's layer; alpha = 1 - product(1 - a) falls out of it and is the truth about the
// silhouette.
#pragma once

#include "body_shape.h"
#include "face_shape.h"
#include "light.h"
#include "noise.h"
#include "plane.h"
#include "view.h"

#include "engine/base/measure.h"

#include <cstdint>

namespace studio {

/// What a pixel shows, for the fine detail of the full-size picture.
enum class Matter : std::uint8_t { backdrop, skin, cloth, hair, plain };

struct Easel {
    const Sitter& sitter;
    const Scene& scene;
    View view;
    FaceShape face;
    BodyShape body;
    Light light;
    Noise noise;
    Layer person;
    Grid<Matter> matter;

    // Heights: the face at work size in its window, everybody at half size.
    Window face_window;
    Plane face_z;
    Grid<Vec2> face_feature;  ///< which point of the unturned face each pixel shows
    Plane body_z;             ///< neck, chest and shoulders alone, half size; -1 where nobody is
    Plane z;                  ///< half size, everybody
    Grid<Rgb> body_light;  ///< light on the body, half size; cloth takes the green alone, because only skin glows warm
    Plane open;            ///< half size
    Plane lit;             ///< quarter size

    Easel(const Sitter& who, const Scene& how, likeness::SizePx work);

    float open_at(float px, float py) const { return sample(open, px * 0.5f, py * 0.5f); }
    Rgb body_light_at(float px, float py) const;
    float lit_at(float px, float py) const { return sample(lit, px * 0.25f, py * 0.25f); }
};

void measure_heights(Easel& easel);  ///< fills z, open, lit: before any painting
void paint_back_hair(Easel& easel);
void paint_body(Easel& easel);
void paint_panels(Easel& easel);  ///< collar, lapels, tie, stole
void paint_ears(Easel& easel);
void paint_face(Easel& easel);
void paint_face_strokes(Easel& easel);  ///< brows, lashes, beard
void paint_hair(Easel& easel);
void paint_glasses(Easel& easel);

/// Darkens the person below something by that thing's cover, shifted away from the key (IOD) and blurred (IOD).
void cast_on_person(Easel& easel, const Layer& thing, float distance, float softness, float strength);

}  // namespace studio
