// CBOR: only the deterministic encoding is read, so no two byte strings mean the same map.
#include "engine/code/cbor.h"

#include "tests/fuzz/target.h"

#include <algorithm>

using namespace likeness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    if (const auto map = from_cbor(bytes)) must(std::ranges::equal(to_cbor(*map), bytes), "bytes that are read are those that would be written");
    return 0;
}
