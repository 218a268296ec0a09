#include "daemon/command/code/commands.h"
#include "daemon/command/code/random.h"
#include "daemon/command/door/say.h"
#include "engine/base/key_file.h"

namespace likeness {

namespace {

Exit key_new(const Invocation& invocation) {
    const std::string& file = invocation.words.front();
    if (const auto made = create_key_file(file, random_octets<KeyBytes>()); !made) return refuse(invocation, made.error());
    if (invocation.json()) print(boost::json::object{{"key", file}});
    else tell(sentence("{}: a new key; whoever has it can make and open this event's codes, and without it nobody can", shown(file)));
    return Exit::good;
}

}  // namespace

const Command key_new_command{"key new", "FILE", "Makes the key of an event's capture codes.", "likeness key new hall.key", {}, 1, 1, key_new};

}  // namespace likeness
