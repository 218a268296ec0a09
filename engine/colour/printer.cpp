#include "engine/colour/printer.h"

#include "engine/colour/printer_map.h"

namespace likeness {

Result<Printer> printer_of(Bytes icc, const Conversion& conversion, const std::string& about) {
    Printer printer{std::move(icc), conversion};
    Lcms lcms;
    auto map = PrinterMap::make(lcms, printer);
    if (Sentence* says = std::get_if<Sentence>(&map)) return Fault{Remedy::stop, Step::start, about, std::move(*says), {}};
    return printer;
}

}  // namespace likeness
