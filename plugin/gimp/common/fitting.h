// A photograph being fitted to a preset: what a dialog shows and its user moves, and what a call without one does at once.
#pragma once

#include "engine/identify/identify.h"
#include "engine/portrait/judge.h"
#include "engine/portrait/render.h"
#include "plugin/gimp/common/wanted.h"
#include "plugin/gimp/common/workshop.h"

#include <optional>
#include <vector>

namespace likeness {

/// Three things that take their time are each done once: looking for the face (`of`), judging what no crop changes (`fit`), making the
/// certificate photo (`portrait`). Moving the crop judges the geometry anew and nothing else.
class Fitting {
public:
    /// Looks for codes and faces. Stop: the detectors' data is missing. Aside: a detector failed.
    static Result<Fitting> of(Workshop&, Photograph);

    const Photograph& photograph() const { return photograph_; }
    const Seen& seen() const { return seen_; }

    /// For another preset, age or operation; the crop is the order's, else placed by face. Aside: the colour profile cannot be used.
    Result<void> fit(Workshop&, Order);
    const Order& asked() const { return order_; }

    /// Where the preset wants it.
    void place_by_face();
    /// Where somebody wants it, as it is; the box's height follows from its width. Without a face there is no crop.
    void set(BoxPx);
    /// The crop moved by pixels of the photograph, or its width multiplied about its middle; kept inside the photograph and, without leave, no smaller than the certificate photo.
    void move(double right, double down);
    void widen(double factor);

    const std::optional<BoxPx>& crop() const { return crop_.box; }
    double tilt_deg() const { return crop_.tilt_deg; }
    bool by_hand() const { return by_hand_; }

    /// All that can be told before it is made, in the order of `judge_photograph`.
    std::vector<Finding> findings() const;

    /// What the crop shows, in sRGB and so large, from a small copy of the photograph: for the eye, not for a file. Empty without a crop.
    Result<Raster> preview(Workshop&, SizePx);

    /// The certificate photo as it is now. Without a face, or where a hard limit does not hold, one without a file, its findings saying why.
    Result<Portrait> portrait(Workshop&) const;

private:
    Photograph photograph_;
    Seen seen_;
    Order order_;
    std::vector<Finding> but_geometry_;
    Crop crop_;
    bool by_hand_ = false;
    Picture small_;  // for previews, made when first asked for
};

}  // namespace likeness
