// exiv2's XMP toolkit is one for the process: started once, and never used by two threads at a time.
#include "engine/codec/formats.h"

#include <exiv2/exiv2.hpp>

namespace likeness {

std::unique_lock<std::mutex> xmp_toolkit() {
    static std::mutex one_at_a_time;
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize();
        Exiv2::XmpProperties::registerNs("urn:likeness:tags:1#", "likeness");
    });
    return std::unique_lock(one_at_a_time);
}

}  // namespace likeness
