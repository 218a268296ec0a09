// EXIF, IPTC and XMP by exiv2.
#include "engine/codec/metadata.h"

#include "engine/base/text.h"
#include "engine/codec/formats.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace likeness {

namespace {

// XML 1.0 has no way to write a control character, and a stranger's text may hold any.
std::string written(std::string_view text) {
    if (!is_utf8(text)) return {};
    std::string out(text);
    std::erase_if(out, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    return out;
}

// At most so many bytes, no character cut.
std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    text.resize(most);
    return text;
}

struct KeptTexts {
    std::string artist, copyright;
    Exiv2::ExifData place;
};

// What a name is called in EXIF, in XMP and in IPTC; the first that says something.
std::string text_of(Exiv2::Image& original, const char* exif_key, const char* xmp_key, const char* iptc_key) {
    const auto& exif = original.exifData();
    if (const auto found = exif.findKey(Exiv2::ExifKey(exif_key)); found != exif.end())
        if (const std::string text = written(found->toString()); text.find_first_not_of(' ') != std::string::npos) return text;
    const auto& xmp = original.xmpData();
    if (const auto found = xmp.findKey(Exiv2::XmpKey(xmp_key)); found != xmp.end() && found->count() > 0)
        return written(found->toString(0));
    const auto& iptc = original.iptcData();
    const auto found = iptc.findKey(Exiv2::IptcKey(iptc_key));
    return found == iptc.end() ? "" : written(found->toString());
}

// A segment holds 64 KB: a text that fills it would cost the photograph.
constexpr std::size_t most_kept_bytes = 2'000;

KeptTexts kept_of(const Metadata& metadata) {
    KeptTexts kept;
    const auto keeps = [&](Keep what) { return std::ranges::find(metadata.keep, what) != metadata.keep.end(); };
    if (!keeps(Keep::artist) && !keeps(Keep::copyright) && !keeps(Keep::place)) return kept;
    try {
        const auto original = Exiv2::ImageFactory::open(metadata.original.data(), static_cast<long>(metadata.original.size()));
        original->readMetadata();
        if (keeps(Keep::artist)) kept.artist = cut(text_of(*original, "Exif.Image.Artist", "Xmp.dc.creator", "Iptc.Application2.Byline"), most_kept_bytes);
        if (keeps(Keep::copyright)) kept.copyright = cut(text_of(*original, "Exif.Image.Copyright", "Xmp.dc.rights", "Iptc.Application2.Copyright"), most_kept_bytes);
        if (keeps(Keep::place))
            for (const Exiv2::Exifdatum& one : original->exifData())
                if (one.groupName() == "GPSInfo") kept.place.add(one);
        return kept;
    } catch (const std::exception&) {
        return {};  // a photograph is not refused for its metadata
    }
}

void put_time(Exiv2::ExifData& exif, const Exposure& exposure) {
    if (!exposure.taken_ms) return;
    namespace ch = std::chrono;
    const auto when = ch::floor<ch::seconds>(ch::sys_time<ch::milliseconds>(ch::milliseconds(*exposure.taken_ms)));
    const auto day = ch::floor<ch::days>(when);
    const ch::year_month_day date(day);
    const ch::hh_mm_ss time(when - day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d:%02u:%02u %02d:%02d:%02d", int{date.year()}, unsigned{date.month()}, unsigned{date.day()},
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    exif["Exif.Photo.DateTimeOriginal"] = std::string(text);
    if (!exposure.fraction.empty()) exif["Exif.Photo.SubSecTimeOriginal"] = exposure.fraction;
    if (!exposure.offset.empty()) exif["Exif.Photo.OffsetTimeOriginal"] = exposure.offset;
}

// The tags that Exif 2.32 wants of a compressed picture (table 18), what is known of the exposure, and what is kept.
Bytes exif_of(const Metadata& metadata, const KeptTexts& kept) {
    const auto keeps = [&](Keep what) { return std::ranges::find(metadata.keep, what) != metadata.keep.end(); };
    const auto dots = Exiv2::URational(static_cast<std::uint32_t>(std::lround(metadata.resolution.value)), 1);
    Exiv2::ExifData exif;
    exif["Exif.Image.Orientation"] = std::uint16_t{1};
    exif["Exif.Image.XResolution"] = dots;
    exif["Exif.Image.YResolution"] = dots;
    exif["Exif.Image.ResolutionUnit"] = std::uint16_t{2};
    exif["Exif.Image.YCbCrPositioning"] = std::uint16_t{1};  // centred, as JFIF has it
    exif["Exif.Photo.ExifVersion"] = "48 50 51 50";
    exif["Exif.Photo.ComponentsConfiguration"] = "1 2 3 0";
    exif["Exif.Photo.FlashpixVersion"] = "48 49 48 48";
    exif["Exif.Photo.ColorSpace"] = std::uint16_t{1};  // sRGB
    exif["Exif.Photo.PixelXDimension"] = static_cast<std::uint32_t>(metadata.size.width);
    exif["Exif.Photo.PixelYDimension"] = static_cast<std::uint32_t>(metadata.size.height);
    put_time(exif, metadata.exposure);
    if (!kept.artist.empty()) exif["Exif.Image.Artist"] = kept.artist;
    if (!kept.copyright.empty()) exif["Exif.Image.Copyright"] = kept.copyright;
    if (keeps(Keep::camera)) {
        if (const std::string make = written(metadata.exposure.make); !make.empty()) exif["Exif.Image.Make"] = make;
        if (const std::string model = written(metadata.exposure.model); !model.empty()) exif["Exif.Image.Model"] = model;
    }
    if (keeps(Keep::serial))
        if (const std::string serial = written(metadata.exposure.body_serial); !serial.empty()) exif["Exif.Photo.BodySerialNumber"] = serial;
    for (const Exiv2::Exifdatum& one : kept.place) exif.add(one);
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::bigEndian, exif);
    return Bytes(blob.begin(), blob.end());
}

// The lengths are IPTC-IIM's own. A file that says nothing of this kind needs no such block.
Bytes iptc_of(const Metadata& metadata, const KeptTexts& kept) {
    Exiv2::IptcData iptc;
    const auto put = [&](const char* key, const std::string& text, std::size_t most) {
        if (!text.empty()) iptc[key] = cut(text, most);
    };
    put("Iptc.Application2.Caption", written(metadata.description), 2000);
    put("Iptc.Application2.Byline", kept.artist, 32);
    put("Iptc.Application2.Copyright", kept.copyright, 128);
    if (iptc.empty()) return {};
    iptc["Iptc.Envelope.CharacterSet"] = std::string("\x1B%G");  // ISO 2022: UTF-8 from here on
    iptc["Iptc.Application2.RecordVersion"] = std::uint16_t{4};
    iptc.sortByKey();
    const Exiv2::DataBuf block = Exiv2::Photoshop::setIptcIrb(nullptr, 0, iptc);
    return Bytes(block.pData_, block.pData_ + block.size_);
}

void put_text(Exiv2::XmpData& xmp, const std::string& key, const std::string& text) {
    if (text.empty()) return;
    Exiv2::XmpTextValue value;
    value.value_ = text;  // not read(), which takes «type=…» at its beginning for an order
    xmp.add(Exiv2::XmpKey(key), &value);
}

void put_list(Exiv2::XmpData& xmp, const std::string& key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    Exiv2::XmpArrayValue value(Exiv2::xmpSeq);
    for (const std::string& text : texts) value.read(written(text));
    xmp.add(Exiv2::XmpKey(key), &value);
}

void put_in_any_language(Exiv2::XmpData& xmp, const std::string& key, const std::string& text) {
    if (text.empty()) return;
    Exiv2::LangAltValue value;
    value.value_["x-default"] = text;
    xmp.add(Exiv2::XmpKey(key), &value);
}

Result<std::string> xmp_of(const Metadata& metadata, const KeptTexts& kept) {
    Exiv2::XmpData xmp;
    put_text(xmp, "Xmp.dc.identifier", written(metadata.identifier));
    put_in_any_language(xmp, "Xmp.dc.description", written(metadata.description));
    if (!kept.artist.empty()) put_list(xmp, "Xmp.dc.creator", {kept.artist});
    put_in_any_language(xmp, "Xmp.dc.rights", kept.copyright);
    for (const Remark& one : metadata.remarks) {
        const std::string key = "Xmp.likeness." + one.name;
        if (one.list) put_list(xmp, key, one.values);
        else if (!one.values.empty()) put_text(xmp, key, written(one.values.front()));
    }
    std::string packet;
    // Read-only, because a packet that may be written to is padded with two kilobytes.
    constexpr auto form = Exiv2::XmpParser::useCompactFormat | Exiv2::XmpParser::omitAllFormatting | Exiv2::XmpParser::readOnlyPacket;
    if (const int refused = Exiv2::XmpParser::encode(packet, xmp, form); refused != 0)
        return Fault{Remedy::aside, Step::render, "", sentence("cannot write the metadata: {}", refused), {}};
    return packet;
}

}  // namespace

Result<MetadataBlocks> metadata_blocks(const Metadata& metadata) {
    const auto toolkit = xmp_toolkit();
    try {
        const KeptTexts kept = kept_of(metadata);
        LIKENESS_TRY(std::string xmp, xmp_of(metadata, kept));
        return MetadataBlocks{exif_of(metadata, kept), iptc_of(metadata, kept), std::move(xmp)};
    } catch (const std::exception& error) {
        return Fault{Remedy::aside, Step::render, "", sentence("cannot write the metadata: {}", error.what()), {}};
    }
}

}  // namespace likeness
