// A proof for the eye: the photograph with what was measured and allowed, the verdict, each finding that is not good,
// and the certificate photo. For the person in the chair.
#pragma once

#include "engine/sheet/marked.h"

#include <span>
#include <string>

namespace likeness {

/// One finding in the reader's language.
struct ProofLine {
    Verdict verdict = Verdict::fail;
    std::string text;
};

/// Failed first, then warned, then not judged, each in their order; without what passed, and each text once.
std::vector<ProofLine> worst_first(std::span<const ProofLine>);

/// The engine knows no language: every word comes from the door. An empty one is left out.
struct ProofText {
    std::string name;      ///< of the photograph
    std::string title;     ///< of the preset
    std::string headline;  ///< the verdict: "Not good"
    std::string summary;   ///< how many findings failed, warned, passed
    std::string portrait;  ///< under the certificate photo: its pixels and millimetres
    std::string crown, eyes, chin, crop, allowed, measured;  ///< what the marks are called
};

struct Proof {
    MarkedPhoto photo;
    Raster portrait;  ///< the certificate photo, sRGB; empty: none was made
    Verdict verdict = Verdict::not_judged;
    std::vector<ProofLine> lines;
    ProofText text;
};

/// sRGB. The photograph with its marks stands whole on the left, within 1,000 × 1,400 pixels, its rows named in a margin
/// of their own, so that no text lies on it; beside it (a landscape photograph: below it) the verdict, the findings, worst first,
/// and the certificate photo pixel for pixel where it has at most 600 × 720, else shrunk to that.
Raster draw(const Proof&);

}  // namespace likeness
