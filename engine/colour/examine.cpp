#include "engine/colour/examine.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace likeness {

namespace {

constexpr std::size_t header_bytes = 128, table_at = 132, row_bytes = 12;
constexpr std::uint32_t most_tags = 100;  // lcms reads no more

/// A stretch of the profile; what is asked beyond its end is 0.
class Span {
public:
    explicit Span(const Bytes& all) : Span(all, 0, all.size()) {}
    Span(const Bytes& all, std::size_t at, std::size_t size) : all_(&all), at_(at), size_(size) {}

    std::size_t size() const { return size_; }
    std::uint32_t byte(std::size_t at) const { return at < size_ ? (*all_)[at_ + at] : 0U; }
    std::uint32_t half(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    std::uint32_t word(std::size_t at) const { return half(at) << 16 | half(at + 2); }
    std::string letters(std::size_t at) const {
        std::string out;
        for (std::size_t i = 0; i < 4; ++i)
            if (const auto c = byte(at + i); c >= ' ' && c < 0x7F) out += static_cast<char>(c);
        return out;
    }
    bool holds(std::uint64_t at, std::uint64_t bytes) const { return at <= size_ && bytes <= size_ - at; }
    /// Only where `holds`.
    Span part(std::uint64_t at, std::uint64_t bytes) const { return {*all_, at_ + static_cast<std::size_t>(at), static_cast<std::size_t>(bytes)}; }

private:
    const Bytes* all_;
    std::size_t at_, size_;
};

/// The entries of a table; more than `most_icc_bytes` counts as just more.
std::uint64_t nodes(const Span& tag, std::uint32_t inputs, std::uint32_t outputs, const auto& grid) {
    std::uint64_t count = outputs;
    for (std::uint32_t i = 0; i < inputs; ++i) count = std::min<std::uint64_t>(count * grid(tag, i), most_icc_bytes + 1);
    return count;
}

bool few(std::uint32_t channels) { return channels >= 1 && channels <= 15; }

// curv, ICC.1:2022 10.6: a count and as many numbers of two bytes.
bool sound_curve(const Span& tag) { return tag.holds(12, 2ULL * tag.word(8)); }

// para, 10.18: the kinds 0 to 4 have 1, 3, 4, 5 and 7 numbers.
bool sound_formula(const Span& tag) {
    constexpr std::array<std::uint64_t, 5> numbers{1, 3, 4, 5, 7};
    const std::uint32_t kind = tag.half(8);
    return kind < numbers.size() && tag.holds(12, 4 * numbers[kind]);
}

// mft1 and mft2, 10.10 and 10.11: input curves, one grid for all inputs, output curves.
bool sound_table(const Span& tag, std::uint64_t bytes_each) {
    const std::uint32_t in = tag.byte(8), out = tag.byte(9);
    if (!few(in) || !few(out)) return false;
    const std::uint64_t before = bytes_each == 1 ? 256 : tag.half(48), after = bytes_each == 1 ? 256 : tag.half(50);
    if (before < 2 || after < 2 || tag.byte(10) < 2) return false;
    const std::uint64_t numbers = before * in + nodes(tag, in, out, [](const Span& t, std::uint32_t) { return std::uint64_t{t.byte(10)}; }) + after * out;
    return tag.holds(bytes_each == 1 ? 48 : 52, numbers * bytes_each);
}

// mAB and mBA, 10.12 and 10.13: five parts by their offsets, the third a grid with a width for each input.
bool sound_stages(const Span& tag, bool to_device) {
    const std::uint32_t in = tag.byte(8), out = tag.byte(9);
    if (!few(in) || !few(out)) return false;
    for (std::size_t part = 12; part <= 28; part += 4)
        if (!tag.holds(tag.word(part), 4)) return false;
    const std::uint32_t at = tag.word(24);
    if (at == 0) return to_device || in == out;
    const Span grid = tag.part(at, tag.size() - at);
    const std::uint32_t bytes_each = grid.byte(16);
    if (bytes_each != 1 && bytes_each != 2) return false;
    for (std::uint32_t i = 0; i < in; ++i)
        if (grid.byte(i) < 2) return false;
    return grid.holds(20, bytes_each * nodes(grid, in, out, [](const Span& g, std::uint32_t i) { return std::uint64_t{g.byte(i)}; }));
}

bool sound_tag(const Span& tag) {
    const std::string kind = tag.letters(0);
    if (kind == "curv") return sound_curve(tag);
    if (kind == "para") return sound_formula(tag);
    if (kind == "mft1") return sound_table(tag, 1);
    if (kind == "mft2") return sound_table(tag, 2);
    if (kind == "mAB " || kind == "mBA ") return sound_stages(tag, kind == "mBA ");
    if (kind == "XYZ ") return tag.size() >= 20;
    return true;
}

/// The first tag of the table, or none.
std::optional<Span> tag_named(const Bytes& icc, std::string_view name) {
    const Span all(icc);
    const std::uint32_t count = std::min(all.word(header_bytes), most_tags);
    for (std::size_t row = table_at; row < table_at + row_bytes * count; row += row_bytes)
        if (all.letters(row) == name && all.holds(all.word(row + 4), all.word(row + 8))) return all.part(all.word(row + 4), all.word(row + 8));
    return {};
}

// One character of the Basic Multilingual Plane as UTF-8.
void append(std::string& text, std::uint32_t c) {
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) return put(c);
    if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

bool printable(std::uint32_t c) { return c >= ' ' && (c < 0x7F || (c >= 0xA1 && c < 0x2000) || (c >= 0x3000 && c < 0xD800)); }

}  // namespace

std::string icc_name(const Bytes& icc) {
    constexpr std::uint32_t longest = 60;
    std::string text;
    if (const auto tag = tag_named(icc, "desc")) {
        // ICC.1:2001-04 6.5.17: a count and ASCII; ICC.1:2022 10.15: records of a language, a length and a place of UTF-16.
        const bool wide = tag->letters(0) == "mluc";
        const std::size_t at = wide ? tag->word(24) : 12;
        const std::uint32_t length = std::min(longest, wide ? tag->word(20) / 2 : tag->word(8));
        for (std::uint32_t i = 0; i < length; ++i)
            if (const std::uint32_t c = wide ? tag->half(at + 2ULL * i) : tag->byte(at + i); printable(c) && (wide || c < 0x7F)) append(text, c);
    }
    return text.empty() ? "no name" : text;
}

int icc_channels(const Bytes& icc) {
    const std::string space = Span(icc).letters(16);
    return space == "GRAY" ? 1 : space == "RGB " ? 3 : space == "CMYK" ? 4 : 0;
}

std::optional<Sentence> unsound(const Bytes& icc, int channels) {
    const Span all(icc);
    const std::string name = icc_name(icc);
    if (icc.size() > most_icc_bytes) return sentence("the ICC profile “{}” has {} bytes, expected at most {}", name, icc.size(), most_icc_bytes);
    if (icc.size() >= header_bytes && all.letters(36) != "acsp") return sentence("the ICC profile “{}” is none: it lacks the signature acsp", name);
    if (const std::size_t length = std::max<std::size_t>(all.word(0), table_at); length > icc.size())
        return sentence("the ICC profile “{}” is cut short: expected {} bytes, found {}", name, length, icc.size());
    if (const auto version = all.byte(8); version != 2 && version != 4) return sentence("the ICC profile “{}” is of version {}, expected 2 or 4", name, version);
    constexpr std::array<std::string_view, 4> classes{"scnr", "mntr", "prtr", "spac"};
    if (std::ranges::find(classes, all.letters(12)) == classes.end())
        return sentence("the ICC profile “{}” is of the class “{}”, which gives no picture its colours", name, all.letters(12));
    if (icc_channels(icc) != channels)
        return sentence("the ICC profile “{}” is not one for a picture in {}", name, channels == 1 ? "grey" : channels == 3 ? "RGB" : "CMYK");

    const std::uint32_t count = all.word(header_bytes);
    if (count == 0 || count > most_tags || !all.holds(table_at, row_bytes * std::uint64_t{count}))
        return sentence("the ICC profile “{}” has a damaged table of tags", name);
    for (std::size_t row = table_at; row < table_at + row_bytes * count; row += row_bytes)
        if (const std::uint32_t at = all.word(row + 4), size = all.word(row + 8); at < header_bytes || !all.holds(at, size) || !sound_tag(all.part(at, size)))
            return sentence("the ICC profile “{}” has a damaged tag “{}”", name, all.letters(row));
    return {};
}

}  // namespace likeness
