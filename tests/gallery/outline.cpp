#include "tests/gallery/outline.h"

#include <array>
#include <cmath>
#include <deque>
#include <vector>

namespace studio {
namespace {

constexpr float even = 6, alike = 20;  ///< code values: of the edges' robust deviation, and of what still is backdrop

/// a + b·x + c·y of one channel, least squares over places given, in shares of the frame.
struct Slope {
    double a = 0, b = 0, c = 0;
    float at(float x, float y) const { return static_cast<float>(a + b * static_cast<double>(x) + c * static_cast<double>(y)); }
};

struct Sample {
    float x, y, value;
};

Slope fitted(const std::vector<Sample>& samples) {
    std::array<std::array<double, 4>, 3> m{};
    for (const Sample& s : samples) {
        const std::array<double, 3> row{1, s.x, s.y};
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t k = 0; k < 3; ++k) m[i][k] += row[i] * row[k];
            m[i][3] += row[i] * static_cast<double>(s.value);
        }
    }
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            if (i == j || m[i][i] == 0) continue;
            const double factor = m[j][i] / m[i][i];
            for (std::size_t k = 0; k < 4; ++k) m[j][k] -= factor * m[i][k];
        }
    return {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
}

/// The frame's edges where only backdrop is to be expected: the top, and the sides down to the eyes.
template <class Visit>
void along_edges(const likeness::Raster& picture, const likeness::Pose& pose, Visit visit) {
    const int band = std::max(2, picture.width() / 40), deep = static_cast<int>(pose.eyes().y * 0.6);
    for (int y = 0; y < deep; ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (y < band / 2 || x < band || x >= picture.width() - band) visit(x, y);
}

}  // namespace

Plane person_before_plain(const likeness::Raster& picture, const likeness::Pose& pose) {
    const int width = picture.width(), height = picture.height();
    const auto u = [&](int x) { return static_cast<float>(x) / static_cast<float>(width); };
    const auto v = [&](int y) { return static_cast<float>(y) / static_cast<float>(height); };
    std::array<Slope, 3> backdrop;
    for (int c = 0; c < 3; ++c) {
        std::vector<Sample> samples;
        along_edges(picture, pose, [&](int x, int y) { samples.push_back({u(x), v(y), static_cast<float>(picture.row(y)[3 * x + c])}); });
        backdrop[static_cast<std::size_t>(c)] = fitted(samples);
    }
    const auto off = [&](int x, int y) {
        float most = 0;
        for (int c = 0; c < 3; ++c) most = std::max(most, std::abs(static_cast<float>(picture.row(y)[3 * x + c]) - backdrop[static_cast<std::size_t>(c)].at(u(x), v(y))));
        return most;
    };
    std::vector<float> edge;
    along_edges(picture, pose, [&](int x, int y) { edge.push_back(off(x, y)); });
    const auto usual = edge.begin() + static_cast<std::ptrdiff_t>(edge.size() * 9 / 10);
    if (edge.empty() || (std::nth_element(edge.begin(), usual, edge.end()), *usual > even)) return {};

    // From pixel to pixel the backdrop may change a little, wherever that leads in the end.
    struct Reached {
        int x, y;
        std::array<float, 3> looks;
    };
    Plane person(width, height, 1);
    std::deque<Reached> open;
    const auto reach = [&](int x, int y, std::array<float, 3> looks) {
        if (x < 0 || y < 0 || x >= width || y >= height || person.at(x, y) < 1) return;
        const std::uint8_t* pixel = picture.row(y) + 3 * x;
        float away = 0;
        for (std::size_t c = 0; c < 3; ++c) away = std::max(away, std::abs(static_cast<float>(pixel[c]) - looks[c]));
        if (away >= alike) return;
        person.at(x, y) = 0.99f * smoothstep(alike / 2, alike, away);
        constexpr float slow = 0.1f;
        if (away < alike / 2)
            for (std::size_t c = 0; c < 3; ++c) looks[c] += slow * (static_cast<float>(pixel[c]) - looks[c]);
        open.push_back({x, y, looks});
    };
    along_edges(picture, pose, [&](int x, int y) { reach(x, y, {backdrop[0].at(u(x), v(y)), backdrop[1].at(u(x), v(y)), backdrop[2].at(u(x), v(y))}); });
    while (!open.empty()) {
        const Reached at = open.front();
        open.pop_front();
        reach(at.x - 1, at.y, at.looks), reach(at.x + 1, at.y, at.looks), reach(at.x, at.y - 1, at.looks), reach(at.x, at.y + 1, at.looks);
    }
    return person;
}

std::optional<double> crown_of(const Plane& person, const likeness::Pose& pose) {
    const double enough = pose.face_width() / 12;
    for (int y = 0; y < person.height; ++y)
        if (static_cast<double>(std::count_if(person.row(y), person.row(y) + person.width, [](float v) { return v >= 0.5f; })) >= enough) return y;
    return {};
}

}  // namespace studio
