#include "engine/machine/settings.h"

#include "engine/preset/reader.h"

namespace likeness {

namespace fs = std::filesystem;

using CodePrograms = std::map<std::string, std::vector<std::string>, std::less<>>;

template <>
struct Shape<CodePrograms> {
    static constexpr std::string_view form = "{ name = { \"/path\", word, … }, … }";
    static constexpr bool sourced = false;

    static Result<void> take(CodePrograms& member, const Given& given) {
        LIKENESS_TRY(const Table* programs, table(given.value, given.place));
        if (!programs->listed.empty()) return wrong(given.place.at(std::size_t{0}), sentence("expected a name before each program, found none"));
        member.clear();
        for (const Member& one : programs->named) {
            const KeyPath place = given.place.at(one.key);
            std::vector<std::string> words;
            LIKENESS_TRY(Shape<std::vector<std::string>>::take(words, {one.value, given.note, place}));
            if (words.empty() || !words.front().starts_with('/'))
                return wrong(place, sentence("expected a program's whole path and its words, such as {}", "{ \"/opt/kit/decode\" }"));
            member.emplace(one.key, std::move(words));
        }
        return done();
    }
    static std::string show(const CodePrograms& member) {
        std::string out;
        for (const auto& [name, words] : member) out += (out.empty() ? "" : ", ") + name + " = " + Shape<std::vector<std::string>>::show(words);
        return "{ " + out + " }";
    }
};

namespace {

constexpr auto intent = [](auto& settings) -> auto& { return settings.printer_conversion.intent; };
constexpr auto compensation = [](auto& settings) -> auto& { return settings.printer_conversion.black_point_compensation; };

}  // namespace

std::span<const Field<MachineSettings>> machine_fields() {
    using S = MachineSettings;
    static const std::vector<Field<S>> fields = {
        field<S, &S::landmarks>({.key = "landmarks", .says = "the file of a landmark model that is installed here: eyes, chin and cheeks are measured by it too"}),
        field<S, &S::printer_icc>({.key = "printer_icc", .says = "the file of the printer's ICC profile: sheets are converted to it and carry it"}),
        field<S, intent>({.key = "printer_intent", .says = "how colours that the printer does not have are brought into what it has"}),
        field<S, compensation>({.key = "printer_black_point_compensation", .says = "black becomes the printer's darkest colour"}),
        field<S, &S::code_programs>({.key = "code_programs", .says = "programs that read an authority's codes: by name, the whole path and the words that it is started with"}),
        field<S, &S::most_megapixels>({.key = "most_megapixels", .unit = "megapixels", .range = {1, 400}, .says = "larger photographs are refused before any memory is taken; else 160"}),
    };
    return fields;
}

Result<MachineSettings> machine_settings(const std::optional<fs::path>& file) {
    MachineSettings settings;
    if (!file) return settings;
    LIKENESS_TRY(const DataFile said, read_data_file(*file));
    LIKENESS_TRY(read_fields(said.table, machine_fields(), settings, said.place));
    return settings;
}

Result<Machine> machine_of(const MachineSettings& settings) {
    Machine machine{.reading = settings.reading(), .code_programs = settings.code_programs};
    if (!settings.landmarks.empty()) {
        LIKENESS_TRY(machine.landmarks, Landmarks::open(settings.landmarks));
    }
    return machine;
}

Result<Bytes> read_chosen_file(const fs::path& path) {
    auto bytes = read_file(path);
    if (bytes) return bytes;
    Fault fault = bytes.error();
    fault.remedy = Remedy::stop, fault.doing = Step::start;
    return fault;
}

Result<Printer> printer_of_file(const fs::path& icc, const Conversion& conversion) {
    LIKENESS_TRY(Bytes bytes, read_chosen_file(icc));
    return sheet_printer(std::move(bytes), conversion, icc.string());
}

Result<std::optional<Printer>> machine_printer(const MachineSettings& settings) {
    if (settings.printer_icc.empty()) return std::optional<Printer>();
    LIKENESS_TRY(Printer printer, printer_of_file(settings.printer_icc, settings.printer_conversion));
    return std::optional(std::move(printer));
}

}  // namespace likeness
