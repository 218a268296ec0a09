#include "engine/preset/shapes.h"

namespace likeness {

namespace {

constexpr std::string_view size_keys[] = {"width", "height"};
const Value nothing;

struct Size {
    Given width, height;
};

Result<Size> size(const Given& given) {
    LIKENESS_TRY(const Table* both, table(given.value, given.place));
    LIKENESS_TRY(only_keys(*both, given.place, size_keys));
    const auto side = [&](std::string_view key) {
        const Value* found = both->find(key);
        return Given{found ? *found : nothing, given.note, given.place.at(key)};
    };
    return Size{side("width"), side("height")};
}

std::string sized(const std::string& width, const std::string& height) {
    return "{ width = " + width + ", height = " + height + " }";
}

}  // namespace

Result<void> Shape<bool>::take(bool& member, const Given& given) {
    LIKENESS_TRY(member, truth(given.value, given.place));
    return done();
}

Result<void> Shape<Intent>::take(Intent& member, const Given& given) {
    LIKENESS_TRY(const std::size_t chosen, choice(given.value, given.place, intent_words));
    member = static_cast<Intent>(chosen);
    return done();
}

Result<void> Shape<double>::take(double& member, const Given& given) {
    LIKENESS_TRY(member, number(given.value, given.place, given.note.range));
    return done();
}

Result<void> Shape<int>::take(int& member, const Given& given) {
    LIKENESS_TRY(member, whole_number(given.value, given.place, given.note.range));
    return done();
}

Result<void> Shape<std::string>::take(std::string& member, const Given& given) {
    LIKENESS_TRY(member, text(given.value, given.place));
    if (member.empty()) return wrong(given.place, sentence("expected a text, found an empty one"));
    return done();
}

Result<void> Shape<std::vector<std::string>>::take(std::vector<std::string>& member, const Given& given) {
    LIKENESS_TRY(const Table* list, table(given.value, given.place));
    LIKENESS_TRY(only_keys({.listed = {}, .named = list->named}, given.place, {}));
    member.clear();
    for (std::size_t i = 0; i < list->listed.size(); ++i) {
        LIKENESS_TRY(std::string element, text(list->listed[i], given.place.at(i)));
        member.push_back(std::move(element));
    }
    return done();
}

std::string Shape<std::vector<std::string>>::show(const std::vector<std::string>& member) {
    std::string out;
    for (const std::string& element : member) out += (out.empty() ? "\"" : ", \"") + element + '"';
    return out.empty() ? "{}" : "{ " + out + " }";
}

Result<void> Shape<std::map<std::string, std::string, std::less<>>>::take(std::map<std::string, std::string, std::less<>>& member,
                                                                           const Given& given) {
    LIKENESS_TRY(const Table* entries, table(given.value, given.place));
    if (!entries->listed.empty())
        return wrong(given.place, sentence("expected a key before each value, found {} without", written(entries->listed.front())));
    for (const Member& entry : entries->named) {
        LIKENESS_TRY(std::string words, text(entry.value, given.place.at(entry.key)));
        member.insert_or_assign(entry.key, std::move(words));
    }
    return done();
}

std::string Shape<std::map<std::string, std::string, std::less<>>>::show(const std::map<std::string, std::string, std::less<>>& member) {
    std::string out;
    for (const auto& [key, words] : member) out += (out.empty() ? "" : ", ") + key + " = \"" + words + '"';
    return out.empty() ? "{}" : "{ " + out + " }";
}

Result<void> Shape<SizePx>::take(SizePx& member, const Given& given) {
    LIKENESS_TRY(const Size both, size(given));
    LIKENESS_TRY(Shape<int>::take(member.width, both.width));
    return Shape<int>::take(member.height, both.height);
}

std::string Shape<SizePx>::show(SizePx member) {
    return sized(std::to_string(member.width), std::to_string(member.height));
}

Result<void> Shape<SizeMm>::take(SizeMm& member, const Given& given) {
    LIKENESS_TRY(const Size both, size(given));
    LIKENESS_TRY(Shape<Mm>::take(member.width, both.width));
    return Shape<Mm>::take(member.height, both.height);
}

std::string Shape<SizeMm>::show(SizeMm member) {
    return sized(written(member.width.value), written(member.height.value));
}

Result<void> Shape<Interval>::take(Interval& member, const Given& given) {
    LIKENESS_TRY(member, interval(given.value, given.place, given.note.range));
    return done();
}

std::string Shape<Interval>::show(Interval member) {
    return "{ " + written(member.least) + ", " + written(member.greatest) + " }";
}

}  // namespace likeness
