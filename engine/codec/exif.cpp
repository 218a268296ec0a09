// EXIF by exiv2: the capture time, the camera and how the picture lies. Exif 2.32 (CIPA DC-008).
#include "engine/codec/formats.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace likeness {

namespace {

std::string text(const Exiv2::ExifData& exif, const char* key) {
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    if (found == exif.end()) return {};
    std::string value = found->toString();
    while (!value.empty() && (value.back() == ' ' || value.back() == '\0')) value.pop_back();
    return value;
}

bool is_figures(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "+08:00"
bool is_offset(std::string_view text) {
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && is_figures(text.substr(1, 2)) && text[3] == ':' && is_figures(text.substr(4));
}

// "2023:12:11 09:00:05", and the fraction "12" or "120" in its own tag.
std::optional<std::int64_t> taken_ms(const std::string& when, const std::string& fraction) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(when.c_str(), "%d:%d:%d %d:%d:%d", &year, &month, &day, &hour, &minute, &second) != 6) return {};
    namespace ch = std::chrono;
    const ch::year_month_day date{ch::year(year), ch::month(static_cast<unsigned>(month)),
                                  ch::day(static_cast<unsigned>(day))};
    if (!date.ok() || std::min({hour, minute, second}) < 0 || hour > 23 || minute > 59 || second > 60) return {};
    std::int64_t ms = 0;
    if (!fraction.empty()) ms = std::stol((fraction + "00").substr(0, 3));
    const ch::sys_days days = date;
    return ch::duration_cast<ch::milliseconds>(days.time_since_epoch()).count() +
           ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + ms;
}

std::optional<double> number(const Exiv2::ExifData& exif, const char* key) {
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    if (found == exif.end() || found->count() == 0) return {};
    const double value = static_cast<double>(found->toFloat());
    return value > 0 ? std::optional(value) : std::nullopt;
}

// A program that crops seldom touches the camera's own numbers; where the shapes differ, the angle of view is not known.
bool is_cropped(SizePx size, double width, double height) {
    const double now = size.width * height, then = size.height * width;
    return now > 0 && std::abs(now - then) > 0.02 * then;
}

// Exif 2.32: FocalLengthIn35mmFilm is rounded to mm, 0 where unknown. Else the sensor's long side by the pixels of the
// whole picture and its pixels a unit (2 inch, 3 cm).
std::optional<double> focal_35mm(const Exiv2::ExifData& exif, SizePx size) {
    const auto width = number(exif, "Exif.Photo.PixelXDimension"), height = number(exif, "Exif.Photo.PixelYDimension");
    if (width && height && is_cropped(size, *width, *height)) return {};
    if (const auto said = number(exif, "Exif.Photo.FocalLengthIn35mmFilm")) return said;
    const auto focal = number(exif, "Exif.Photo.FocalLength"), resolution = number(exif, "Exif.Photo.FocalPlaneXResolution");
    if (!focal || !resolution || !width || !height) return {};
    const double unit_mm = number(exif, "Exif.Photo.FocalPlaneResolutionUnit").value_or(2) == 3 ? 10 : 25.4;
    const double long_side_mm = std::max(*width, *height) / *resolution * unit_mm;
    return long_side_mm > 3 && long_side_mm < 100 ? std::optional(*focal * 36 / long_side_mm) : std::nullopt;
}

ExifFacts facts_of(const Exiv2::ExifData& exif, SizePx size) {
    ExifFacts facts;
    Exposure& exposure = facts.exposure;
    exposure.fraction = text(exif, "Exif.Photo.SubSecTimeOriginal");
    if (!is_figures(exposure.fraction)) exposure.fraction.clear();
    exposure.taken_ms = taken_ms(text(exif, "Exif.Photo.DateTimeOriginal"), exposure.fraction);
    exposure.subsecond = exposure.taken_ms && !exposure.fraction.empty();
    exposure.offset = text(exif, "Exif.Photo.OffsetTimeOriginal");
    if (!is_offset(exposure.offset)) exposure.offset.clear();
    exposure.body_serial = text(exif, "Exif.Photo.BodySerialNumber");
    exposure.make = text(exif, "Exif.Image.Make");
    exposure.model = text(exif, "Exif.Image.Model");
    exposure.focal_35mm = focal_35mm(exif, size);
    const std::string balance = text(exif, "Exif.Photo.WhiteBalance");
    if (balance == "0" || balance == "1") exposure.white_balance = balance == "0" ? "auto" : "manual";
    exposure.adobe_rgb = text(exif, "Exif.Iop.InteroperabilityIndex") == "R03";
    // TIFF/EP has the counter in the first directory; other programs write it among Exif's own tags.
    for (const char* key : {"Exif.Photo.0x9211", "Exif.Image.ImageNumber"})
        if (const auto counter = exif.findKey(Exiv2::ExifKey(key)); counter != exif.end()) exposure.counter = counter->toLong();
    if (const auto turn = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation")); turn != exif.end())
        if (const long value = turn->toLong(); value >= 1 && value <= 8) facts.orientation = static_cast<int>(value);
    return facts;
}

// A photograph is not refused for its metadata.
template <class Read>
ExifFacts unless_broken(Read read) {
    const auto toolkit = xmp_toolkit();
    try {
        return read();
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace

ExifFacts read_exif(Encoded bytes) {
    return unless_broken([&] {
        const auto image = Exiv2::ImageFactory::open(bytes.data(), static_cast<long>(bytes.size()));
        image->readMetadata();
        return facts_of(image->exifData(), {image->pixelWidth(), image->pixelHeight()});
    });
}

ExifFacts read_exif_block(Encoded block, SizePx size) {
    return unless_broken([&] {
        Exiv2::ExifData exif;
        Exiv2::ExifParser::decode(exif, block.data(), static_cast<std::uint32_t>(block.size()));
        return facts_of(exif, size);
    });
}

}  // namespace likeness
