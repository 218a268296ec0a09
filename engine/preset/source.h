// How sure a number of a preset is, as its source in `sources` says.
#pragma once

#include <string_view>

namespace likeness {

/// "A": an official page or the text of a standard; "B": two independent pages agree; "C": one page, or pages that disagree;
/// "K": known, no page; each as the source's first [A] … [K] says. "start value": our own choice, in whole or in part.
/// "derived": follows from other numbers.
std::string_view confidence(std::string_view source);

}  // namespace likeness
