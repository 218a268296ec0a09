// Every set that can be taken from some kinds of equal pieces, numbered. Only guillotine.cpp uses it.
#pragma once

#include "engine/sheet/guillotine.h"

#include <cstddef>
#include <span>
#include <vector>

namespace likeness {

constexpr long area(int width, int height) { return static_cast<long>(width) * height; }

/// Equal pieces need no telling apart: a set is how many of each kind it holds, in mixed radix. Hence 0 is the empty
/// set, the last is all pieces, a part has a smaller number than its set, and what is left over is their difference.
class PieceSets {
public:
    explicit PieceSets(std::span<const Kind> kinds) : kinds_(kinds) {
        for (const Kind& kind : kinds_) {
            weights_.push_back(size_);
            size_ *= static_cast<std::size_t>(kind.count) + 1;
        }
    }

    std::size_t size() const { return size_; }
    std::size_t all() const { return size_ - 1; }

    /// The set of `count` bundles of one kind.
    std::size_t of(std::size_t kind, int count) const { return static_cast<std::size_t>(count) * weights_[kind]; }

    /// Bundles of a kind in a set.
    int count(std::size_t set, std::size_t kind) const {
        return static_cast<int>(set / weights_[kind] % (static_cast<std::size_t>(kinds_[kind].count) + 1));
    }

    std::vector<int> counts(std::size_t set) const {
        std::vector<int> all;
        for (std::size_t k = 0; k < kinds_.size(); ++k) all.push_back(count(set, k));
        return all;
    }

    int pieces(std::size_t set, std::size_t kind) const { return count(set, kind) * kinds_[kind].bundle; }

    /// What the pieces of a set cover, µm².
    long covered(std::size_t set) const {
        long sum = 0;
        for (std::size_t k = 0; k < kinds_.size(); ++k) sum += pieces(set, k) * area(kinds_[k].width, kinds_[k].height);
        return sum;
    }

private:
    std::span<const Kind> kinds_;
    std::vector<std::size_t> weights_;
    std::size_t size_ = 1;
};

}  // namespace likeness
