#include "engine/preset/fields.h"

#include "engine/base/spelling.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

Sentence did_you_mean(std::string_view given, std::span<const std::string_view> known) {
    if (known.empty()) return {};
    const std::string_view near = nearest(given, known);
    return near.empty() ? sentence("known are: {}", joined(known)) : sentence("did you mean {}?", near);
}

Fault out_of_range(const KeyPath& place, Interval range, double found) {
    return wrong(place, sentence("expected {} to {}, found {}", written(range.least), written(range.greatest), written(found)));
}

}  // namespace

Result<double> number(const Value& value, const KeyPath& place, Interval range) {
    const double* found = value.as<double>();
    if (!found) return wrong(place, sentence("expected a number, found {}", written(value)));
    if (!range.holds(*found)) return out_of_range(place, range, *found);
    return *found;
}

Result<int> whole_number(const Value& value, const KeyPath& place, Interval range) {
    LIKENESS_TRY(const double found, number(value, place, range));
    if (found != std::floor(found)) return wrong(place, sentence("expected a whole number, found {}", written(found)));
    return static_cast<int>(found);
}

Result<std::string> text(const Value& value, const KeyPath& place) {
    const std::string* found = value.as<std::string>();
    if (!found) return wrong(place, sentence("expected a text, found {}", written(value)));
    return *found;
}

Result<bool> truth(const Value& value, const KeyPath& place) {
    const bool* found = value.as<bool>();
    if (!found) return wrong(place, sentence("expected true or false, found {}", written(value)));
    return *found;
}

Result<const Table*> table(const Value& value, const KeyPath& place) {
    const Table* found = value.as<Table>();
    if (!found) return wrong(place, sentence("expected a table, found {}", written(value)));
    return found;
}

Result<std::vector<double>> numbers(const Value& value, const KeyPath& place, std::size_t count, Interval range) {
    LIKENESS_TRY(const Table* list, table(value, place));
    if (list->listed.size() != count || !list->named.empty())
        return wrong(place, sentence("expected a list of {} numbers, found {} listed and {} named", count, list->listed.size(), list->named.size()));
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i) {
        LIKENESS_TRY(const double found, number(list->listed[i], place.at(i), range));
        out.push_back(found);
    }
    return out;
}

Result<Interval> interval(const Value& value, const KeyPath& place, Interval range, std::span<const std::string_view> named) {
    LIKENESS_TRY(const Table* pair, table(value, place));
    LIKENESS_TRY(only_keys({.listed = {}, .named = pair->named}, place, named));
    LIKENESS_TRY(const auto ends, numbers(Value{Table{.listed = pair->listed, .named = {}}}, place, 2, range));
    if (ends[0] > ends[1])
        return wrong(place, sentence("expected the smaller number first, found {} and {}", written(ends[0]), written(ends[1])));
    return Interval{ends[0], ends[1]};
}

Result<std::size_t> choice(const Value& value, const KeyPath& place, std::span<const std::string_view> choices) {
    LIKENESS_TRY(const std::string found, text(value, place));
    const auto at = std::ranges::find(choices, found);
    if (at == choices.end())
        return wrong(place, sentence("expected one of: {}; found {}", joined(choices), written(value)));
    return static_cast<std::size_t>(at - choices.begin());
}

Result<void> only_keys(const Table& given, const KeyPath& place, std::span<const std::string_view> known) {
    for (const Member& member : given.named)
        if (std::ranges::find(known, member.key) == known.end())
            return wrong(place.at(brief(member.key)), sentence("no such key"), did_you_mean(member.key, known));
    if (!given.listed.empty())
        return wrong(place, sentence("expected a key before each value, found {} without", written(given.listed.front())));
    return done();
}

Result<void> check_sources(const Table& given, const KeyPath& place, std::span<const FieldNote> notes) {
    const KeyPath sources = place.at("sources");
    const Value* value = given.find("sources");
    const Table* named = value ? value->as<Table>() : nullptr;
    std::vector<std::string_view> sourced;
    for (const FieldNote& note : notes) {
        if (!note.sourced) continue;
        sourced.push_back(note.key);
        if (!given.find(note.key)) continue;
        const Value* source = named ? named->find(note.key) : nullptr;
        const std::string* words = source ? source->as<std::string>() : nullptr;
        if (!words || words->empty())
            return wrong(sources.at(note.key), sentence("expected the document that says so and its date, found nothing"));
    }
    if (!named) return done();
    LIKENESS_TRY(only_keys(*named, sources, sourced));
    for (const Member& member : named->named)
        if (!given.find(member.key))
            return wrong(sources.at(member.key), sentence("this file does not set {}, so that it has no source", member.key));
    return done();
}

}  // namespace likeness
