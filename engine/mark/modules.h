// Private to mark: black and white modules out of what a bad picture left of them.
#pragma once

#include "engine/picture/plane.h"
#include "engine/picture/raster.h"

namespace likeness {

/// What blurred a symbol: standard deviations along its rows and columns, modules.
struct ModuleBlur {
    double across = 0, down = 0;
};

/// The symbol as it was printed, three pixels a module, with its quiet zone: the blur taken back (van Cittert 1931), each module against
/// the lightest and darkest about it, and drawn over it what every symbol of this size has (finder patterns, timing; ISO/IEC
/// 18004, 6.3), whatever a lamp or dirt made of that. `light`: how light each module is, n × n.
Raster redrawn(const Plane& light, ModuleBlur);

/// How well the two timing rows (ISO/IEC 18004, 6.3.5) change from module to module: 1 always, 0 as often as not.
double timing(const Plane& light);

}  // namespace likeness
