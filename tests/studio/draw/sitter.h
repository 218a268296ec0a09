// A sitter: every number that one drawn person is made of. No picture, no scene. Lengths in IOD, colours in linear
// light.
#pragma once

#include "number.h"

#include <cstdint>
#include <optional>

namespace studio {

enum class HairStyle { cropped, combed, side_parting, swept_back, long_straight, long_wavy, bob, bun, curls, afro };
enum class ClothesKind { shirt, tee, jumper, v_neck, suit, gown };
enum class BeardKind { none, stubble, full, goatee, moustache };

struct FaceForm {
    float width = 1.0f;   ///< .95-1.07; half width of the skull is 1.055 times this
    float jaw_p = 2.2f;   ///< how low the cheeks stay wide
    float jaw_q = 1.45f;  ///< how round the chin is
    float chin = 1.8f;    ///< y of the chin's outline
    float top = -1.68f;   ///< y of the skull's top
    float depth = 1.15f;
    float socket = 1.0f;  ///< depth of the eye sockets, 1 = usual
    float brow_ridge = 0.05f;
    float nose_width = 1.0f;
    float nose_bridge = 1.15f;  ///< exponent: larger is flatter between the eyes
    float nose_depth = 0.43f;
    float nose_length = 1.0f;
    float cheek = 1.0f;
    float fold = 0.015f;
    float neck = 0.75f;     ///< half width
    float shoulder = 3.0f;  ///< half width
    float slope = 0.35f;    ///< of the shoulders
};

struct EyeForm {
    float half_width = 0.245f;
    float tilt = 0.05f;    ///< radians, outer corner up
    float upper = 0.088f;  ///< height of the upper rim over the corners' line
    float lower = 0.077f;
    float crease = 0.055f;  ///< of the lid fold over the rim; .018 = single lid
    float iris = 0.092f;    ///< radius
    float lash = 0.018f;    ///< thickness of the lash line
    Rgb colour;
};

struct BrowForm {
    float y = 0.35f;  ///< above the pupils
    float arch = 0.05f;
    float thick = 0.075f;
    int strokes = 360;
    float tone = 0.5f;  ///< of the soft colour below the strokes
    Rgb colour;
};

struct MouthForm {
    float half_width = 0.40f;
    float y = 1.135f;
    float upper = 0.09f;
    float lower = 0.13f;
    float smile = 0.5f;
    float rosy = 0.4f;  ///< share of lip red
};

struct HairForm {
    HairStyle style = HairStyle::combed;
    bool fringe = false;
    Rgb colour;
    float volume = 0.15f;  ///< over the skull
    float end = 2.8f;      ///< y where long hair ends
    float side = 1.0f;     ///< -1 or 1: where the parting is
    float line = -1.12f;   ///< y of the hairline in the middle
};

struct Glasses {
    bool worn = false;
    float half_width = 0.43f;
    float half_height = 0.30f;
    float power = 3.0f;  ///< of the superellipse
    float rim = 0.028f;
    Rgb colour;
};

struct Clothes {
    ClothesKind kind = ClothesKind::shirt;
    Rgb main;    ///< jumper, shirt, jacket or gown
    Rgb second;  ///< shirt below jacket or gown
    Rgb stole;
    bool tie = false;  ///< below jacket or gown only
    Rgb tie_colour;
};

struct Sitter {
    std::uint64_t seed = 0;
    bool woman = false;
    float tone = 0.1f;  ///< 0 fair .. 1 deep
    Rgb skin;
    float freckles = 0;
    BeardKind beard = BeardKind::none;
    FaceForm face;
    EyeForm eye;
    BrowForm brow;
    MouthForm mouth;
    HairForm hair;
    Glasses glasses;
    Clothes clothes;
};

struct SitterOptions {
    double glasses = 0.25;  ///< share of sitters
    double beard = 0.15;    ///< share of men
    double women = 0.5;     ///< share of sitters
    double far = 0.2;       ///< share whose tone and hair are drawn from the whole world, not East Asia alone
    std::optional<HairStyle> hair = {};  ///< a fixed style
    std::optional<ClothesKind> clothes = {};
    std::optional<float> tone = {};  ///< a fixed tone, 0 .. 1
};

/// Same seed and options: same person. The parts use streams of their own, so an option changes what it names and what
/// follows from that (hair and eyes go with the tone), nothing else.
Sitter make_sitter(std::uint64_t seed, const SitterOptions& options = {});

/// Skin of a tone in linear light, as a photographer would expose it.
Rgb skin_colour(float tone);

}  // namespace studio
