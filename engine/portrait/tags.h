// Tags: what is written into a certificate photo's file. Never a name, an ID number or the photographer's camera.
#pragma once

#include "engine/portrait/operations.h"

#include <span>
#include <string>
#include <string_view>

namespace likeness {

struct Tags {
    std::string identifier;               ///< the subject's number (A-0143) → dc:identifier; empty: none
    std::string preset;                   ///< → likeness:preset
    std::span<const DoneBy> operations;   ///< → likeness:operations, what was done to the photograph (house, law 7); of
                                          ///< those done by a letter "operation: letter" → likeness:authority
};

/// An XMP packet (ISO 16684-1), the same bytes for the same tags: no clock, no tool version in it.
std::string xmp_packet(const Tags&);

}  // namespace likeness
