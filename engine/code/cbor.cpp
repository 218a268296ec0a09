#include "engine/code/cbor.h"

#include "engine/base/text.h"

#include <algorithm>

namespace likeness {

namespace {

enum Major : unsigned { unsigned_number = 0, text_string = 3, map_of_pairs = 5 };

// A head (RFC 8949, section 3): three bits of type, five that are the value below 24 or say how many bytes follow.
void put_head(std::vector<std::uint8_t>& out, Major major, std::uint64_t value) {
    const unsigned type = major << 5;
    if (value < 24) return out.push_back(static_cast<std::uint8_t>(type | value));
    const unsigned size_code = value <= 0xFF ? 0 : value <= 0xFFFF ? 1 : value <= 0xFFFFFFFF ? 2 : 3;
    out.push_back(static_cast<std::uint8_t>(type | (24 + size_code)));
    for (unsigned left = 1U << size_code; left-- > 0;) out.push_back(static_cast<std::uint8_t>(value >> (8 * left)));
}

class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    bool empty() const { return bytes_.empty(); }
    bool next_is(Major major) const { return !bytes_.empty() && bytes_[0] >> 5 == major; }

    std::optional<std::uint64_t> head(Major major) {
        if (!next_is(major)) return {};
        const unsigned code = bytes_[0] & 31U;
        bytes_ = bytes_.subspan(1);
        if (code < 24) return code;
        if (code > 27) return {};  // reserved, or of unknown length
        const std::size_t size = std::size_t{1} << (code - 24);
        if (bytes_.size() < size) return {};
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes_.first(size)) value = value << 8 | byte;
        bytes_ = bytes_.subspan(size);
        const std::uint64_t least = size == 1 ? 24 : std::uint64_t{1} << (4 * size);  // below it a shorter head would do
        if (value < least) return {};
        return value;
    }

    std::optional<std::string> text() {
        const auto size = head(text_string);
        if (!size || *size > bytes_.size()) return {};
        const auto from = bytes_.first(static_cast<std::size_t>(*size));
        bytes_ = bytes_.subspan(from.size());
        std::string out(from.begin(), from.end());
        return is_utf8(out) ? std::optional(std::move(out)) : std::nullopt;
    }

private:
    std::span<const std::uint8_t> bytes_;
};

}  // namespace

std::vector<std::uint8_t> to_cbor(const CborMap& map) {
    std::vector<std::uint8_t> out;
    put_head(out, map_of_pairs, map.size());
    for (const auto& [key, value] : map) {
        put_head(out, unsigned_number, key);
        if (const auto* number = std::get_if<std::uint64_t>(&value)) {
            put_head(out, unsigned_number, *number);
        } else {
            const std::string& text = std::get<std::string>(value);
            put_head(out, text_string, text.size());
            out.insert(out.end(), text.begin(), text.end());
        }
    }
    return out;
}

std::optional<CborMap> from_cbor(std::span<const std::uint8_t> bytes) {
    Reader reader(bytes);
    const auto size = reader.head(map_of_pairs);
    if (!size || *size > bytes.size()) return {};
    CborMap map;
    for (std::uint64_t i = 0; i < *size; ++i) {
        const auto key = reader.head(unsigned_number);
        if (!key || (!map.empty() && *key <= map.rbegin()->first)) return {};
        if (reader.next_is(text_string)) {
            auto text = reader.text();
            if (!text) return {};
            map.emplace_hint(map.end(), *key, std::move(*text));
        } else {
            const auto number = reader.head(unsigned_number);
            if (!number) return {};
            map.emplace_hint(map.end(), *key, *number);
        }
    }
    if (!reader.empty()) return {};
    return map;
}

}  // namespace likeness
