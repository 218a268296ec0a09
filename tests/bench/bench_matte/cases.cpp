#include "tests/bench/bench_matte/cases.h"

namespace bench {
namespace {

using studio::ClothesKind;
using studio::HairStyle;
using studio::Scene;
using studio::Sitter;
using studio::srgb;

void usual(Sitter&, Scene&) {}
void before_white(Sitter&, Scene& scene) { scene.backdrop = {250, 250, 250}; }
void before_grey(Sitter&, Scene& scene) { scene.backdrop = {200, 203, 206}; }
void white_on_white(Sitter& sitter, Scene& scene) {
    sitter.clothes.main = srgb(242, 243, 245);
    before_white(sitter, scene);
}
void pale_on_grey(Sitter& sitter, Scene& scene) {
    sitter.clothes.main = srgb(222, 212, 194);
    before_grey(sitter, scene);
}
void uneven(Sitter&, Scene& scene) { scene.gradient = 0.35F; }
void shadowed(Sitter&, Scene& scene) { scene.shadow = 0.6F; }

}  // namespace

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"short hair", {.hair = HairStyle::cropped}, usual},
        {"long straight hair", {.hair = HairStyle::long_straight}, usual},
        {"long wavy hair", {.hair = HairStyle::long_wavy}, usual},
        {"curls", {.hair = HairStyle::curls}, usual},
        {"bun, white", {.hair = HairStyle::bun}, before_white},
        {"long hair, grey", {.hair = HairStyle::long_wavy}, before_grey},
        {"glasses", {.glasses = 1, .hair = HairStyle::combed}, usual},
        {"white shirt on white", {.clothes = ClothesKind::shirt}, white_on_white},
        {"pale jumper on grey", {.clothes = ClothesKind::jumper}, pale_on_grey},
        {"uneven light", {}, uneven},
        {"cast shadow", {}, shadowed},
        {"noise", {}, usual, 9},
    };
    return all;
}

}  // namespace bench
