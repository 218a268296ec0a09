// Tags: what is written into a certificate photo's or a sheet's file. Never a name, an ID number or the photographer's
// camera, unless the job says so.
#pragma once

#include "engine/base/digest.h"
#include "engine/codec/metadata.h"
#include "engine/portrait/operations.h"

#include <optional>
#include <span>
#include <string>

namespace likeness {

/// What is asked for beside what is always written.
struct Label {
    std::string identifier;   ///< the subject's number (A-0143) → dc:identifier; empty: none
    std::string description;  ///< → dc:description and IPTC's caption; empty: none
    std::vector<Keep> keep;   ///< of the original's metadata
};

constexpr std::size_t most_identifier_bytes = 64;
constexpr std::size_t most_description_bytes = 500;

/// Of what people typed; empty: none. Stop, about `identifier` or `description`: it is no line, or too long.
Result<Label> label_of(const std::string& identifier, const std::string& description);

/// The file that a photograph was read from.
struct Origin {
    std::string about;                    ///< names it in a Fault
    std::span<const std::uint8_t> bytes;  ///< for what is kept of its metadata
    std::optional<Digest> digest;         ///< of `bytes`
};

struct Tags {
    const Label& label;
    const Origin& origin;
    Exposure exposure;        ///< its capture time; none of a sheet
    SizePx size;
    Dpi resolution{300};
    std::string preset;       ///< its name → likeness:preset
    std::string fingerprint;  ///< of the preset's numbers → likeness:presetVersion
    std::span<const DoneBy> operations;  ///< → likeness:operations, what was done to the photograph (house, law 7); of
                                         ///< those done by a letter "operation: letter" → likeness:authority
};

/// EXIF, IPTC and XMP of a file. Besides what `Tags` names: the program's version → likeness:version, the original's digest
/// → likeness:source. The same tags are the same bytes: no clock in them. Aside: exiv2 cannot write it.
Result<MetadataBlocks> written(const Tags&);

}  // namespace likeness
