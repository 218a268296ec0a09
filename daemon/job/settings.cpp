#include "daemon/job/settings.h"

#include "engine/preset/age.h"
#include "engine/preset/reader.h"

#include <algorithm>
#include <array>
#include <set>

namespace likeness {

namespace {

using S = JobSettings;
using LetterOf = std::map<Operation, std::string>;
using Clocks = std::map<std::string, DeskClock, std::less<>>;

/// A text as Lua writes it.
std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + '"';
}

// A list of words, each once.
template <class Word>
Result<void> take_words(std::vector<Word>& member, const Given& given, std::span<const std::string_view> words) {
    LIKENESS_TRY(const Table* list, table(given.value, given.place));
    LIKENESS_TRY(only_keys({.listed = {}, .named = list->named}, given.place, {}));
    member.clear();
    for (std::size_t i = 0; i < list->listed.size(); ++i) {
        LIKENESS_TRY(const std::size_t which, choice(list->listed[i], given.place.at(i), words));
        const auto word = static_cast<Word>(which);
        if (std::ranges::find(member, word) != member.end()) return wrong(given.place.at(i), sentence("{} stands in this list twice", words[which]));
        member.push_back(word);
    }
    return done();
}

template <class Word>
std::string words_shown(const std::vector<Word>& member, std::span<const std::string_view> words) {
    std::string out;
    for (const Word one : member) out += (out.empty() ? "" : ", ") + in_quotes(words[static_cast<std::size_t>(one)]);
    return out.empty() ? "{}" : "{ " + out + " }";
}

constexpr std::array<std::string_view, 4> code_words{"opaque", "likeness", "plain", "program"};
constexpr std::array<std::string_view, 4> letter_words{"any", "printable", "alphanumeric", "digits"};
constexpr std::array<std::string_view, 3> check_words{"none", "mod-11-2", "luhn"};

// One of the words of an enumeration, in its order.
template <class Word, const auto& words>
struct WordShape {
    static constexpr bool sourced = false;

    static Result<void> take(Word& member, const Given& given) {
        LIKENESS_TRY(const std::size_t which, choice(given.value, given.place, words));
        member = static_cast<Word>(which);
        return done();
    }
    static std::string show(Word member) { return in_quotes(words[static_cast<std::size_t>(member)]); }
};

}  // namespace

template <>
struct Shape<std::optional<int>> {
    static constexpr std::string_view form = "whole number";
    static constexpr bool sourced = false;

    static Result<void> take(std::optional<int>& member, const Given& given) { return Shape<int>::take(member.emplace(), given); }
    static std::string show(const std::optional<int>& member) { return member ? std::to_string(*member) : "nil"; }
};

template <>
struct Shape<std::optional<std::string>> {
    static constexpr std::string_view form = "text";
    static constexpr bool sourced = false;

    static Result<void> take(std::optional<std::string>& member, const Given& given) { return Shape<std::string>::take(member.emplace(), given); }
    static std::string show(const std::optional<std::string>& member) { return member ? in_quotes(*member) : "nil"; }
};

template <>
struct Shape<CodeKind> : WordShape<CodeKind, code_words> {
    static constexpr std::string_view form = "\"opaque\" | \"likeness\" | \"plain\" | \"program\"";
};

template <>
struct Shape<Letters> : WordShape<Letters, letter_words> {
    static constexpr std::string_view form = "\"any\" | \"printable\" | \"alphanumeric\" | \"digits\"";
};

template <>
struct Shape<CheckDigit> : WordShape<CheckDigit, check_words> {
    static constexpr std::string_view form = "\"none\" | \"mod-11-2\" | \"luhn\"";
};

template <>
struct Shape<std::vector<Operation>> {
    static constexpr std::string_view form = "{ operation, … }";
    static constexpr bool sourced = false;

    static Result<void> take(std::vector<Operation>& member, const Given& given) { return take_words(member, given, operation_names); }
    static std::string show(const std::vector<Operation>& member) { return words_shown(member, operation_names); }
};

template <>
struct Shape<std::vector<Keep>> {
    static constexpr std::string_view form = "{ text, … }";
    static constexpr bool sourced = false;

    static Result<void> take(std::vector<Keep>& member, const Given& given) { return take_words(member, given, keep_names); }
    static std::string show(const std::vector<Keep>& member) { return words_shown(member, keep_names); }
};

template <>
struct Shape<LetterOf> {
    static constexpr std::string_view form = "{ operation = text, … }";
    static constexpr bool sourced = false;

    static Result<void> take(LetterOf& member, const Given& given) {
        LIKENESS_TRY(const Table* entries, table(given.value, given.place));
        LIKENESS_TRY(only_keys(*entries, given.place, operation_names));
        for (const Member& entry : entries->named) {
            const KeyPath place = given.place.at(entry.key);
            LIKENESS_TRY(std::string letter, text(entry.value, place));
            LIKENESS_TRY(check_authority(letter, place.text()));
            const auto which = std::ranges::find(operation_names, entry.key) - operation_names.begin();
            member.insert_or_assign(static_cast<Operation>(which), std::move(letter));
        }
        return done();
    }
    static std::string show(const LetterOf& member) {
        std::string out;
        for (const auto& [operation, letter] : member) out += (out.empty() ? "" : ", ") + std::string(name(operation)) + " = " + in_quotes(letter);
        return out.empty() ? "{}" : "{ " + out + " }";
    }
};

