#include "daemon/command/photo/asked.h"

#include "engine/base/spelling.h"
#include "engine/base/text.h"

#include <algorithm>

namespace likeness {

namespace {

Fault misuse(Sentence says) {
    return {Remedy::stop, Step::start, "", std::move(says), {}};
}

Result<Operation> operation_named(const std::string& given) {
    const auto found = std::ranges::find(operation_names, given);
    if (found != operation_names.end()) return static_cast<Operation>(found - operation_names.begin());
    const std::string_view near = nearest(given, operation_names);
    return misuse(near.empty() ? sentence("--operation: there is no operation {}", given)
                               : sentence("--operation: there is no operation {} (did you mean {}?)", given, near));
}

Result<std::string> line_of(const Invocation& invocation, std::string_view option, std::size_t most) {
    const auto given = invocation.value(option);
    if (!given) return std::string();
    if (is_plain(*given, most)) return *given;
    return misuse(sentence("--{}: expected one line of at most {} bytes", option, most));
}

Result<Keep> keep_named(const std::string& given) {
    const auto found = std::ranges::find(keep_names, given);
    if (found != keep_names.end()) return static_cast<Keep>(found - keep_names.begin());
    const std::string_view near = nearest(given, keep_names);
    return misuse(near.empty() ? sentence("--keep: there is nothing called {} to keep", given)
                               : sentence("--keep: there is nothing called {} to keep (did you mean {}?)", given, near));
}

}  // namespace

Result<Label> label_by(const Invocation& invocation, std::size_t photographs) {
    constexpr std::size_t most_identifier_bytes = 64;
    Label label;
    LIKENESS_TRY(label.identifier, line_of(invocation, "identifier", most_identifier_bytes));
    LIKENESS_TRY(label.description, line_of(invocation, "description", most_description_bytes));
    if (!label.identifier.empty() && photographs > 1) return misuse(sentence("--identifier: a number is for one photograph, found {}", photographs));
    for (const std::string& given : invocation.values("keep")) {
        LIKENESS_TRY(const Keep one, keep_named(given));
        if (std::ranges::find(label.keep, one) == label.keep.end()) label.keep.push_back(one);
    }
    return label;
}

Result<Permitted> permitted_by(const Invocation& invocation, const PhotoPreset& preset) {
    const auto letter = invocation.value("authority");
    if (letter) {
        LIKENESS_TRY(check_authority(*letter, "--authority"));
    }
    Asked asked;
    for (const std::string& given : invocation.values("operation")) {
        LIKENESS_TRY(const Operation operation, operation_named(given));
        asked[operation] = letter.value_or("");
    }
    if (letter && asked.empty()) return misuse(sentence("--authority: expected an --operation that it allows"));
    auto permitted = permit(asked, preset);
    if (permitted) return permitted;
    Fault fault = permitted.error();
    fault.about = fault.about.starts_with("authority") ? "--authority" : "--operation";
    return fault;
}

}  // namespace likeness
