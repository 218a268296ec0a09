// The capture code as modules. The only place of the drawn keyframe that knows ZXing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace studio {

/// A square of modules, row by row, without a quiet zone. Empty when there is nothing to show.
struct CodeModules {
    int side = 0;
    std::vector<std::uint8_t> dark;  ///< 1 is dark

    bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] != 0;
    }
};

/// QR code of a UTF-8 text at error level M; empty for an empty text or one that no QR code holds.
CodeModules code_modules(std::string_view text);

}  // namespace studio
