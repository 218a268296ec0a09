#include "engine/code/envelope.h"

#include "engine/base/digest.h"
#include "engine/base/text.h"
#include "engine/code/aead.h"
#include "engine/code/base45.h"
#include "engine/code/cbor.h"

#include <algorithm>
#include <vector>

namespace likeness {

namespace {

constexpr std::string_view prefix = "LKN1:";
constexpr std::size_t longest_text = 4296;  // of one QR symbol in alphanumeric mode (ISO/IEC 18004, table 7)
constexpr std::uint8_t version = 1, aes_256_gcm = 1;
constexpr std::size_t id_at = 2, nonce_at = 6, head_size = 18;
constexpr std::uint64_t last_day = 2932896;  // 9999-12-31, in days since 1970: what comes after it cannot be written as a date

// The keys of the map inside.
enum Key : std::uint64_t { student = 1, masked_name = 2, masked_id = 3, event_name = 4, not_after = 5, group = 6 };

struct TextKey {
    Key key;
    std::string CaptureCode::* member;
};
constexpr TextKey text_keys[] = {{student, &CaptureCode::student},
                                 {masked_name, &CaptureCode::masked_name},
                                 {masked_id, &CaptureCode::masked_id},
                                 {event_name, &CaptureCode::event},
                                 {group, &CaptureCode::group}};

std::optional<CborMap> to_map(const CaptureCode& code) {
    CborMap map;
    for (const TextKey& one : text_keys) {
        const std::string& text = code.*one.member;
        if (!is_utf8(text)) return {};
        if (!text.empty()) map.emplace(one.key, text);
    }
    if (code.not_after) {
        const auto days = code.not_after->time_since_epoch().count();
        if (days < 0 || static_cast<std::uint64_t>(days) > last_day) return {};
        map.emplace(not_after, static_cast<std::uint64_t>(days));
    }
    if (code.student.empty()) return {};
    return map;
}

// Strict: what `to_map` would not write is not read, so a code has one meaning. Keys of a later version are none of this one.
std::optional<CaptureCode> from_map(const CborMap& map) {
    CaptureCode code;
    for (const auto& [key, value] : map) {
        const auto* text = std::get_if<std::string>(&value);
        const auto place = std::ranges::find(text_keys, key, [](const TextKey& one) { return std::uint64_t{one.key}; });
        if (place != std::end(text_keys)) {
            if (!text || text->empty()) return {};
            code.*place->member = *text;
        } else {
            if (key != not_after || text || std::get<std::uint64_t>(value) > last_day) return {};
            code.not_after = std::chrono::sys_days(std::chrono::days(static_cast<int>(std::get<std::uint64_t>(value))));
        }
    }
    if (code.student.empty()) return {};
    return code;
}

}  // namespace

std::array<std::uint8_t, 4> key_id(const CodeKey& key) {
    std::vector<std::uint8_t> bytes;
    for (const char c : std::string_view("LKN1 key id")) bytes.push_back(static_cast<std::uint8_t>(c));
    bytes.insert(bytes.end(), key.begin(), key.end());
    const Digest digest = sha256(bytes);
    std::array<std::uint8_t, 4> id{};
    std::copy_n(digest.bytes.begin(), id.size(), id.begin());
    return id;
}

std::optional<std::string> seal_code(const CaptureCode& code, const CodeKey& key, const CodeNonce& nonce) {
    const auto map = to_map(code);
    if (!map) return {};
    std::vector<std::uint8_t> envelope{version, aes_256_gcm};
    std::ranges::copy(key_id(key), std::back_inserter(envelope));
    std::ranges::copy(nonce, std::back_inserter(envelope));
    const std::vector<std::uint8_t> sealed = aead_seal(key, nonce, envelope, to_cbor(*map));
    envelope.insert(envelope.end(), sealed.begin(), sealed.end());
    return std::string(prefix) + base45(envelope);
}

OpenedCode open_code(std::string_view text, std::span<const CodeKey> keys, std::string_view event, std::chrono::sys_days today) {
    if (!text.starts_with(prefix)) return {CodeVerdict::foreign, {}};
    if (text.size() > longest_text) return {CodeVerdict::malformed, {}};
    const auto envelope = from_base45(text.substr(prefix.size()));
    if (!envelope || envelope->size() < head_size + aead_tag_size || (*envelope)[0] != version || (*envelope)[1] != aes_256_gcm)
        return {CodeVerdict::malformed, {}};
    const std::span<const std::uint8_t> bytes = *envelope;
    CodeNonce nonce;
    std::ranges::copy(bytes.subspan(nonce_at, nonce.size()), nonce.begin());

    OpenedCode opened{CodeVerdict::unknown_key, {}};
    for (const CodeKey& key : keys) {
        if (!std::ranges::equal(key_id(key), bytes.subspan(id_at, 4))) continue;
        opened.verdict = CodeVerdict::changed;
        const auto plain = aead_open(key, nonce, bytes.first(head_size), bytes.subspan(head_size));
        if (!plain) continue;
        const auto map = from_cbor(*plain);
        const auto code = map ? from_map(*map) : std::nullopt;
        if (!code) return {CodeVerdict::malformed, {}};
        const bool ours = event.empty() || code->event == event;
        const bool late = code->not_after && today > *code->not_after;
        return {!ours ? CodeVerdict::other_event : late ? CodeVerdict::expired : CodeVerdict::good, *code};
    }
    return opened;
}

}  // namespace likeness