template <>
struct Shape<Clocks> {
    static constexpr std::string_view form = "{ lane = { behind_s = number, unsure_s = number }, … }";
    static constexpr bool sourced = false;

    static Result<void> take(Clocks& member, const Given& given) {
        constexpr std::array<std::string_view, 2> keys{"behind_s", "unsure_s"};
        constexpr Interval behind{-100'000, 100'000}, unsure{0, 3'600};
        LIKENESS_TRY(const Table* lanes, table(given.value, given.place));
        if (!lanes->listed.empty()) return wrong(given.place, sentence("expected a lane's name before each clock"));
        for (const Member& lane : lanes->named) {
            const KeyPath place = given.place.at(lane.key);
            LIKENESS_TRY(const Table* said, table(lane.value, place));
            LIKENESS_TRY(only_keys(*said, place, keys));
            DeskClock clock;
            const Value* const by = said->find("behind_s");
            if (!by) return wrong(place.at("behind_s"), sentence("this key is required"));
            LIKENESS_TRY(clock.behind_s, whole_number(*by, place.at("behind_s"), behind));
            if (const Value* within = said->find("unsure_s")) {
                LIKENESS_TRY(clock.unsure_s, whole_number(*within, place.at("unsure_s"), unsure));
            }
            member.insert_or_assign(lane.key, clock);
        }
        return done();
    }
    static std::string show(const Clocks& member) {
        std::string out;
        for (const auto& [lane, clock] : member)
            out += (out.empty() ? "" : ", ") + ("[" + in_quotes(lane) + "] = { behind_s = " + std::to_string(clock.behind_s) + ", unsure_s = " + std::to_string(clock.unsure_s) + " }");
        return out.empty() ? "{}" : "{ " + out + " }";
    }
};

namespace {

constexpr auto codes_kind = [](auto& settings) -> auto& { return settings.codes.kind; };
constexpr auto codes_length = [](auto& settings) -> auto& { return settings.codes.length; };
constexpr auto codes_letters = [](auto& settings) -> auto& { return settings.codes.letters; };
constexpr auto codes_check = [](auto& settings) -> auto& { return settings.codes.check; };
constexpr auto codes_keys = [](auto& settings) -> auto& { return settings.codes.keys; };
constexpr auto codes_event = [](auto& settings) -> auto& { return settings.codes.event; };
constexpr auto codes_program = [](auto& settings) -> auto& { return settings.codes.program; };

/// A lane is a folder's name; nothing in it may lead elsewhere.
bool good_lane(std::string_view lane) {
    constexpr std::size_t longest = 32;
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !lane.empty() && lane.size() <= longest && lane.front() != '-' && std::ranges::all_of(lane, good);
}

Result<void> check_lanes(const std::vector<std::string>& lanes, const KeyPath& place) {
    if (lanes.empty()) return wrong(place, sentence("expected at least one lane, found none"));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (!good_lane(lanes[i])) return wrong(place.at(i), sentence("expected letters, digits, - and _, found {}", in_quotes(lanes[i])));
        if (!seen.insert(lanes[i]).second) return wrong(place.at(i), sentence("{} stands in this list twice", lanes[i]));
    }
    return done();
}

Result<void> check_codes(const CodeSettings& codes, const KeyPath& place) {
    if (codes.kind == CodeKind::likeness && codes.keys.empty())
        return wrong(place.at("code_keys"), sentence("expected the file of the event's key, found none"), sentence("likeness key new makes one"));
    if (codes.kind == CodeKind::plain && !codes.pattern())
        return wrong(place.at("code_length"), sentence("plain codes are known by code_length, code_letters or code_check: expected one of them, found none"));
    if (codes.kind == CodeKind::program && !codes.program)
        return wrong(place.at("code_program"), sentence("expected the name of a program in the machine's settings, found none"));
    return done();
}

Result<JobSettings> settings_of(const Table& table, const KeyPath& place) {
    JobSettings settings;
    LIKENESS_TRY(read_fields(table, job_fields(), settings, place));
    LIKENESS_TRY(check_lanes(settings.lanes, place.at("lanes")));
    LIKENESS_TRY(check_codes(settings.codes, place));
    for (const auto& [lane, clock] : settings.clock)
        if (std::ranges::find(settings.lanes, lane) == settings.lanes.end()) return wrong(place.at("clock").at(lane), sentence("no such lane: {}", in_quotes(lane)));
    for (std::size_t i = 0; i < settings.raw_lanes.size(); ++i)
        if (std::ranges::find(settings.lanes, settings.raw_lanes[i]) == settings.lanes.end())
            return wrong(place.at("raw_lanes").at(i), sentence("no such lane: {}", in_quotes(settings.raw_lanes[i])));
    return settings;
}

}  // namespace

