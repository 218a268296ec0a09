#include "daemon/command/code/new_cards.h"

#include "daemon/command/code/random.h"
#include "daemon/command/door/say.h"
#include "engine/code/masked.h"
#include "engine/mark/write.h"
#include "engine/base/date.h"

#include <cstdio>
#include <set>

namespace likeness {

namespace {

std::string running(std::size_t number, std::size_t of) {
    char text[24];
    std::snprintf(text, sizeof text, "%0*zu", of > 999 ? 5 : 3, number);
    return text;
}

Result<NewCard> draw(std::string name, std::string text, Card card) {
    constexpr int widest = 133;  // modules with the quiet zone: each 0.4 mm, which a camera sees as 4 pixels over half a metre
    auto modules = draw_qr(text, 1);
    if (!modules || modules->width() > widest)
        return Fault{Remedy::aside, Step::deliver, std::move(name), sentence("the code is too long for a card"), sentence("take a shorter event, or shorter names of classes")};
    card.modules = std::move(*modules);
    return NewCard{std::move(name), std::move(text), std::move(card)};
}

/// Nothing where a text is not UTF-8, which a roster's always is.
std::string sealed(const CaptureCode& code, const CardEvent& made) {
    return seal_code(code, made.key, random_octets<CodeNonce>()).value();
}

std::vector<std::string> last_day(const CardEvent& made) {
    if (!made.until) return {};
    return {local(sentence("until {}", text_of(*made.until)))};
}

/// 40 bits in Crockford's base32, which has no I, L, O and U.
std::string walk_in_number() {
    std::string number = "W-";
    for (const std::uint8_t octet : random_octets<std::array<std::uint8_t, 8>>()) number += "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[octet % 32];
    return number;
}

struct CommandWords {
    CommandCard card;
    const char *english, *chinese;
    Sentence does;
};

std::vector<CommandWords> commands() {
    return {{CommandCard::retake, "Retake", "重拍", sentence("what was taken of this person does not count; take it again")},
            {CommandCard::no_show, "No-show", "未到", sentence("nobody came for the code that was shown")},
            {CommandCard::paid, "Paid", "已付款", sentence("this person has paid")},
            {CommandCard::undo, "Undo", "撤销", sentence("the last card before this one does not count")},
            {CommandCard::group, "Group", "合影", sentence("a group photograph follows; it is of nobody")}};
}

}  // namespace

Result<std::vector<NewCard>> cards_of(const Roster& roster, const CardEvent& made) {
    std::vector<NewCard> cards;
    const std::size_t count = roster.subjects().size();
    Progress progress(count, sentence("cards"));
    for (const Subject& subject : roster.subjects()) {
        const std::string& group = subject.klass.empty() ? subject.college : subject.klass;
        const std::string number = running(cards.size() + 1, count);
        const CaptureCode code{.student = subject.student, .masked_name = masked_name(subject.name), .masked_id = {}, .event = made.event, .group = group, .not_after = made.until};
        std::vector<std::string> lines = last_day(made);
        if (!group.empty()) lines.insert(lines.begin(), group);
        LIKENESS_TRY(NewCard card, draw(number, sealed(code, made), {.heading = made.event, .title = code.masked_name, .lines = std::move(lines), .number = number}));
        cards.push_back(std::move(card));
        progress.advance();
    }
    return cards;
}

Result<std::vector<NewCard>> spare_cards(int count, const CardEvent& made) {
    std::set<std::string> numbers;
    while (static_cast<int>(numbers.size()) < count) numbers.insert(walk_in_number());
    std::vector<NewCard> cards;
    for (const std::string& number : numbers) {
        const CaptureCode code{.student = number, .masked_name = {}, .masked_id = {}, .event = made.event, .group = {}, .not_after = made.until};
        LIKENESS_TRY(NewCard card, draw(running(cards.size() + 1, numbers.size()), sealed(code, made),
                                        {.heading = made.event,
                                         .lines = last_day(made),
                                         .to_fill_in = {local(sentence("Name")), local(sentence("Class")), local(sentence("Student number"))},
                                         .number = number}));
        cards.push_back(std::move(card));
    }
    return cards;
}

Result<std::vector<NewCard>> cards_of_commands() {
    std::vector<NewCard> cards;
    for (const CommandWords& words : commands()) {
        LIKENESS_TRY(NewCard card, draw(std::string(name(words.card)), code_text(words.card),
                                        {.title = words.english, .subtitle = words.chinese, .lines = {local(words.does)}, .command = words.card}));
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace likeness
