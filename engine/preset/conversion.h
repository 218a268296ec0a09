// How colours go from one space to another: what a photo preset says, and what a printer is given.
#pragma once

#include <array>
#include <string_view>

namespace likeness {

/// The rendering intents of ICC.1:2022 0.2.3; `relative` and `absolute` are its two colorimetric ones.
enum class Intent { perceptual, relative, saturation, absolute };

/// As presets, settings and options write them, in the order of `Intent`.
inline constexpr std::array<std::string_view, 4> intent_words{"perceptual", "relative", "saturation", "absolute"};
constexpr std::string_view name(Intent intent) { return intent_words[static_cast<std::size_t>(intent)]; }

struct Conversion {
    Intent intent = Intent::perceptual;
    bool black_point_compensation = true;  ///< ISO 18619; the absolute intent never has it

    auto operator<=>(const Conversion&) const = default;
};

}  // namespace likeness
