#include "tests/studio/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdio>
#include <string_view>

namespace studio {
namespace {

using Parsed = std::variant<MakeOptions, JudgeOptions, LookOptions, Words, Refusal>;

constexpr std::string_view help_text =
    R"(likeness-studio: a simulated shoot with known truth

likeness-studio make DIR [options]   makes a job whose lanes are full, and DIR/truth.json; the lists that the job was
                                     made from stay beside it: DIR.roster.csv, DIR.timetable.csv
  --people N        people of the roster (24)
  --lanes L         cameras and hot folders, 1 to 26 (2)
  --frames F        exposures after each keyframe, 1 to 20 (3)
  --size WxH        of the upright frames, not wider than high (4000x6000)
  --seed S          same arguments, same bytes (1)
  --mistakes M      none, trade (about one of each kind for 24 people) or many (every third person) (trade)
  --flaws none|some uneven backdrops and those of another colour: about one person in eight has one (some)
  --faces FOLDER    real pictures instead of drawings, one a person, on their own backdrops
  --raw             the cameras write a RAW (DNG) beside each JPEG: 48 MB each at 24 megapixels
  --alpha           DIR/alpha/LANE/NAME.png: the person's true alpha in each drawn exposure, 8 bits, upright
  --open            a job without a roster
  --jobs N          people photographed at the same time (2)

likeness-studio judge DIR [options]  compares what the job says with the truth; 1: something is silently wrong or lost
  --json            one JSON object instead of a table
  --list FILE       lines of `likeness job list DIR --json --reveal` instead of asking that program

likeness-studio look DIR --to FILE   one picture of all portraits, each beside its photograph with what was measured

Example: likeness-studio make /tmp/hall --people 12 --size 1200x1800 && likenessd --once /tmp/hall; likeness-studio judge /tmp/hall
)";

constexpr std::array later{"--facts", "--live"};

template <std::integral Number>
std::optional<Number> number(std::string_view text, Number least, Number greatest) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > greatest) return std::nullopt;
    return value;
}

std::optional<likeness::SizePx> size(std::string_view text) {
    const std::size_t x = text.find('x');
    if (x == text.npos) return std::nullopt;
    const auto width = number<int>(text.substr(0, x), 400, 10'000);
    const auto height = number<int>(text.substr(x + 1), 400, 15'000);
    if (!width || !height || *width > *height) return std::nullopt;
    return likeness::SizePx{*width, *height};
}

/// Sets a member from its text; false: not understood.
template <std::integral Number>
bool set(Number& member, std::string_view text, Number least, Number greatest) {
    const auto value = number<Number>(text, least, greatest);
    if (value) member = *value;
    return value.has_value();
}

struct Valued {
    std::string_view name;
    std::string_view expected;
    bool (*take)(MakeOptions&, std::string_view);
};

constexpr std::array valued{
    Valued{"--people", "1 to 20000", [](MakeOptions& o, std::string_view t) { return set<std::size_t>(o.script.people, t, 1, 20'000); }},
    Valued{"--lanes", "1 to 26", [](MakeOptions& o, std::string_view t) { return set<std::size_t>(o.script.lanes, t, 1, 26); }},
    Valued{"--frames", "1 to 20", [](MakeOptions& o, std::string_view t) { return set<std::size_t>(o.script.frames, t, 1, 20); }},
    Valued{"--seed", "a whole number", [](MakeOptions& o, std::string_view t) { return set<std::uint64_t>(o.script.seed, t, 0, UINT64_MAX); }},
    Valued{"--jobs", "1 to 64", [](MakeOptions& o, std::string_view t) { return set<std::size_t>(o.jobs, t, 1, 64); }},
    Valued{"--size", "WIDTHxHEIGHT, from 400x400 to 10000x15000 and not wider than high", [](MakeOptions& o, std::string_view t) {
               const auto value = size(t);
               if (value) o.size = *value;
               return value.has_value();
           }},
    Valued{"--mistakes", "none, trade or many", [](MakeOptions& o, std::string_view t) {
               constexpr std::array<std::string_view, 3> words{"none", "trade", "many"};
               const auto found = std::ranges::find(words, t);
               if (found == words.end()) return false;
               o.script.mistakes = static_cast<Amount>(found - words.begin());
               return true;
           }},
    Valued{"--flaws", "none or some", [](MakeOptions& o, std::string_view t) {
               o.script.flaws = t == "some";
               return t == "none" || t == "some";
           }},
    Valued{"--faces", "a folder", [](MakeOptions& o, std::string_view t) {
               o.faces = t;
               return std::filesystem::is_directory(o.faces);
           }},
};

Refusal refusal(std::string_view about, const std::string& says) {
    return {std::string(about) + ": " + says};
}

Parsed parse_make(std::span<const char* const> words) {
    MakeOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (std::ranges::find(later, word) != later.end()) return refusal(word, "not yet");
        if (word == "--open") {
            options.script.open = true;
        } else if (word == "--raw") {
            options.script.raw = true;
        } else if (word == "--alpha") {
            options.alpha = true;
        } else if (const auto row = std::ranges::find(valued, word, &Valued::name); row != valued.end()) {
            if (++i == words.size()) return refusal(word, "expected " + std::string(row->expected) + ", found nothing");
            if (!row->take(options, words[i])) return refusal(word, "expected " + std::string(row->expected) + ", found " + words[i]);
        } else if (word.starts_with('-')) {
            return refusal(word, "no such option (likeness-studio --help)");
        } else if (!options.folder.empty()) {
            return refusal(word, "expected one folder, found a second");
        } else {
            options.folder = word;
        }
    }
    if (options.folder.empty()) return refusal("make", "expected a folder, found none");
    return options;
}

Parsed parse_judge(std::span<const char* const> words) {
    JudgeOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--json") options.json = true;
        else if (word == "--list" && i + 1 < words.size()) options.list = words[++i];
        else if (word.starts_with('-')) return refusal(word, "no such option (likeness-studio --help)");
        else if (!options.folder.empty()) return refusal(word, "expected one folder, found a second");
        else options.folder = word;
    }
    if (options.folder.empty()) return refusal("judge", "expected a folder, found none");
    return options;
}

Parsed parse_look(std::span<const char* const> words) {
    LookOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--to" && i + 1 < words.size()) options.to = words[++i];
        else if (word.starts_with('-')) return refusal(word, "no such option (likeness-studio --help)");
        else if (!options.folder.empty()) return refusal(word, "expected one folder, found a second");
        else options.folder = word;
    }
    if (options.folder.empty()) return refusal("look", "expected a folder, found none");
    if (options.to.empty()) return refusal("look", "expected --to and a file, found none");
    return options;
}

}  // namespace

Parsed parse(std::span<const char* const> arguments) {
    const std::string_view verb = arguments.empty() ? "" : arguments.front();
    const auto asks = [&](std::string_view word) { return std::ranges::find(arguments, word, [](const char* a) { return std::string_view(a); }) != arguments.end(); };
    if (asks("--help") || asks("-h")) return Words{std::string(help_text)};
    if (asks("--version")) return Words{"likeness-studio " LIKENESS_VERSION "\n"};
    if (verb == "make") return parse_make(arguments.subspan(1));
    if (verb == "judge") return parse_judge(arguments.subspan(1));
    if (verb == "look") return parse_look(arguments.subspan(1));
    return refusal(verb.empty() ? "likeness-studio" : verb, "expected make, judge or look (likeness-studio --help)");
}

}  // namespace studio
