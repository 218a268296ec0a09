// Fields: the one table that says which keys a data file may have. Reading, range checks, near spellings, the list in
// docs/presets.md and what `likeness presets NAME` shows all come from its rows. A kind of file has one array of
// Field<T>; a type of member has one Shape<…>. Used for photo, sheet and paper presets and for a job's settings.
#pragma once

#include "engine/base/measure.h"
#include "engine/preset/key_path.h"
#include "engine/preset/value.h"

#include <concepts>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// What is known about a key without knowing whose it is.
struct FieldNote {
    std::string_view key;
    std::string_view form{};      ///< how the value is written; from the member's Shape
    std::string_view unit{};      ///< "mm", "dpi", "bytes" …; empty where there is none
    Interval range{};             ///< of each number in the value, where the form has numbers
    bool required = false;
    bool sourced = false;         ///< is a number about the world, so that `sources` must name its document; from the Shape
    std::string_view says{};      ///< one line for people
};

/// What a Shape gets to read.
struct Given {
    const Value& value;
    const FieldNote& note;
    KeyPath place;
};

/// How a type of member is written in a file: `form`, `sourced`, `take(member, given)` and `show(member)`.
template <class Member>
struct Shape;

template <class Owner>
struct Field {
    FieldNote note;
    Result<void> (*take)(Owner&, const Given&);
    std::string (*show)(const Owner&);  ///< the value as a file would write it
};

/// A row: `member` is a pointer to member, or a lambda without captures that gives a reference to one.
template <class Owner, auto member>
constexpr Field<Owner> field(FieldNote note) {
    using S = Shape<std::remove_cvref_t<std::invoke_result_t<decltype(member), Owner&>>>;
    note.form = S::form;
    note.sourced = S::sourced;
    return {note, [](Owner& owner, const Given& given) { return S::take(std::invoke(member, owner), given); },
            [](const Owner& owner) { return S::show(std::invoke(member, owner)); }};
}

// What a Shape is made of. Each faults with the place, what was expected and what was found.
Result<double> number(const Value&, const KeyPath&, Interval range);
Result<int> whole_number(const Value&, const KeyPath&, Interval range);
Result<std::string> text(const Value&, const KeyPath&);
Result<bool> truth(const Value&, const KeyPath&);
Result<const Table*> table(const Value&, const KeyPath&);
/// A list of `count` numbers and nothing else.
Result<std::vector<double>> numbers(const Value&, const KeyPath&, std::size_t count, Interval range);
/// Two numbers, the smaller first; `named` are keys that may stand beside them.
Result<Interval> interval(const Value&, const KeyPath&, Interval range, std::span<const std::string_view> named = {});
/// The index of a text in `choices`.
Result<std::size_t> choice(const Value&, const KeyPath&, std::span<const std::string_view> choices);

/// Faults on the first named value that is not in `known`, with the nearest spelling, and on any listed value.
Result<void> only_keys(const Table&, const KeyPath&, std::span<const std::string_view> known);
/// Faults when one of the table's own keys is `sourced` and its `sources` has no text for it, or has one for no key.
Result<void> check_sources(const Table&, const KeyPath&, std::span<const FieldNote> notes);

template <class Owner>
std::vector<FieldNote> notes(std::span<const Field<Owner>> fields) {
    std::vector<FieldNote> out;
    for (const Field<Owner>& row : fields) out.push_back(row.note);
    return out;
}

/// Reads what the table says into `owner` and leaves the rest of it as it was. A required key that is in neither the
/// table nor `base` (a table read into `owner` before) is a fault, as are unknown keys and wrong values.
template <class Owner>
Result<void> read_fields(const Table& given, std::span<const Field<Owner>> fields, Owner& owner, const KeyPath& place,
                         const Table* base = nullptr) {
    std::vector<std::string_view> keys;
    for (const Field<Owner>& row : fields) keys.push_back(row.note.key);
    LIKENESS_TRY(only_keys(given, place, keys));
    for (const Field<Owner>& row : fields) {
        const KeyPath here = place.at(row.note.key);
        if (const Value* value = given.find(row.note.key)) {
            LIKENESS_TRY(row.take(owner, {*value, row.note, here}));
        } else if (row.note.required && !(base && base->find(row.note.key))) {
            return wrong(here, sentence("this key is required"), row.note.says.empty() ? Sentence{} : sentence(row.note.says));
        }
    }
    return done();
}

}  // namespace likeness

#include "engine/preset/shapes.h"
