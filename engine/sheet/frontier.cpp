#include "engine/sheet/frontier.h"

#include <algorithm>

namespace likeness {

void Frontier::add_by_cost(const Lay& lay) {
    const auto covers = [](const Lay& better, const Lay& worse) {
        return better.width <= worse.width && better.height <= worse.height && better.cost <= worse.cost;
    };
    if (std::ranges::any_of(lays_, [&](const Lay& kept) { return covers(kept, lay); })) return;
    std::erase_if(lays_, [&](const Lay& kept) { return covers(lay, kept); });
    lays_.push_back(lay);
}

void Frontier::add_by_size(const Lay& lay) {
    const auto wider = std::ranges::upper_bound(lays_, lay.width, {}, &Lay::width);
    if (wider != lays_.begin() && std::prev(wider)->height <= lay.height) return;

    const auto from = wider != lays_.begin() && std::prev(wider)->width == lay.width ? std::prev(wider) : wider;
    const auto to = std::find_if(from, lays_.end(), [&](const Lay& kept) { return kept.height < lay.height; });
    lays_.insert(lays_.erase(from, to), lay);
}

}  // namespace likeness