std::optional<Pattern> CodeSettings::pattern() const {
    const Pattern said{static_cast<std::size_t>(length.least), static_cast<std::size_t>(length.greatest), letters, check};
    return said == Pattern{} ? std::nullopt : std::optional(said);
}

Source JobSettings::source(std::string_view lane) const {
    return std::ranges::find(raw_lanes, lane) == raw_lanes.end() ? Source::jpeg : Source::raw;
}

FoldSettings JobSettings::fold(std::string_view lane) const {
    const auto known = clock.find(lane);
    return {.exposures = exposures, .pause_ms = std::int64_t{pause_s} * 1000, .gapless = gapless,
            .clock = known == clock.end() ? std::nullopt : std::optional(known->second)};
}

Asked JobSettings::asked() const {
    Asked all;
    for (const Operation one : operations) {
        const auto letter = authority.find(one);
        all.emplace(one, letter == authority.end() ? "" : letter->second);
    }
    return all;
}

std::span<const Field<JobSettings>> job_fields() {
    static const std::vector<Field<S>> fields = {
        field<S, &S::preset>({.key = "preset", .says = "the photo preset of this job"}),
        field<S, &S::sheet>({.key = "sheet", .says = "the sheet preset that is printed for each person"}),
        field<S, &S::lanes>({.key = "lanes", .says = "one camera and one folder under lanes/ each"}),
        field<S, &S::exposures>({.key = "exposures", .unit = "exposures", .range = {1, 100}, .says = "the most a sitting may have; more are held, for a code may have been missed. Keep it below twice what is usual"}),
        field<S, &S::pause_s>({.key = "pause_s", .unit = "s", .range = {1, 3600}, .says = "the longest time between two frames of one sitting"}),
        field<S, &S::gapless>({.key = "gapless", .says = "whether the camera's file names count its shots, so that a missing number is a doubt"}),
        field<S, &S::clock>({.key = "clock", .says = "for each lane whose desk scans codes: by how many seconds its camera's clock is behind the desk's, and how far that may be off"}),
        field<S, &S::raw_lanes>({.key = "raw_lanes", .says = "the lanes whose photographs are made from the camera's RAW where it wrote a JPEG beside it"}),
        field<S, &S::age>({.key = "age", .unit = "years", .range = {0, greatest_age}, .says = "the people's age, where presets have other limits for children; nil: grown up"}),
        field<S, &S::operations>({.key = "operations", .says = "what is done to every photograph as far as its presets permit it: rotate, mirror, enlarge, even_backdrop or replace_backdrop"}),
        field<S, &S::authority>({.key = "authority", .says = "for each operation that a preset allows with authority: the letter's name or number"}),
        field<S, codes_kind>({.key = "codes", .says = "what reads the capture codes: opaque (the text itself tells people apart), likeness (our own), plain (numbers that look as said below) or program"}),
        field<S, codes_length>({.key = "code_length", .unit = "bytes", .range = {1, 7089}, .says = "the shortest and the longest capture code; others are held"}),
        field<S, codes_letters>({.key = "code_letters", .says = "what capture codes are written in"}),
        field<S, codes_check>({.key = "code_check", .says = "the check digit of capture codes"}),
        field<S, codes_keys>({.key = "code_keys", .says = "for likeness: the files of the events' keys; one without a folder lies among this machine's keys"}),
        field<S, codes_event>({.key = "code_event", .says = "for likeness: the event that codes must be for; nil: any"}),
        field<S, codes_program>({.key = "code_program", .says = "for program: its name in this machine's settings"}),
        field<S, &S::keep>({.key = "keep", .says = "what of the photographs' own metadata is written into the files, beside the capture time: artist, copyright, camera, serial or place"}),
    };
    return fields;
}

Result<JobSettings> read_settings(const std::filesystem::path& path) {
    LIKENESS_TRY(const DataFile file, read_data_file(path));
    return settings_of(file.table, file.place);
}

Result<void> check(const JobSettings& settings, const std::string& place) {
    LIKENESS_TRY(const Table table, read_data(written(settings), place));
    LIKENESS_TRY(settings_of(table, {place, ""}));
    return done();
}

std::string written(const JobSettings& settings) {
    const auto list = [](const std::vector<std::string>& lanes) {
        std::string out;
        for (const std::string& lane : lanes) out += (out.empty() ? "" : ", ") + in_quotes(lane);
        return out.empty() ? "{}" : "{ " + out + " }";
    };
    const auto value = [&](std::string_view key, const Field<S>& row) {
        if (key == "preset") return in_quotes(settings.preset);
        if (key == "sheet") return in_quotes(settings.sheet);
        if (key == "lanes") return list(settings.lanes);
        if (key == "raw_lanes") return list(settings.raw_lanes);
        if (key == "code_keys") return list(settings.codes.keys);
        return row.show(settings);
    };
    std::string out = "-- The settings of this job. The daemon reads them when it starts.\nreturn {\n";
    for (const Field<S>& row : job_fields())
        out += "  -- " + std::string(row.note.says) + "\n  " + std::string(row.note.key) + " = " + value(row.note.key, row) + ",\n";
    return out + "}\n";
}

}  // namespace likeness
