// Base45: what was written is read back, and no two texts mean the same bytes.
#include "engine/code/base45.h"

#include "tests/fuzz/target.h"

#include <algorithm>

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    const auto read = from_base45(base45(bytes));
    must(read && std::ranges::equal(*read, bytes), "from_base45(base45(x)) is x");

    const std::string_view text = text_of(data, size);
    if (const auto meant = from_base45(text)) must(base45(*meant) == text, "a text that is read is the one that would be written");
    return 0;
}
