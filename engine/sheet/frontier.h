// The least rectangles that hold one set of pieces. Only guillotine.cpp uses it.
#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

/// One way to lay a set of pieces: a grid of equal ones, or two smaller sets beside or below each other.
struct Lay {
    enum class Made { grid, beside, below };

    int width = 0;
    int height = 0;
    long cost = 0;
    Made made = Made::grid;
    bool turned = false;      // grid
    int kind = 0;             // grid
    int columns = 0;          // grid
    std::size_t first = 0;    // the set on the left or above, and which of its lays
    std::size_t first_at = 0;
    std::size_t second = 0;   // the set on the right or below
    std::size_t second_at = 0;
};

/// Lays of which none is at least as good as another in everything. Of equals the earliest stays.
class Frontier {
public:
    const std::vector<Lay>& lays() const { return lays_; }

    /// Width, height and cost count.
    void add_by_cost(const Lay&);

    /// Only width and height count: lays are kept by growing width and falling height.
    void add_by_size(const Lay&);

private:
    std::vector<Lay> lays_;
};

}  // namespace likeness
