// Where a file has its true end, format by format: a copy that still runs, or was cut, has none.
#include "engine/codec/formats.h"

#include <algorithm>
#include <string_view>

namespace likeness {

namespace {

// Cameras may put further pictures, or padding, behind the end; the last 64 KiB then still hold one.
bool tail_holds(Encoded bytes, std::string_view mark) {
    const Encoded tail = bytes.last(std::min<std::size_t>(bytes.size(), 65536));
    return std::string_view(reinterpret_cast<const char*>(tail.data()), tail.size()).rfind(mark) != std::string_view::npos;
}

// Where the first scan of a JPEG begins (ITU-T T.81 annex B.1.1.4), or its length: the segments before it may hold a
// thumbnail, which is a whole JPEG with an end of its own.
std::size_t scan_start(Encoded bytes) {
    std::size_t at = 2;
    while (at + 3 < bytes.size() && bytes[at] == 0xFF && bytes[at + 1] != 0xDA)
        at += bytes[at + 1] == 0xFF ? 1U : 2U + bytes[at + 2] * 256U + bytes[at + 3];
    return std::min(at, bytes.size());
}

std::uint64_t big_endian(Encoded bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | bytes[at + i];
    return value;
}

}  // namespace

bool jpeg_ends(Encoded bytes) { return tail_holds(bytes.subspan(scan_start(bytes)), "\xFF\xD9"); }

bool png_ends(Encoded bytes) { return tail_holds(bytes, "IEND\xAE\x42\x60\x82"); }

// ISO/IEC 14496-12 4.2: boxes one after another, each beginning with its length (1: 64 bits follow; 0: to the file's end).
bool heif_ends(Encoded bytes) {
    std::size_t at = 0;
    bool has_meta = false;
    while (bytes.size() - at >= 8) {
        std::uint64_t length = big_endian(bytes, at, 4);
        has_meta |= big_endian(bytes, at + 4, 4) == 0x6D657461;  // "meta"
        if (length == 0) return has_meta;
        if (length == 1) length = bytes.size() - at >= 16 ? big_endian(bytes, at + 8, 8) : 0;
        if (length < 8 || length > bytes.size() - at) return false;
        at += length;
    }
    return has_meta && at == bytes.size();
}

// RIFF: its length, little endian, stands behind the mark and counts from byte 8.
bool webp_ends(Encoded bytes) {
    if (bytes.size() < 12) return false;
    const std::uint64_t length = bytes[4] | bytes[5] << 8 | bytes[6] << 16 | static_cast<std::uint64_t>(bytes[7]) << 24;
    return length + 8 <= bytes.size();
}

}  // namespace likeness
