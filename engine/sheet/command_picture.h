// Private to sheet: what a command card says, as a picture.
#pragma once

#include "engine/code/command_card.h"
#include "engine/sheet/canvas.h"

namespace likeness {

/// White on a disc of the command's colour.
void draw_command(Canvas&, CommandCard, PointPx centre, double radius);

}  // namespace likeness
