#include "daemon/command/code/code_json.h"
#include "daemon/command/code/commands.h"
#include "daemon/command/code/today.h"
#include "daemon/command/code/make_cards.h"
#include "daemon/command/code/random.h"
#include "daemon/command/door/say.h"
#include "daemon/command/photo/outputs.h"
#include "engine/base/date.h"
#include "engine/base/file.h"
#include "engine/base/key_file.h"
#include "engine/base/text.h"
#include "engine/code/masked.h"
#include "engine/codec/png_write.h"
#include "engine/mark/write.h"

namespace likeness {

namespace {

constexpr std::size_t longest_value = 120;  // bytes; five of them still fit a symbol that a phone shows well
constexpr int module_px = 8;

constexpr Option options[] = {{"key", "FILE", "the event's key, as likeness key new makes it"},
                              {"student", "NUMBER", "the student number"},
                              {"name", "NAME", "the person's name; only its first character goes into the code"},
                              {"id", "NUMBER", "the person's ID number; only its first four and last two characters go into the code"},
                              {"event", "NAME", "the event that it is for"},
                              {"group", "NAME", "class or college"},
                              {"until", "DATE", "the last day on which it counts, such as 2027-06-30"},
                              {"roster", "FILE", "a card with a code for each person of this list (.csv)"},
                              {"blank", "N", "so many spare cards for people who are on no list, each with a code of its own"},
                              {"commands", "", "the command cards: retake, no-show, paid, undo, group"},
                              {"to", "FILE", "draw it: one code as a .png; cards as a .pdf of A4 pages, or as single pictures in FOLDER/"}};

bool is_file(const Option& option) { return std::string_view(option.value) == "FILE"; }

Exit wrong(const Sentence& says) { return tell(says), Exit::usage; }

Result<void> draw(const std::string& file, const std::string& text) {
    const auto drawn = draw_qr(text, module_px);
    if (!drawn) return Fault{Remedy::aside, Step::deliver, file, sentence("the code is too long for one symbol"), {}};
    LIKENESS_TRY(const Bytes bytes, encode_png(*drawn));
    return write_file(file, bytes);
}

Exit code_make(const Invocation& invocation) {
    if (asks_for_cards(invocation)) return make_cards(invocation);
    const auto key_file = invocation.value("key"), student = invocation.value("student"), until = invocation.value("until"), to = invocation.value("to");
    if (!key_file || !student) return wrong(sentence("expected --key FILE and --student NUMBER"));
    for (const Option& option : options)
        if (const auto value = invocation.value(option.name); value && !is_file(option) && !is_plain(*value, longest_value))
            return wrong(sentence("--{}: expected one line of at most {} bytes", option.name, longest_value));
    CaptureCode code{.student = *student,
                     .masked_name = masked_name(invocation.value("name").value_or("")),
                     .masked_id = masked_id(invocation.value("id").value_or("")),
                     .event = invocation.value("event").value_or(""),
                     .group = invocation.value("group").value_or(""),
                     .not_after = {}};
    if (until && !(code.not_after = date_of(*until))) return wrong(sentence("--until: expected a day such as 2027-06-30, found {}", *until));
    if (to) {
        if (const auto free = check_output(*to, {*key_file}, {".png"}); !free) return wrong(Sentence{"{}", {local(free.error())}});
        std::error_code error;
        if (std::filesystem::exists(std::filesystem::symlink_status(*to, error))) return wrong(sentence("{}: there is such a file already", shown(*to)));
    }

    const auto key = read_key_file(*key_file);
    if (!key) return refuse(invocation, key.error());
    const std::string text = seal_code(code, key.value(), random_octets<CodeNonce>()).value();  // every value was looked at above
    if (to)
        if (const auto drawn = draw(*to, text); !drawn) return refuse(invocation, drawn.error());
    if (invocation.json()) print(code_json(text, open_code(text, std::span(&key.value(), 1), code.event, today())));
    else tell(text);
    return Exit::good;
}

}  // namespace

const Command code_make_command{"code make", "", "Makes a capture code: an encrypted text that the person shows as a QR code.",
                                "likeness code make --key hall.key --student 20210417 --event hall-2027 --to card.png", options, 0, 0, code_make};

}  // namespace likeness
