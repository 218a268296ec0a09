// Numbers (拍摄号): what people call a subject on site, like A-0143. A number is given when the subject's code is first
// seen, kept in the ledger as a fact, and never derived again.
#pragma once

#include "daemon/job/fold.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace likeness {

struct Number {
    std::string text;
    auto operator<=>(const Number&) const = default;
};

using Numbers = std::map<SubjectRef, Number>;

/// The numbers that this lane's subjects still need, in the order in which each is first shown in a frame of the lane, or by hand
/// said to be in one, then those who were only scanned at its desk: the lane's initial and the next free four digits above all that `given` has for that initial. Give lanes in the order of
/// their names, adding each answer to `given`, and a second run gives the same.
std::vector<std::pair<SubjectRef, Number>> new_numbers(const Numbers& given, std::string_view lane,
                                                       const std::vector<Binding>& bindings, const std::vector<SubjectRef>& scanned = {});

}  // namespace likeness
