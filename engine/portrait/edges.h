// What the photograph's edges ask of a crop, which may be taken along a tilted eye line.
#pragma once

#include "engine/face/pose.h"
#include "engine/portrait/solve.h"

#include <string>
#include <vector>

namespace likeness {

/// A certificate photo of `portrait` pixels whose top edge lies `offset` / `scale` rows down, in coordinates turned about
/// the middle of the eyes by `tilt_deg`, and whose middle may stand up to `sideways` of its pixels beside that middle.
/// It shows nothing from outside the photograph where each bound is at least 0.
class Edges {
public:
    Edges(PointPx eyes, double tilt_deg, SizePx photograph, SizePx portrait, double sideways);

    /// For which scales and offsets some place beside the eyes holds all bounds: exact (Fourier-Motzkin).
    std::vector<Demand> demands() const;

    /// Of those places the one nearest to the eyes, in pixels of the certificate photo.
    double aside(const Placement&) const;

private:
    /// aside·x + scale·s + offset·o + fixed ≥ 0
    struct Bound {
        std::string name;  // empty: how far aside it may be
        double aside, scale, offset, fixed;
    };
    static Demand demand(const Bound& without_aside);
    static std::string common_name(const Bound& one, const Bound& other);

    std::vector<Bound> from_below_, from_above_, others_;  // by what they say of `aside`
};

}  // namespace likeness
