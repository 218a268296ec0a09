#include "engine/preset/key_path.h"

#include "engine/preset/key_line.h"

namespace likeness {

std::string KeyPath::text() const {
    const int line = source ? key_line(*source, key) : 0;
    return file + (line > 0 ? ":" + std::to_string(line) : "") + (key.empty() ? "" : ": " + key);
}

Fault wrong(const KeyPath& place, Sentence says, Sentence hint) {
    return {Remedy::stop, Step::start, place.text(), std::move(says), std::move(hint)};
}

}  // namespace likeness
