#include "engine/codec/read.h"

#include "engine/codec/formats.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace likeness {

namespace {

bool begins(Encoded bytes, std::string_view mark, std::size_t at = 0) {
    return bytes.size() >= at + mark.size() && std::memcmp(bytes.data() + at, mark.data(), mark.size()) == 0;
}

constexpr std::string_view little_tiff("II*\0", 4), big_tiff("MM\0*", 4);

bool is_jpeg(Encoded bytes) { return begins(bytes, "\xFF\xD8\xFF"); }
bool is_png(Encoded bytes) { return begins(bytes, "\x89PNG\r\n\x1A\n"); }
// Canon's CR2 is a TIFF whose first picture is a whole JPEG: only its second mark tells.
bool is_cr2(Encoded bytes) { return begins(bytes, little_tiff) && begins(bytes, "CR\2", 8); }
bool is_tiff(Encoded bytes) { return begins(bytes, little_tiff) || begins(bytes, big_tiff); }

// RAW files that are not TIFF inside: Canon CRW and CR3, Fuji RAF, Olympus ORF, Panasonic RW2, Sigma X3F, Minolta MRW.
bool begins_raw(Encoded bytes) {
    return is_cr2(bytes) || begins(bytes, "HEAPCCDR", 6) || begins(bytes, "ftypcrx ", 4) || begins(bytes, "FUJIFILMCCD-RAW") ||
           begins(bytes, "IIRO") || begins(bytes, "IIRS") || begins(bytes, "MMOR") ||
           begins(bytes, std::string_view("IIU\0", 4)) || begins(bytes, "FOVb") ||
           begins(bytes, std::string_view("\0MRM", 4));
}

// Where the first scan of a JPEG begins (ITU-T T.81 annex B.1.1.4), or its length: the segments before it may hold a
// thumbnail, which is a whole JPEG with an end of its own.
std::size_t scan_start(Encoded bytes) {
    std::size_t at = 2;
    while (at + 3 < bytes.size() && bytes[at] == 0xFF && bytes[at + 1] != 0xDA)
        at += bytes[at + 1] == 0xFF ? 1U : 2U + bytes[at + 2] * 256U + bytes[at + 3];
    return std::min(at, bytes.size());
}

struct Format {
    bool (*begins)(Encoded);
    Result<Picture> (*read)(Encoded, const std::string& about, ReadOptions);
};

constexpr std::array formats{
    Format{is_jpeg, read_jpeg},
    Format{is_png, read_png},
    Format{begins_raw, read_raw},
    Format{is_tiff, read_tiff},
};

}  // namespace

Fault unreadable(const std::string& about, Sentence says) {
    return {Remedy::aside, Step::read, about, std::move(says), {}};
}

Result<void> check_size(const std::string& about, std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0) return unreadable(about, sentence("the picture has no pixels"));
    if (width > most_pixels / height)
        return unreadable(about, sentence("declares {}×{} pixels, expected at most {} megapixels", width, height,
                                          most_pixels / 1'000'000));
    return done();
}

Result<Picture> read_picture(Encoded bytes, const std::string& about, ReadOptions options) {
    const auto format = std::ranges::find_if(formats, [&](const Format& known) { return known.begins(bytes); });
    if (format == formats.end())
        return unreadable(about, sentence("not a photograph: expected JPEG, PNG or TIFF data"));
    return format->read(bytes, about, options);
}

Result<Picture> read_picture(const std::filesystem::path& path, ReadOptions options) {
    LIKENESS_TRY(const Bytes bytes, read_file(path));
    return read_picture(bytes, path.string(), options);
}

bool is_raw(Encoded bytes) {
    return begins_raw(bytes) || (is_tiff(bytes) && is_raw_tiff(bytes));
}

bool looks_like_photograph(Encoded bytes) {
    return std::ranges::any_of(formats, [&](const Format& known) { return known.begins(bytes); });
}

bool has_true_end(Encoded bytes) {
    // Cameras may put further pictures, or padding, behind the first one's EOI; the last 64 KiB then still hold one.
    const Encoded after_header = is_jpeg(bytes) ? bytes.subspan(scan_start(bytes)) : bytes;
    const Encoded tail = after_header.last(std::min<std::size_t>(after_header.size(), 65536));
    const auto holds = [&](std::string_view mark) {
        const auto* text = reinterpret_cast<const char*>(tail.data());
        return std::string_view(text, tail.size()).rfind(mark) != std::string_view::npos;
    };
    if (is_jpeg(bytes)) return holds("\xFF\xD9");
    if (is_png(bytes)) return holds("IEND\xAE\x42\x60\x82");
    return true;
}

}  // namespace likeness
