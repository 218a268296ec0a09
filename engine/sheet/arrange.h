// The choice among all that fits: equal prints together, in rows, lying the same way, few cuts. Called by layout.cpp.
#pragma once

#include "engine/sheet/guillotine.h"

namespace likeness {

/// The most beautiful arrangement, or nothing where none was found.
/// A block a kind, else as few kinds as possible that lie both ways; then as `finest_arrangement`. Many different
/// sizes at once are only proven, not made beautiful.
std::optional<Arrangement> arrange(std::span<const Kind>, Field);

/// Whether nothing from `arrange` proves that nothing fits. It does not for very many pieces of several kinds (20 each
/// of three), of which only arrangements with a block a kind are looked at.
bool provable(std::span<const Kind>, Field);

}  // namespace likeness
