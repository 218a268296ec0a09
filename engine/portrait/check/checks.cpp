#include "engine/portrait/check/checks.h"

#include <vector>

namespace likeness {

std::span<const Check> checks() {
    static const std::vector<Check> rows{
        {"head_cut", head_cut, sentence("the frame cuts the head: step back or zoom out until air shows all round the hair")},
        {"shoulders_level", shoulders_level, sentence("the shoulders are not level: ask the sitter to drop the higher one")},
        {"clothes_contrast", clothes_contrast, sentence("the clothes are like the backdrop: lend the sitter a jacket of another colour")},
        {"clothes_pattern", clothes_pattern, sentence("the clothes have a busy pattern: lend the sitter a plain jacket")},
        {"backdrop_shadow", backdrop_shadow, sentence("the person's shadow is on the backdrop: move the chair forward or raise the lamps")},
        {"stray_object", stray_object, sentence("something else is in the picture: clear the backdrop")},
    };
    return rows;
}

}  // namespace likeness
