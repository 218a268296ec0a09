#include "daemon/command/photo/soft_proof.h"

#include "daemon/command/door/machine.h"
#include "daemon/command/door/say.h"
#include "engine/colour/examine.h"

#include <algorithm>

namespace likeness {

namespace fs = std::filesystem;

Result<Conversion> printer_conversion(const Invocation& invocation, const Conversion& usual) {
    Conversion conversion = usual;
    if (const auto intent = invocation.value("intent")) {
        const auto known = std::ranges::find(intent_words, *intent);
        if (known == intent_words.end())
            return Fault{Remedy::stop, Step::start, "", sentence("--intent: expected perceptual, relative, saturation or absolute, found {}", *intent), {}};
        conversion.intent = static_cast<Intent>(known - intent_words.begin());
    }
    if (invocation.has("no-black-point-compensation")) conversion.black_point_compensation = false;
    return conversion;
}

Result<void> check_conversion(const Invocation& invocation, bool for_a_printer, std::string_view printers) {
    LIKENESS_TRY(const Conversion conversion, printer_conversion(invocation, usual_printer_conversion));
    static_cast<void>(conversion);
    for (const Option& option : {intent_option, no_compensation_option})
        if (!for_a_printer && invocation.has(option.name))
            return Fault{Remedy::stop, Step::start, "", sentence("--{}: expected the printer that it is for, by {}", option.name, printers), {}};
    return done();
}

Result<std::optional<Printer>> soft_proof_printer(const Invocation& invocation) {
    const auto file = invocation.value("soft-proof");
    if (!file) return std::optional<Printer>();
    LIKENESS_TRY(const Conversion conversion, printer_conversion(invocation, usual_printer_conversion));
    LIKENESS_TRY(Bytes icc, read_chosen_file(*file));
    LIKENESS_TRY(Printer printer, printer_of(std::move(icc), conversion, *file));
    return std::optional(std::move(printer));
}

fs::path soft_proof_file(const fs::path& output) {
    return output.parent_path() / "soft-proof" / output.filename();
}

Result<void> write_soft_proof(const fs::path& file, std::span<const std::uint8_t> jpeg) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    return write_file(file, jpeg);
}

std::string soft_proof_text(const fs::path& file, const Printer& printer, const PrintedLook& look) {
    const std::string name = icc_name(printer.icc), shown_file = shown(file.string());
    if (!look.out_of_gamut_skin) return local(sentence("{}: as “{}” prints it; colours it cannot print: {} percent", shown_file, name, 100 * look.out_of_gamut));
    return local(sentence("{}: as “{}” prints it; colours it cannot print: {} percent, in the skin {} percent", shown_file, name, 100 * look.out_of_gamut, 100 * *look.out_of_gamut_skin));
}

}  // namespace likeness
