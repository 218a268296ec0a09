// The tone of bare skin: what lightness and colour in eyes, lenses and mouth are compared with.
#pragma once

namespace likeness {

struct Study;

struct Tone {
    double light = 0;        ///< linear luminance
    double l = 0, a = 0, b = 0;  ///< CIELAB

    double chroma() const;
};

/// Of the squares of 0.3 eye distances beside the nose, which glasses, beard and hair seldom reach.
struct Cheeks {
    Tone left, right;  ///< on the picture's left and right side; a lamp from one side makes them differ

    const Tone& on(double x) const { return x < 0 ? left : right; }
    double l() const { return (left.l + right.l) / 2; }
};

/// Medians. The colours of the study must be there.
Cheeks cheeks(const Study&);

}  // namespace likeness
