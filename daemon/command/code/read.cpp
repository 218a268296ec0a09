#include "daemon/command/code/code_json.h"
#include "daemon/command/code/commands.h"
#include "daemon/command/code/today.h"
#include "daemon/command/door/say.h"
#include "engine/base/date.h"
#include "engine/base/key_file.h"

namespace likeness {

namespace {

Exit code_read(const Invocation& invocation) {
    std::vector<CodeKey> keys;
    for (const std::string& file : invocation.values("key")) {
        const auto key = read_key_file(file);
        if (!key) return refuse(invocation, key.error());
        keys.push_back(key.value());
    }
    auto day = today();
    if (const auto on = invocation.value("on")) {
        const auto date = date_of(*on);
        if (!date) return tell(sentence("--on: expected a day such as 2027-06-30, found {}", *on)), Exit::usage;
        day = *date;
    }
    const std::string& text = invocation.words.front();
    const OpenedCode opened = open_code(text, keys, invocation.value("event").value_or(""), day);
    if (invocation.json()) print(code_json(text, opened));
    else tell(opened.code.student.empty() ? local(why(opened)) : shown(opened.code.student) + ": " + local(why(opened)));
    return opened.verdict == CodeVerdict::good ? Exit::good : Exit::not_good;
}

constexpr Option options[] = {{"key", "FILE", "the event's key; of several the one that it was made with opens it", true},
                              {"event", "NAME", "the event that it must be for; any without"},
                              {"on", "DATE", "the day on which it must count; today without"}};

}  // namespace

const Command code_read_command{"code read", "TEXT", "Opens a capture code of ours and says whether it counts.",
                                "likeness code read --json --key hall.key --event hall-2027 'LKN1:W50PXOR%8…'", options, 1, 1, code_read};

}  // namespace likeness
