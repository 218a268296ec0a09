#include "hair_strand.h"

#include <array>

namespace studio {

HairBrush::HairBrush(const Easel& easel, Layer& layer)
    : easel_(easel), layer_(layer), colour_(easel.sitter.hair.colour), half_(unit(easel.light.key() + Vec3{0, 0, 1})) {}

Rgb HairBrush::lit(Vec2 p, Vec2 along, float bright, float shift) const {
    // The head as an ellipsoid; below its middle a standing cylinder.
    const float nx = p.x / 1.42f;
    const float ny = p.y < -0.3f ? (p.y + 0.3f) / 1.72f : 0;
    const Vec3 n = unit({nx, ny, std::sqrt(std::max(0.06f, 1 - nx * nx - ny * ny))});
    const float wrap = 0.45f;
    const float key = std::max(0.0f, (dot(n, easel_.light.key()) + wrap) / (1 + wrap));
    const Vec3 fill{-0.68f * easel_.scene.side, -0.11f, 0.68f};
    const float diffuse = easel_.scene.key * key +
                          easel_.scene.fill * std::max(0.0f, (dot(n, fill) + wrap) / (1 + wrap)) +
                          easel_.scene.ambient * (0.75f - 0.35f * n.y);
    // Kajiya-Kay: the ring of light lies where strand and half vector stand square to each other.
    const float slope = -(n.x * along.x + n.y * along.y) / std::max(0.35f, n.z);
    const Vec3 tangent = unit(unit({along.x, along.y, slope}) + n * shift);
    const float c = dot(tangent, half_);
    const float sine2 = std::max(0.0f, 1 - c * c);
    const float s4 = sine2 * sine2;
    const float s8 = s4 * s4;
    const float broad = s8 * std::sqrt(sine2);
    const float tight = s8 * s8 * s8 * sine2;
    const float white = 0.050f * tight * bright * key;
    return colour_ * (diffuse * bright * (1 + 0.9f * broad)) + Rgb{white, white, white * 1.02f};
}

void HairBrush::strand(std::span<const Vec2> points, float half_width, float bright, float shift, float alpha) {
    std::array<Dab, 32> dabs;
    const std::size_t count = std::min(points.size(), dabs.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 along = points[std::min(i + 1, count - 1)] - points[i > 0 ? i - 1 : 0];
        const float size = std::max(1e-5f, length(along));
        const float t = static_cast<float>(i) / static_cast<float>(count - 1);
        const float taper = t < 0.12f ? 0.5f + t / 0.24f : t < 0.75f ? 1 : 1 - 0.8f * (t - 0.75f) / 0.25f;
        dabs[i] = {easel_.view.to_picture(points[i]), half_width * taper * easel_.view.iod,
                   lit(points[i], along * (1 / size), bright, shift)};
    }
    stroke(layer_, {dabs.data(), count}, alpha);
}

void HairBrush::under(std::span<const Vec2> points, float half_width, float bright, float alpha) {
    std::array<Dab, 32> dabs;
    const std::size_t count = std::min(points.size(), dabs.size());
    for (std::size_t i = 0; i < count; ++i)
        dabs[i] = {easel_.view.to_picture(points[i]), half_width * easel_.view.iod, colour_ * bright};
    stroke(layer_, {dabs.data(), count}, alpha);
}

void HairBrush::patch(const HairPatch& patch, Random& chance) {
    constexpr int clumps = 26;
    struct Clump {
        float phase, bright, end;
    };
    std::array<Clump, clumps> clump;
    for (Clump& c : clump) {
        c.phase = chance.range(0, 6.283f);
        c.bright = chance.range(0.86f, 1.16f);
        c.end = chance.range(0.0f, 0.6f);
    }
    std::array<Vec2, 26> points;
    const auto lay_under = [&](float s, float upto) {
        for (int i = 0; i < 26; ++i)
            points[static_cast<std::size_t>(i)] = patch.at(upto * static_cast<float>(i) / 25, s);
    };
    for (int i = 0; i <= 60; ++i) {
        const float s = lerp(patch.across && patch.stub >= 1 ? 0.15f : 0.08f, 0.95f, static_cast<float>(i / 2) / 30);
        if (i % 2 != 0 && !patch.across) continue;
        lay_under(s, (patch.across ? 0.95f : 1 - patch.ragged) * (i % 2 != 0 ? -1.0f : 1.0f));
        under(points, 0.020f, 0.45f, 0.95f);
    }

    const int count = patch.across ? 9 : 24;
    for (int k = 0; k < patch.strands; ++k) {
        // From the outer edge inwards, so that what hangs before lies above.
        const float order = (static_cast<float>(k) + chance.uniform()) / static_cast<float>(patch.strands);
        const float own = chance.range(0.62f, 1.30f);
        const float shift = chance.range(-0.22f, 0.22f);
        const float jitter = chance.range(-1.0f, 1.0f);
        const float length_share = chance.uniform();
        if (patch.across) {
            const float t = chance.range(-0.99f, 0.99f);
            const Clump& c =
                clump[static_cast<std::size_t>(std::min(clumps - 1, static_cast<int>(std::abs(t) * clumps)))];
            const bool whole = patch.stub >= 1;
            const float from = patch.forward ? lerp(1.0f, 0.25f, order * length_share)
                               : whole
                                   ? 0.40f * std::max(0.0f, length_share - 0.50f) + 0.055f * jitter * jitter - 0.035f
                                   : lerp(-0.06f, 1 - patch.stub * 0.6f, 1 - order);
            float to = whole ? chance.range(0.86f, 1.0f) : from + patch.stub * (0.6f + 0.5f * length_share);
            if (patch.forward) {
                // Tufts end raggedly on the brow; the temples keep their line.
                const float tuft = std::sin(std::floor(t * 22 + jitter * 0.5f) * 2.4f);
                to = lerp(-0.34f - 0.10f * tuft + 0.10f * jitter, -0.02f, smoothstep(0.22f, 0.46f, std::abs(t)));
            }
            const float drift =
                patch.forward
                    ? 0.03f * jitter + 0.075f * easel_.sitter.hair.side * (1 - smoothstep(0.3f, 0.6f, std::abs(t)))
                    : (whole ? 0.035f : 0.05f) * jitter + (whole ? 0.0f : 0.03f * std::clamp(5 * t, -1.0f, 1.0f));
            for (int i = 0; i < count; ++i) {
                const float u = static_cast<float>(i) / static_cast<float>(count - 1);
                const float s = lerp(from, to, u);
                const float swing = whole ? 0.03f * std::sin(3.1f * u + c.phase) : 0;
                points[static_cast<std::size_t>(i)] =
                    patch.at(std::clamp(t + drift * u + swing * u * (1 - u), -1.0f, 1.0f), std::min(s, 1.01f));
            }
            const float root = from < 0.04f ? 0.75f : 1.0f;
            strand({points.data(), static_cast<std::size_t>(count)}, patch.width * 0.5f,
                   own * lerp(1.0f, c.bright, 0.7f), shift, 0.9f * root);
            continue;
        }
        const float s = clamp01(1 - order + 0.04f * jitter);
        const Clump& c = clump[static_cast<std::size_t>(std::min(clumps - 1, static_cast<int>(s * clumps)))];
        const float end = 1 - patch.ragged * clamp01(0.5f * c.end + 0.7f * length_share);
        for (int i = 0; i < count; ++i) {
            const float u = static_cast<float>(i) / static_cast<float>(count - 1);
            const float t = u * end;
            const float swing = patch.wave * std::sin(t * 17 + c.phase + 0.6f * jitter) * smoothstep(0.25f, 0.6f, t) *
                                (0.7f + 0.3f * jitter);
            Vec2 p = patch.at(t, clamp01(s + 0.015f * jitter * std::sin(5 * t)));
            p.x += patch.side * swing;
            points[static_cast<std::size_t>(i)] = p;
        }
        // Darker near the face, where other hair shades it.
        const float depth = lerp(0.66f, 1.0f, smoothstep(0.0f, 0.35f, s));
        strand({points.data(), static_cast<std::size_t>(count)}, patch.width * 0.5f, own * c.bright * depth, shift,
               0.92f);
    }

    for (int k = 0; k < 26; ++k) {
        const float off = chance.range(0.0f, patch.across ? 0.018f : 0.035f);
        const float start = chance.range(patch.across ? -0.75f : 0.0f, 0.70f);
        const float reach = chance.range(0.08f, 0.25f);
        if (patch.across && patch.stub < 0.3f) break;
        for (int i = 0; i < 9; ++i) {
            const float u = static_cast<float>(i) / 8;
            points[static_cast<std::size_t>(i)] =
                patch.at(std::min(1.0f, start + reach * u), 1 + off * std::sin(3.1f * u));
        }
        strand({points.data(), 9}, 0.0035f, 0.9f, 0, 0.5f);
    }
}

}  // namespace studio
