#include "tests/studio/exif.h"

#include <exiv2/exiv2.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

namespace studio {
namespace {

struct CameraTime {
    std::string date;  // "2023:12:11 09:00:05"
    std::string hundredths;
};

CameraTime camera_time(std::int64_t taken_ms) {
    namespace ch = std::chrono;
    const ch::sys_time<ch::milliseconds> when{ch::milliseconds(taken_ms)};
    const auto midnight = ch::floor<ch::days>(when);
    const ch::year_month_day date(midnight);
    const ch::hh_mm_ss clock(when - midnight);
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "%04d:%02u:%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    std::array<char, 16> fraction{};
    std::snprintf(fraction.data(), fraction.size(), "%02d", static_cast<int>(clock.subseconds().count() / 10 % 100));
    return {text.data(), fraction.data()};
}

Exiv2::ExifData facts_of(const ShotFacts& shot) {
    const CameraTime time = camera_time(shot.taken_ms);
    Exiv2::ExifData exif;
    exif["Exif.Image.Make"] = "Hallfield";
    exif["Exif.Image.Model"] = "Hallfield HF-24";
    exif["Exif.Image.Orientation"] = static_cast<std::uint16_t>(shot.tells_turn ? shot.orientation : 1);
    exif["Exif.Image.XResolution"] = Exiv2::Rational(300, 1);
    exif["Exif.Image.YResolution"] = Exiv2::Rational(300, 1);
    exif["Exif.Image.ResolutionUnit"] = std::uint16_t{2};
    exif["Exif.Image.Software"] = "likeness-studio";
    exif["Exif.Image.DateTime"] = time.date;
    exif["Exif.Image.ImageNumber"] = static_cast<std::uint32_t>(shot.count);
    exif["Exif.Photo.ExposureTime"] = Exiv2::Rational(1, 125);
    exif["Exif.Photo.FNumber"] = Exiv2::Rational(8, 1);
    exif["Exif.Photo.ISOSpeedRatings"] = std::uint16_t{100};
    exif["Exif.Photo.ExifVersion"] = "48 50 51 50";
    exif["Exif.Photo.DateTimeOriginal"] = time.date;
    exif["Exif.Photo.DateTimeDigitized"] = time.date;
    exif["Exif.Photo.SubSecTime"] = time.hundredths;
    exif["Exif.Photo.SubSecTimeOriginal"] = time.hundredths;
    exif["Exif.Photo.SubSecTimeDigitized"] = time.hundredths;
    exif["Exif.Photo.FocalLength"] = Exiv2::Rational(85, 1);
    exif["Exif.Photo.ColorSpace"] = std::uint16_t{1};
    exif["Exif.Photo.PixelXDimension"] = static_cast<std::uint32_t>(shot.stored.width);
    exif["Exif.Photo.PixelYDimension"] = static_cast<std::uint32_t>(shot.stored.height);
    exif["Exif.Photo.BodySerialNumber"] = shot.body;
    exif["Exif.Iop.InteroperabilityIndex"] = "R98";
    exif["Exif.Iop.InteroperabilityVersion"] = "48 49 48 48";
    return exif;
}

likeness::Fault unwritable(const std::exception& error) {
    return {likeness::Remedy::stop, likeness::Step::start, "exif", likeness::sentence("cannot write it: {}", error.what()), {}};
}

}  // namespace

likeness::Result<likeness::Bytes> exif_segment(const ShotFacts& shot) {
    using namespace std::string_view_literals;
    constexpr std::string_view signature = "Exif\0\0"sv;
    try {
        Exiv2::Blob tiff;
        Exiv2::ExifParser::encode(tiff, Exiv2::littleEndian, facts_of(shot));
        const std::size_t length = 2 + signature.size() + tiff.size();
        likeness::Bytes segment{0xFF, 0xE1, static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length & 0xFF)};
        segment.insert(segment.end(), signature.begin(), signature.end());
        segment.insert(segment.end(), tiff.begin(), tiff.end());
        return segment;
    } catch (const std::exception& error) {
        return unwritable(error);
    }
}

likeness::Result<likeness::Bytes> with_exif(const likeness::Bytes& tiff, const ShotFacts& shot) {
    try {
        const auto image = Exiv2::ImageFactory::open(tiff.data(), static_cast<long>(tiff.size()));
        image->readMetadata();
        Exiv2::ExifData exif = image->exifData();
        for (const Exiv2::Exifdatum& fact : facts_of(shot)) exif[fact.key()] = fact.value();
        image->setExifData(exif);
        image->writeMetadata();
        Exiv2::BasicIo& io = image->io();
        io.open();
        likeness::Bytes out(static_cast<std::size_t>(io.size()));
        io.read(out.data(), static_cast<long>(out.size()));
        io.close();
        return out;
    } catch (const std::exception& error) {
        return unwritable(error);
    }
}

}  // namespace studio
