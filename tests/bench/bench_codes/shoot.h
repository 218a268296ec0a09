// Drawn keyframes through the camera's JPEG: who reads them, by size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace bench {

struct ShootOptions {
    std::size_t frames = 300;
    std::uint64_t seed = 1;
    bool peers = true;            ///< ask ZXing alone and zbarimg too
    std::filesystem::path keep;   ///< where the frames' files stay, and are found again; none: nowhere
};

void print_keyframes(const ShootOptions&);

}  // namespace bench
