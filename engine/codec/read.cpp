#include "engine/codec/read.h"

#include "engine/codec/formats.h"
#include "engine/picture/channels.h"
#include "engine/picture/turn.h"

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

bool is_webp(Encoded bytes) { return begins(bytes, "RIFF") && begins(bytes, "WEBP", 8); }

// The major brands of ISO/IEC 23008-12 annex B and of AVIF 1.1.
bool is_heif(Encoded bytes) {
    constexpr std::array brands{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"};
    return begins(bytes, "ftyp", 4) && std::ranges::any_of(brands, [&](const char* brand) { return begins(bytes, brand, 8); });
}

// RAW files that are not TIFF inside: Canon CRW and CR3, Fuji RAF, Olympus ORF, Panasonic RW2, Sigma X3F, Minolta MRW.
bool begins_raw(Encoded bytes) {
    return is_cr2(bytes) || begins(bytes, "HEAPCCDR", 6) || begins(bytes, "ftypcrx ", 4) || begins(bytes, "FUJIFILMCCD-RAW") ||
           begins(bytes, "IIRO") || begins(bytes, "IIRS") || begins(bytes, "MMOR") ||
           begins(bytes, std::string_view("IIU\0", 4)) || begins(bytes, "FOVb") ||
           begins(bytes, std::string_view("\0MRM", 4));
}

// TIFF and RAW have no closing mark: reading tells.
bool no_mark(Encoded) {
    return true;
}

struct Format {
    bool (*begins)(Encoded);
    Result<Picture> (*read)(Encoded, const std::string& about, ReadOptions);
    bool (*ends)(Encoded) = no_mark;
    ExifFacts (*exif)(Encoded) = read_exif;
};

constexpr std::array formats{
    Format{is_jpeg, read_jpeg, jpeg_ends},
    Format{is_png, read_png, png_ends},
    Format{begins_raw, read_raw},
    Format{is_tiff, read_tiff},
    Format{is_heif, read_heif, heif_ends, read_heif_exif},
    Format{is_webp, read_webp, webp_ends},
};

const Format* format_of(Encoded bytes) {
    const auto format = std::ranges::find_if(formats, [&](const Format& known) { return known.begins(bytes); });
    return format == formats.end() ? nullptr : &*format;
}

}  // namespace

Fault unreadable(const std::string& about, Sentence says, Sentence hint) {
    return {Remedy::aside, Step::read, about, std::move(says), std::move(hint)};
}

Result<void> check_size(const std::string& about, std::int64_t width, std::int64_t height, ReadOptions options) {
    if (width <= 0 || height <= 0) return unreadable(about, sentence("the picture has no pixels"));
    if (width > options.most_pixels / height)
        return unreadable(about, sentence("declares {}×{} pixels, expected at most {} megapixels", width, height, options.most_pixels / 1'000'000),
                          sentence("if it is a true photograph, raise most_megapixels in the machine's settings"));
    return done();
}

Picture upright_picture(Samples samples, int orientation) {
    Picture picture;
    if (auto* deep = std::get_if<DeepRaster>(&samples)) {
        picture.deep = upright(std::move(*deep), orientation);
        picture.pixels = shallow(picture.deep);
    } else {
        picture.pixels = upright(std::get<Raster>(std::move(samples)), orientation);
    }
    picture.full = picture.pixels.size();
    return picture;
}

Result<Picture> read_picture(Encoded bytes, const std::string& about, ReadOptions options) {
    const Format* format = format_of(bytes);
    if (!format) return unreadable(about, sentence("not a photograph: expected JPEG, PNG, TIFF, HEIC, AVIF or WebP data"));
    return format->read(bytes, about, options);
}

Result<Picture> read_picture(const std::filesystem::path& path, ReadOptions options) {
    LIKENESS_TRY(const Bytes bytes, read_file(path));
    return read_picture(bytes, path.string(), options);
}

Exposure read_exposure(Encoded bytes) {
    const Format* format = format_of(bytes);
    return format ? format->exif(bytes).exposure : Exposure{};
}

bool is_raw(Encoded bytes) {
    return begins_raw(bytes) || (is_tiff(bytes) && is_raw_tiff(bytes));
}

bool looks_like_photograph(Encoded bytes) {
    return format_of(bytes) != nullptr;
}

bool has_true_end(Encoded bytes) {
    const Format* format = format_of(bytes);
    return !format || format->ends(bytes);
}

}  // namespace likeness
