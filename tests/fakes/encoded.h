// Photographs as other programs write them: files made in memory by the format libraries themselves, with every
// variant that a reader must take and that no writer of ours makes.
#pragma once

#include "engine/base/file.h"
#include "engine/picture/raster.h"

#include <functional>
#include <map>
#include <string>

namespace likeness {

/// A picture whose every pixel is different from its neighbours, smooth enough for JPEG.
Raster chart(SizePx size, int channels);

struct JpegVariant {
    int quality = 95;
    bool progressive = false;
    bool adobe_inverted = true;  ///< CMYK as Photoshop writes it
    bool ycck = false;           ///< CMYK packed as YCCK
    bool arithmetic = false;     ///< coded by arithmetic instead of Huffman's tables
    int scans = 0;               ///< progressive in so many scans, most of them of no worth; 0: as libjpeg does it
    int lost_scan = -1;          ///< a scan for each colour, and this one left out; -1: all colours in one scan, which is there
    unsigned restart = 0;        ///< rows of blocks between restart markers
    double dots_per_cm = 0;
    Bytes icc;
};
Bytes as_jpeg(const Raster&, const JpegVariant& = {});

/// What a PNG says of its colours beside a profile.
struct PngColours {
    bool srgb = false;
    double gamma = 0;                         ///< gAMA; 0: none
    std::vector<double> white_and_primaries;  ///< cHRM: x and y of white, red, green, blue
    Bytes code_points;                        ///< cICP's four bytes
};

struct PngVariant {
    int colour_type = 2;  ///< PNG_COLOR_TYPE_…
    int depth = 8;
    bool interlaced = false;
    std::vector<std::uint32_t> palette;  ///< 0xRRGGBBAA
    double dots_per_metre = 0;
    PngColours colours;
    Bytes icc;
};
/// `rows(y)`: the bytes of a row as the file has them (16 bit: high byte first).
Bytes as_png(SizePx size, const PngVariant&, const std::function<Bytes(int y)>& rows);

struct TiffVariant {
    int depth = 8;
    int compression = 1;  ///< COMPRESSION_…
    int alphas = -1;         ///< how many of the last samples are said to be alpha; -1: the fourth of RGB
    int low_byte = -1;     ///< of 16-bit samples, whose high byte is the raster's; -1: the same
    int photometric = -1;  ///< PHOTOMETRIC_…; -1: as the channels say
    int orientation = 1;
    int tile = 0;          ///< side of the tiles; 0: strips
    bool planar = false;
    bool big_endian = false;
    bool floats = false;   ///< the samples are said to be floats
    float dots_per_cm = 0;
    Bytes icc;
    std::map<std::uint32_t, std::uint32_t> longs;  ///< further tags of type LONG
};
Bytes as_tiff(const Raster&, const TiffVariant& = {});

struct WebpVariant {
    bool lossless = true;
    float quality = 95;
    Bytes icc;
};
/// RGB, or RGBA where there are four channels.
Bytes as_webp(const Raster&, const WebpVariant& = {});
/// Two pictures, each shown for a second.
Bytes as_webp_animation(const Raster&, const Raster&);

struct HeifVariant {
    bool avif = false;
    int depth = 8;         ///< 8, 10 or 12 (12 AVIF only; libheif 1.15 ends the program over an AVIF of 10 bits that is not 4:2:2, so that is what it is); the raster's samples are spread over them
    int quality = 95;      ///< 100: lossless but for the way to YCbCr and back
    int orientation = 1;   ///< by irot and imir, as Exif numbers it
    Bytes icc;
    Bytes exif;            ///< the TIFF block
};
/// RGB, or RGBA where there are four channels.
Bytes as_heif(const Raster&, const HeifVariant& = {});

/// The file with these EXIF values ("Exif.Image.Orientation" → "6") written into it by exiv2.
Bytes with_exif(const Bytes& file, const std::map<std::string, std::string>& values);

}  // namespace likeness
