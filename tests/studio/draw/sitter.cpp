#include "sitter.h"

#include "random.h"

#include <array>

namespace studio {

namespace {

// The ten tones; the first six are common in East Asia.
constexpr std::array<float, 10> tones{0.06f, 0.12f, 0.17f, 0.22f, 0.28f, 0.36f, 0.48f, 0.62f, 0.78f, 0.92f};

float draw_tone(Random& chance, double far) {
    const bool whole_world = chance.chance(far);
    const int near[] = {0, 0, 1, 1, 1, 2, 2, 3, 4};
    const int index = whole_world ? chance.pick(10) : near[chance.pick(9)];
    return clamp01(tones[static_cast<std::size_t>(index)] + chance.range(-0.03f, 0.03f));
}

FaceForm draw_face(Random& chance, bool woman, float tone, bool far) {
    FaceForm f;
    f.width = woman ? chance.range(0.95f, 1.03f) : chance.range(0.98f, 1.07f);
    f.jaw_p = woman ? chance.range(1.95f, 2.4f) : chance.range(2.2f, 2.7f);
    f.jaw_q = woman ? chance.range(1.30f, 1.50f) : chance.range(1.42f, 1.62f);
    f.chin = woman ? chance.range(1.70f, 1.84f) : chance.range(1.76f, 1.91f);
    f.top = chance.range(-1.74f, -1.62f);
    f.depth = chance.range(1.12f, 1.19f);
    f.socket = chance.range(far ? 0.9f : 0.72f, 1.12f) + 0.25f * smoothstep(0.3f, 0.8f, tone);
    f.brow_ridge = woman ? chance.range(0.025f, 0.045f) : chance.range(0.04f, 0.075f);
    f.nose_width = chance.range(0.86f, 1.10f) + 0.12f * smoothstep(0.4f, 0.9f, tone);
    f.nose_bridge = far ? chance.range(1.0f, 1.3f) : chance.range(1.15f, 1.6f);
    f.nose_depth = chance.range(0.37f, 0.45f);
    f.nose_length = chance.range(0.93f, 1.05f);
    f.cheek = chance.range(0.75f, 1.3f);
    f.fold = chance.range(0.004f, woman ? 0.014f : 0.022f);
    f.neck = woman ? chance.range(0.64f, 0.71f) : chance.range(0.76f, 0.87f);
    f.shoulder = woman ? chance.range(2.62f, 2.85f) : chance.range(2.95f, 3.25f);
    f.slope = woman ? chance.range(0.36f, 0.44f) : chance.range(0.29f, 0.38f);
    return f;
}

Rgb draw_hair_colour(Random& chance, float tone, bool far) {
    if (chance.chance(far ? 0.03 : 0.005)) return srgb(150, 148, 146) * chance.range(0.8f, 1.15f);
    const Rgb dark[] = {srgb(26, 22, 21), srgb(31, 25, 23), srgb(38, 30, 26), srgb(48, 35, 28), srgb(66, 45, 33)};
    const Rgb fair[] = {srgb(92, 62, 40), srgb(122, 84, 52), srgb(156, 118, 74), srgb(110, 58, 36), srgb(60, 42, 32)};
    if (far && tone < 0.25f) return fair[chance.pick(5)];
    const int often[] = {0, 0, 0, 1, 1, 1, 2, 2, 3, 4};
    return dark[far ? chance.pick(3) : often[chance.pick(10)]];
}

HairStyle draw_style(Random& chance, bool woman, float tone) {
    using enum HairStyle;
    const bool deep = tone > 0.5f;
    const HairStyle men[] = {cropped, cropped, combed, combed, side_parting, side_parting, swept_back, curls};
    const HairStyle women[] = {long_straight, long_straight, long_wavy, long_wavy,  bob,
                               bob,           bun,           bun,       swept_back, curls};
    const HairStyle deep_men[] = {cropped, cropped, curls, curls, afro, cropped};
    const HairStyle deep_women[] = {bun, bun, curls, afro, long_wavy, bob};
    if (deep) return woman ? deep_women[chance.pick(6)] : deep_men[chance.pick(6)];
    if (chance.chance(0.03)) return afro;
    return woman ? women[chance.pick(10)] : men[chance.pick(8)];
}

Clothes draw_clothes(Random& chance, std::optional<ClothesKind> fixed) {
    using enum ClothesKind;
    const ClothesKind kinds[] = {shirt, shirt, shirt, tee, jumper, v_neck, suit, suit, gown, gown};
    const Rgb shirts[] = {srgb(242, 243, 245), srgb(242, 243, 245), srgb(240, 240, 240),
                          srgb(172, 200, 232), srgb(40, 50, 78),    srgb(232, 214, 220)};
    const Rgb knits[] = {srgb(204, 120, 112), srgb(46, 88, 66),  srgb(44, 54, 84), srgb(92, 90, 96),
                         srgb(222, 212, 194), srgb(112, 32, 44), srgb(58, 58, 62), srgb(236, 236, 238)};
    const Rgb suits[] = {srgb(34, 38, 52), srgb(42, 42, 46), srgb(62, 66, 76), srgb(30, 32, 36)};
    const Rgb stoles[] = {srgb(128, 24, 38), srgb(214, 180, 92), srgb(40, 70, 130), srgb(222, 214, 200),
                          srgb(236, 150, 160)};
    const Rgb ties[] = {srgb(110, 26, 38), srgb(36, 52, 98), srgb(58, 66, 60), srgb(120, 100, 60)};
    Clothes c;
    c.kind = kinds[chance.pick(10)];
    if (fixed) c.kind = *fixed;
    const Rgb worn_shirt = shirts[chance.pick(6)];
    const Rgb knit = knits[chance.pick(8)];
    const Rgb suit_cloth = suits[chance.pick(4)];
    const Rgb stole = stoles[chance.pick(5)];
    const Rgb tie = ties[chance.pick(4)];
    c.tie = chance.chance(0.6);
    c.second = srgb(242, 243, 245);
    c.main = c.kind == shirt ? worn_shirt : c.kind == suit ? suit_cloth : c.kind == gown ? srgb(30, 30, 33) : knit;
    c.stole = stole;
    c.tie_colour = tie;
    return c;
}

}  // namespace

Rgb skin_colour(float tone) {
    const std::array<Rgb, 8> ramp{srgb(240, 205, 188), srgb(225, 182, 154), srgb(199, 152, 118), srgb(180, 132, 98),
                                  srgb(154, 108, 78),  srgb(126, 86, 62),   srgb(100, 67, 49),   srgb(78, 53, 41)};
    const float place = clamp01(tone) * 7;
    const int i = std::min(6, static_cast<int>(place));
    const std::size_t k = static_cast<std::size_t>(i);
    return lerp(ramp[k], ramp[k + 1], place - static_cast<float>(i)) * (1.05f + 0.5f * smoothstep(0.35f, 1.0f, tone));
}

Sitter make_sitter(std::uint64_t seed, const SitterOptions& options) {
    Random person(seed, "person");
    Sitter s;
    s.seed = seed;
    s.woman = person.chance(options.women);
    s.tone = draw_tone(person, options.far);
    if (options.tone) s.tone = *options.tone;
    const bool far = person.chance(options.far) || s.tone > 0.42f;
    s.skin = skin_colour(s.tone);
    s.skin = s.skin * Rgb{1, person.range(0.97f, 1.02f), person.range(0.94f, 1.03f)};
    s.freckles = s.tone < 0.3f && person.chance(0.15) ? person.range(0.3f, 0.8f) : 0.0f;
    Random face(seed, "face");
    s.face = draw_face(face, s.woman, s.tone, far);

    Random hair(seed, "hair");
    s.hair.style = draw_style(hair, s.woman, s.tone);
    if (options.hair) s.hair.style = *options.hair;
    s.hair.colour = draw_hair_colour(hair, s.tone, far);
    s.hair.volume = hair.range(0.10f, 0.20f);
    s.hair.end = hair.range(2.2f, 3.4f);
    s.hair.side = hair.sign();
    s.hair.line = hair.range(-1.17f, -1.06f);
    const bool takes_fringe = s.hair.style == HairStyle::long_straight || s.hair.style == HairStyle::bob ||
                              s.hair.style == HairStyle::long_wavy;
    s.hair.fringe = hair.chance(0.4) && takes_fringe;

    Random eye(seed, "eye");
    s.eye.half_width = eye.range(0.232f, 0.258f);
    s.eye.tilt = far ? eye.range(0.0f, 0.07f) : eye.range(0.03f, 0.11f);
    s.eye.upper = eye.range(far ? 0.078f : 0.070f, far ? 0.096f : 0.088f);
    s.eye.lower = eye.range(0.066f, 0.080f);
    s.eye.crease = eye.chance(far ? 0.08 : 0.4) ? 0.018f : eye.range(0.032f, far ? 0.08f : 0.055f);
    s.eye.iris = eye.range(0.089f, 0.096f);
    s.eye.lash = s.woman ? eye.range(0.017f, 0.025f) : eye.range(0.013f, 0.018f);
    const Rgb brown[] = {srgb(62, 38, 24), srgb(52, 33, 22), srgb(80, 50, 30), srgb(44, 29, 21)};
    const Rgb light[] = {srgb(96, 120, 140), srgb(96, 108, 74), srgb(110, 76, 40), srgb(84, 102, 118)};
    s.eye.colour = far && s.tone < 0.2f ? light[eye.pick(4)] : brown[eye.pick(4)];

    Random brow(seed, "brow");
    s.brow.y = brow.range(0.31f, 0.39f);
    s.brow.arch = s.woman ? brow.range(0.035f, 0.075f) : brow.range(0.015f, 0.05f);
    s.brow.thick = s.woman ? brow.range(0.052f, 0.072f) : brow.range(0.075f, 0.105f);
    s.brow.strokes = 260 + brow.pick(s.woman ? 120 : 200);
    s.brow.tone = brow.range(0.42f, 0.62f);
    s.brow.colour = lerp(s.hair.colour, srgb(34, 26, 23), 0.35f + 0.6f * smoothstep(0.25f, 0.6f, s.tone));

    Random mouth(seed, "mouth");
    s.mouth.half_width = mouth.range(0.37f, 0.44f);
    s.mouth.y = 1.135f + (s.face.chin - 1.8f) * 0.35f + mouth.range(-0.02f, 0.02f);
    s.mouth.upper = mouth.range(0.072f, 0.115f) + 0.02f * smoothstep(0.4f, 0.9f, s.tone);
    s.mouth.lower = mouth.range(0.105f, 0.155f) + 0.02f * smoothstep(0.4f, 0.9f, s.tone);
    s.mouth.smile = mouth.range(0.25f, 1.0f);
    s.mouth.rosy = s.woman ? mouth.range(0.35f, 0.75f) : mouth.range(0.10f, 0.35f);

    Random beard(seed, "beard");
    const BeardKind kinds[] = {BeardKind::stubble, BeardKind::full, BeardKind::goatee, BeardKind::moustache};
    const BeardKind kind = kinds[beard.pick(4)];
    if (!s.woman && beard.chance(options.beard)) s.beard = kind;

    Random glasses(seed, "glasses");
    s.glasses.worn = glasses.chance(options.glasses);
    s.glasses.half_width = glasses.range(0.40f, 0.45f);
    s.glasses.half_height = glasses.range(0.27f, 0.34f);
    s.glasses.power = glasses.range(2.4f, 4.6f);
    s.glasses.rim = glasses.range(0.018f, 0.042f);
    const Rgb rims[] = {srgb(24, 23, 24), srgb(40, 34, 32), srgb(66, 64, 66), srgb(52, 34, 26)};
    s.glasses.colour = rims[glasses.pick(s.tone > 0.35f ? 2 : 4)];
    if (s.tone > 0.35f) s.glasses.rim = std::min(s.glasses.rim, 0.028f);

    Random clothes(seed, "clothes");
    s.clothes = draw_clothes(clothes, options.clothes);
    return s;
}

}  // namespace studio
