// The tables that tests/bench/pose prints, in Markdown.
#pragma once

#include "tests/bench/bench_pose/sitting.h"

namespace bench {

void print_heads(const std::vector<Sitting>&);
void print_portraits(const std::vector<Sitting>&);

/// A real face as it was measured.
struct MeasuredFace {
    std::string file;
    likeness::Pose truth;
    std::optional<likeness::Pose> pose;
};
void print_faces(const std::vector<MeasuredFace>&);

void print_gallery(const std::vector<Sitting>&, const std::vector<Shown>& real);

/// CPU milliseconds of a drawn photograph of 24 megapixels, stage by stage.
void print_cost(std::uint64_t seed, std::size_t rounds, const likeness::PhotoPreset&);

}  // namespace bench
