// From sRGB to a printer's colours and back. Private to colour.
#pragma once

#include "engine/base/sentence.h"
#include "engine/colour/printer.h"
#include "engine/colour/srgb_codes.h"
#include "engine/colour/transform.h"

#include <variant>

namespace likeness {

class PrinterMap {
public:
    /// The Sentence says why the profile is no printer's.
    static std::variant<PrinterMap, Sentence> make(Lcms&, const Printer&);

    /// Of three channels; gives three or four.
    Raster print(const Raster& srgb, const SrgbCodes&) const;
    SoftProof proof(const Raster& srgb, const SrgbCodes&) const;

private:
    PrinterMap(int channels, Transform to, Transform measured, Transform back)
        : channels_(channels), to_(std::move(to)), measured_(std::move(measured)), back_(std::move(back)) {}

    int channels_;
    Transform to_;        // linear light to the device, as the printer is asked to
    Transform measured_;  // the same, relative and uncompensated: whether a colour is there
    Transform back_;      // the device to linear light, relative and uncompensated
};

}  // namespace likeness
