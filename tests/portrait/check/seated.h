// A drawn sitter before the camera: a photograph with a pose that is known by construction, and a brush that paints on it
// in the face frame (origin between the eyes, unit the eye distance).
#pragma once

#include "engine/face/pose.h"
#include "engine/picture/picture.h"
#include "engine/portrait/check/study.h"
#include "tests/studio/draw/portrait.h"
#include "tests/studio/draw/scene.h"
#include "tests/studio/draw/sitter.h"

#include <cstdint>
#include <functional>

namespace likeness {

struct Seated {
    Picture picture;
    Head head;

    /// Gives each pixel near the face a new colour: sRGB values in, sRGB values out; the place is in the face frame.
    using Colour = std::array<double, 3>;
    void paint(const std::function<Colour(PointPx place, Colour was)>& brush);

    Study study() const;
};

/// A usual sitter: brown eyes, no glasses, no beard, hair cropped, facing the camera.
studio::Sitter usual_sitter(std::uint64_t seed = 5);
studio::Scene usual_scene();

Seated seat(const studio::Sitter& = usual_sitter(), const studio::Scene& = usual_scene());

}  // namespace likeness
