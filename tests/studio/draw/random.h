// Chance for the simulated studio: our own generator and our own distributions, because those of the standard
// library give other numbers elsewhere. One stream per part (person, hair, glasses...): a stroke more in the hair then
// never changes the glasses.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace studio {

/// SplitMix64. Same seed and stream: same numbers on every machine.
class Random {
public:
    Random(std::uint64_t seed, std::string_view stream) : state_(seed * 0x9e3779b97f4a7c15u) {
        std::uint64_t name = 0xcbf29ce484222325u;  // FNV-1a of the stream's name
        for (char letter : stream) name = (name ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
        state_ ^= name;
        next();
    }
    Random(std::uint64_t seed, std::uint64_t stream)
        : state_(seed * 0x9e3779b97f4a7c15u ^ (stream + 1) * 0xd1b54a32d192ed03u) {
        next();
    }

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    /// In [0, 1).
    float uniform() { return static_cast<float>(next() >> 40) * 0x1p-24f; }

    /// In [least, greatest).
    float range(float least, float greatest) { return least + (greatest - least) * uniform(); }

    /// Mean 0, deviation 1, never beyond 6: the sum of twelve uniforms.
    float normal() {
        float sum = 0;
        for (int i = 0; i < 3; ++i) {
            const std::uint64_t bits = next();
            for (int k = 0; k < 4; ++k) sum += static_cast<float>((bits >> (16 * k)) & 0xffff);
        }
        return sum / 65536.0f - 6.0f;
    }

    bool chance(double probability) { return static_cast<double>(uniform()) < probability; }

    /// 0 .. count-1; count > 0.
    int pick(int count) { return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(count) >> 32); }

    /// +1 or -1.
    float sign() { return (next() >> 63) != 0 ? 1.0f : -1.0f; }

private:
    std::uint64_t state_;
};

}  // namespace studio
