// Writing metadata: what stands in a certificate photo's or a sheet's file beside its pixels, as EXIF, IPTC and XMP.
#pragma once

#include "engine/base/result.h"
#include "engine/picture/picture.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// What may come along from the original's metadata where it is asked for. Nothing else ever does, but for the capture time:
/// no maker notes, no thumbnail (it shows what was cut away), no software, no regions with people's names.
enum class Keep {
    artist,     ///< who took it
    copyright,  ///< whose it is
    camera,     ///< make and model
    serial,     ///< the camera body's serial number
    place,      ///< all that GPS said
};
constexpr std::array<std::string_view, 5> keep_names = {"artist", "copyright", "camera", "serial", "place"};

/// One property in our own XMP namespace, urn:likeness:tags:1#.
struct Remark {
    std::string name;
    std::vector<std::string> values;  ///< none: it is left out
    bool list = false;                ///< an ordered list even of one value
};

struct Metadata {
    SizePx size;                   ///< of the file
    Dpi resolution{300};           ///< a whole number, the same as in JFIF
    Exposure exposure;             ///< its capture time is written, all else only where `keep` says so
    std::string identifier;        ///< UTF-8 → dc:identifier; empty: none. So are the next ones
    std::string description;       ///< → dc:description and the caption of IPTC
    std::vector<Keep> keep;
    std::span<const std::uint8_t> original;  ///< the file whose artist, copyright and place `keep` means
    std::vector<Remark> remarks;
};

/// What a JPEG carries in segments of its own, without markers and signatures; empty: no such segment.
struct MetadataBlocks {
    Bytes exif;       ///< a TIFF structure (Exif 2.32)
    Bytes iptc;       ///< Photoshop's image resource 0x0404 with IIM records in UTF-8 (IPTC-IIM 4.2, 1:90)
    std::string xmp;  ///< a packet without padding (ISO 16684-1)
};

/// The same metadata gives the same blocks: no clock, no random identifier. Control characters of texts are left out, and so
/// is what the original says in no UTF-8 or where it cannot be read. Aside: exiv2 cannot write it, saying why.
Result<MetadataBlocks> metadata_blocks(const Metadata&);

}  // namespace likeness
