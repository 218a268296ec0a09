#include "daemon/command/code/make_cards.h"

#include "daemon/command/code/new_cards.h"
#include "daemon/command/door/say.h"
#include "daemon/command/photo/outputs.h"
#include "engine/base/date.h"
#include "engine/base/file.h"
#include "engine/base/key_file.h"
#include "engine/base/text.h"
#include "engine/codec/png_write.h"

#include <algorithm>

namespace likeness {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr int most_blank = 10000;

Fault misuse(const Sentence& says) { return {Remedy::stop, Step::start, {}, says, {}}; }

/// A line of JSON: where a card stands.
void say(const NewCard& made, const fs::path& file, std::size_t page, double scale) {
    print(boost::json::object{{"card", made.name}, {"file", file.string()}, {"page", page ? boost::json::value(page) : boost::json::value()},
                              {"module_mm", module_side(made.card).value * scale}, {"text", made.text}});
}

bool is_pdf(const fs::path& to) { return ending(to) == ".pdf"; }

/// Nothing is ever written over: the sheet is new, the folder is new or empty. A folder is written with a / at its end.
Result<void> check_free(const fs::path& to) {
    std::error_code error;
    if (is_pdf(to)) return fs::exists(fs::symlink_status(to, error)) ? misuse(sentence("{}: there is such a file already", shown(to.string()))) : Result<void>(done());
    if (to.has_filename()) return misuse(sentence("--to: expected a .pdf, or a folder with / at its end, found {}", shown(to.string())));
    const bool taken = fs::exists(to, error) && (!fs::is_directory(to, error) || !fs::is_empty(to, error));
    return taken || error ? misuse(sentence("{}: expected a new or an empty folder", shown(to.string()))) : Result<void>(done());
}

/// What is wrong with the options, before any file is read.
Result<void> check_usage(const Invocation& invocation) {
    const bool commands = invocation.has("commands");
    if (invocation.has("roster") + invocation.has("blank") + commands != 1) return misuse(sentence("expected one of --roster, --blank and --commands"));
    for (const auto single : {"student"sv, "name"sv, "id"sv, "group"sv})
        if (invocation.has(single)) return misuse(sentence("--{} is for one code, not for cards", single));
    if (!invocation.has("to")) return misuse(sentence("expected --to FILE.pdf, or --to FOLDER/"));
    if (commands)
        for (const auto other : {"key"sv, "event"sv, "until"sv})
            if (invocation.has(other)) return misuse(sentence("--{}: a command card is the same for every event", other));
    if (!commands && (!invocation.has("key") || !invocation.has("event"))) return misuse(sentence("expected --key FILE and --event NAME"));
    if (const auto event = invocation.value("event"); event && !is_plain(*event, 120)) return misuse(sentence("--{}: expected one line of at most {} bytes", "event", 120));
    if (const auto until = invocation.value("until"); until && !date_of(*until)) return misuse(sentence("--until: expected a day such as 2027-06-30, found {}", *until));
    LIKENESS_TRY(whole_number(invocation, "blank", 1, most_blank));
    return check_free(*invocation.value("to"));
}

Result<std::vector<NewCard>> asked_cards(const Invocation& invocation) {
    if (invocation.has("commands")) return cards_of_commands();
    LIKENESS_TRY(const CodeKey key, read_key_file(*invocation.value("key")));
    const auto until = invocation.value("until");
    const CardEvent event{key, *invocation.value("event"), until ? date_of(*until) : std::nullopt};
    if (const auto count = whole_number(invocation, "blank", 1, most_blank).value()) return spare_cards(*count, event);
    LIKENESS_TRY(const RosterReading reading, read_roster(*invocation.value("roster")));
    return cards_of(reading.roster, event);
}

std::string legend(bool commands) {
    return local(commands ? sentence("Hold a card flat and whole before the camera and take one photograph of it.")
                          : sentence("First photograph the code, flat and whole, then the person. Never give a card to somebody else."));
}

/// Commands twice at the size of a card, for desk and pocket, and once large, for the hand before the camera.
std::vector<CardPages> pages_of(const std::vector<NewCard>& made, bool commands) {
    std::vector<Card> cards;
    for (const NewCard& one : made) cards.push_back(one.card);
    if (!commands) return {{std::move(cards), ten_a_page}};
    CardPages small{cards, ten_a_page}, large{cards, three_a_page};
    small.cards.insert(small.cards.end(), cards.begin(), cards.end());
    return {std::move(small), std::move(large)};
}

Exit write_pdf(const Invocation& invocation, const std::vector<NewCard>& made, const fs::path& to) {
    const bool commands = invocation.has("commands");
    const std::vector<CardPages> pages = pages_of(made, commands);
    const Bytes pdf = cards_pdf(pages, commands ? local(sentence("Command cards")) : *invocation.value("event"), legend(commands));
    if (const auto written = write_file(to, pdf); !written) return refuse(invocation, written.error());
    std::size_t before = 0;
    for (const CardPages& run : pages) {
        const auto places = static_cast<std::size_t>(run.grid.places());
        if (invocation.json())
            for (std::size_t i = 0; i < run.cards.size(); ++i) say(made[i % made.size()], to, before + i / places + 1, run.grid.scale);
        before += (run.cards.size() + places - 1) / places;
    }
    if (!invocation.json()) tell(sentence("{}: {} cards, {} pages of A4", shown(to.string()), made.size(), before));
    return Exit::good;
}

Exit write_pictures(const Invocation& invocation, const std::vector<NewCard>& made, const fs::path& folder) {
    std::error_code error;
    fs::create_directory(folder, error);
    Progress progress(made.size(), sentence("cards"));
    for (const NewCard& one : made) {
        const fs::path file = folder / (one.name + ".png");
        const auto bytes = encode_png(card_picture(one.card));
        if (!bytes) return refuse(invocation, bytes.error());
        if (const auto written = write_file(file, bytes.value()); !written) return refuse(invocation, written.error());
        if (invocation.json()) say(one, file, 0, 1);
        progress.advance();
    }
    if (!invocation.json()) tell(sentence("{}: {} cards", shown(folder.string()), made.size()));
    return Exit::good;
}

}  // namespace

bool asks_for_cards(const Invocation& invocation) { return invocation.has("roster") || invocation.has("blank") || invocation.has("commands"); }

Exit make_cards(const Invocation& invocation) {
    if (const auto usable = check_usage(invocation); !usable) return tell(usable.error().says), Exit::usage;
    const auto made = asked_cards(invocation);
    if (!made) return refuse(invocation, made.error());
    const fs::path to = *invocation.value("to");
    return is_pdf(to) ? write_pdf(invocation, made.value(), to) : write_pictures(invocation, made.value(), to);
}

}  // namespace likeness
