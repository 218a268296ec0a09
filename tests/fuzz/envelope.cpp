// The envelope of our own codes, from outside as a text, and from inside as what somebody who has the key seals. An input's first byte
// says which: an even one is followed by a text, an odd one by the bytes inside.
#include "engine/code/envelope.h"

#include "engine/code/aead.h"
#include "engine/code/base45.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace likeness;

namespace {

constexpr std::string_view prefix = "LKN1:";
constexpr std::size_t nonce_at = 6;
constexpr std::chrono::sys_days day{std::chrono::days{20999}};

/// That of docs/codes.md.
CodeKey key() {
    CodeKey bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
    return bytes;
}

CodeNonce nonce_of(std::string_view text) {
    const auto envelope = from_base45(text.substr(prefix.size())).value();
    CodeNonce nonce;
    std::copy_n(envelope.begin() + nonce_at, nonce.size(), nonce.begin());
    return nonce;
}

std::string sealed(std::span<const std::uint8_t> inside) {
    const CodeKey with = key();
    std::vector<std::uint8_t> envelope{1, 1};
    std::ranges::copy(key_id(with), std::back_inserter(envelope));
    CodeNonce nonce;
    nonce.fill(0xA0);
    std::ranges::copy(nonce, std::back_inserter(envelope));
    std::ranges::copy(aead_seal(with, nonce, envelope, inside), std::back_inserter(envelope));
    return std::string(prefix) + base45(envelope);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const bool inside = data[0] % 2 != 0;
    const std::string text = inside ? sealed({data + 1, size - 1}) : std::string(text_of(data + 1, size - 1));
    const CodeKey keys[] = {key()};

    const OpenedCode opened = open_code(text, keys, "hall-2027", day);

    const bool genuine = opened.verdict == CodeVerdict::good || opened.verdict == CodeVerdict::other_event || opened.verdict == CodeVerdict::expired;
    must(genuine || opened.code == CaptureCode{}, "nothing is told of a code that is not genuine");
    must(!inside || genuine || opened.verdict == CodeVerdict::malformed, "what was sealed with the key opens, or is no map of ours");
    if (genuine) must(seal_code(opened.code, keys[0], nonce_of(text)) == text, "what opens is sealed as the same text");
    return 0;
}
