// What the matte is tried on: sitters and scenes by what is hard about them.
#pragma once

#include "tests/studio/draw/scene.h"
#include "tests/studio/draw/sitter.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace bench {

struct Case {
    std::string_view name;
    studio::SitterOptions sitter;
    void (*arrange)(studio::Sitter&, studio::Scene&);  ///< what is set beyond a usual sitting before the light-blue cloth
    float noise = 3;                                   ///< of the camera, code values
};

const std::vector<Case>& cases();

}  // namespace bench
