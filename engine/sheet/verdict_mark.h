// How a verdict looks: its colour, and a sign that is told from the others without colour. Private to sheet.
#pragma once

#include "engine/portrait/finding.h"
#include "engine/sheet/canvas.h"

namespace likeness {

/// Green, amber, red, slate; dark enough on white for small text (contrast at least 4.5:1, WCAG 2.2 1.4.3).
Ink colour_of(Verdict);

/// A disc with a tick, an exclamation mark, a cross or a question mark.
void draw_verdict(Canvas&, Verdict, PointPx centre, double radius);

}  // namespace likeness
