// --soft-proof, --intent and --no-black-point-compensation: pictures as a printer will show them.
#pragma once

#include "daemon/command/door/option.h"
#include "engine/portrait/soft_proof.h"

#include <filesystem>

namespace likeness {

inline constexpr Option soft_proof_option{"soft-proof", "ICC", "write soft-proof/<name> beside the file: how the printer of this ICC profile will show it"};
inline constexpr Option intent_option{"intent", "INTENT", "how colours are brought into what the printer has: perceptual, relative, saturation or absolute"};
inline constexpr Option no_compensation_option{"no-black-point-compensation", "", "do not make black the printer's darkest colour"};

/// What is asked for a printer, else as `usual`. A Fault is wrong usage.
Result<Conversion> printer_conversion(const Invocation&, const Conversion& usual);

/// A Fault is wrong usage: no such intent, or one for no printer. `printers` are the options that name one: "--soft-proof ICC".
Result<void> check_conversion(const Invocation&, bool for_a_printer, std::string_view printers);

/// The printer of --soft-proof; none without. Stop: as `printer_of`, or the file cannot be read.
Result<std::optional<Printer>> soft_proof_printer(const Invocation&);

/// `DIR/soft-proof/a.jpg` of `DIR/a.jpg`.
std::filesystem::path soft_proof_file(const std::filesystem::path& output);

/// Makes the folder. Again: it cannot be written.
Result<void> write_soft_proof(const std::filesystem::path&, std::span<const std::uint8_t> jpeg);

/// One line for people.
std::string soft_proof_text(const std::filesystem::path&, const Printer&, const PrintedLook&);

}  // namespace likeness
