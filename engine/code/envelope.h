// The capture code of our own: an encrypted envelope that a student's phone or a printed card shows. docs/codes.md has the format
// and test vectors. The authority's own codes are other texts; those we cannot and do not claim to open.
//
//   "LKN1:" base45( version 1 | algorithm 1 | key id 4 | nonce 12 | ciphertext | tag 16 )
//
// AES-256-GCM (NIST SP 800-38D) over deterministic CBOR; the 18 bytes before the ciphertext are authenticated with it.
#pragma once

#include "engine/code/shown.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace likeness {

/// What a capture code says; personal. Empty texts are not written. UTF-8.
struct CaptureCode {
    std::string student;      ///< the student number, or any number of the event's own; not empty
    std::string masked_name;  ///< 张*; what an operator may see
    std::string masked_id;    ///< 3301**********12
    std::string event;        ///< of which job or registration
    std::string group;        ///< class or college
    std::optional<std::chrono::sys_days> not_after;  ///< the last day it counts, of the years 1970 to 9999
    bool operator==(const CaptureCode&) const = default;
};

/// One for each event.
using CodeKey = std::array<std::uint8_t, 32>;
using CodeNonce = std::array<std::uint8_t, 12>;

/// What tells keys apart in an envelope: the first four bytes of SHA-256("LKN1 key id" + key). It tells nothing of the key.
std::array<std::uint8_t, 4> key_id(const CodeKey&);

/// Two codes under one key must never have the same nonce: take it from the system's generator.
/// Nothing where `code` has no student, a text that is not UTF-8, or a day of no such year.
std::optional<std::string> seal_code(const CaptureCode& code, const CodeKey& key, const CodeNonce& nonce);

struct OpenedCode {
    CodeVerdict verdict = CodeVerdict::foreign;
    CaptureCode code;  ///< where it is genuine: good, other_event, expired
    bool operator==(const OpenedCode&) const = default;
};

/// Total; foreign: any text that does not begin like ours. `event` empty: any event is this one. Nothing of the verdict but `good` or not may be told to the person who shows the code.
OpenedCode open_code(std::string_view text, std::span<const CodeKey> keys, std::string_view event, std::chrono::sys_days today);

}  // namespace likeness
