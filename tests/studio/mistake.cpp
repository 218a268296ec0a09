#include "tests/studio/mistake.h"

#include "tests/studio/draw/random.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio {
namespace {

constexpr std::array<std::pair<Mistake, std::string_view>, 9> names{{
    {Mistake::none, ""},
    {Mistake::stranger, "stranger"},
    {Mistake::unread, "unread"},
    {Mistake::missed_scan, "missed-scan"},
    {Mistake::double_scan, "double-scan"},
    {Mistake::duplicate, "duplicate"},
    {Mistake::truncated, "truncated"},
    {Mistake::wrong_sitter, "wrong-sitter"},
    {Mistake::turned, "turned"},
}};

bool takes_two(Mistake kind) {
    return kind == Mistake::double_scan || kind == Mistake::wrong_sitter;
}

/// The kinds in an order of chance; they come round again and again.
std::vector<Mistake> kinds(Amount amount, Random& chance, bool open) {
    std::vector<Mistake> all;
    for (const auto& [kind, word] : names) {
        if (kind == Mistake::none || kind == Mistake::turned || (kind == Mistake::wrong_sitter && amount != Amount::many)) continue;
        if (kind == Mistake::stranger && open) continue;  // without a roster nobody is a stranger
        all.push_back(kind);
    }
    for (std::size_t i = all.size(); i > 1; --i)
        std::swap(all[i - 1], all[static_cast<std::size_t>(chance.pick(static_cast<int>(i)))]);
    return all;
}

/// Nothing befalls this turn, and no mistake of a neighbour reaches into it.
bool calm(const Fate& fate, std::size_t turn) {
    return fate[turn] == Mistake::none && (turn == 0 || !takes_two(fate[turn - 1])) &&
           (turn + 1 == fate.size() || fate[turn + 1] != Mistake::missed_scan);
}

/// A turned exposure concerns nobody but itself, so it has no block of its own.
void turn_some(std::vector<Fate>& fates, std::size_t count, Random chance) {
    std::vector<Mistake*> free;
    for (Fate& fate : fates)
        for (std::size_t turn = 0; turn < fate.size(); ++turn)
            if (calm(fate, turn)) free.push_back(&fate[turn]);
    for (; count > 0 && !free.empty(); --count) {
        const auto chosen = free.begin() + chance.pick(static_cast<int>(free.size()));
        **chosen = Mistake::turned;
        free.erase(chosen);
    }
}

}  // namespace

std::string_view name(Mistake kind) {
    return names[static_cast<std::size_t>(kind)].second;
}

std::optional<Mistake> mistake(std::string_view word) {
    const auto found = std::ranges::find(names, word, [](const auto& row) { return row.second; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::vector<Fate> spread(const std::vector<std::size_t>& turns, Amount amount, std::uint64_t seed, bool open) {
    std::vector<Fate> fates;
    for (const std::size_t count : turns) fates.emplace_back(count, Mistake::none);
    if (amount == Amount::none) return fates;

    Random chance(seed, "mistakes");
    const std::vector<Mistake> order = kinds(amount, chance, open);
    const std::size_t block = amount == Amount::many ? 3 : 4;
    std::size_t next = 0, people = 0;
    for (Fate& fate : fates) {
        people += fate.size();
        for (std::size_t first = 0; first + 2 <= fate.size(); first += block) {
            const Mistake kind = order[next++ % order.size()];
            std::size_t least = first;
            std::size_t end = std::min(first + block, fate.size());
            if (takes_two(kind)) --end;
            if (kind == Mistake::missed_scan) ++least;  // it also spoils the turn before it
            fate[least + static_cast<std::size_t>(chance.pick(static_cast<int>(end - least)))] = kind;
        }
    }
    turn_some(fates, people / (amount == Amount::many ? 12 : 24), Random(seed, "turned"));
    return fates;
}

}  // namespace studio
