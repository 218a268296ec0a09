#include "daemon/command/photo/asked.h"

#include "engine/base/spelling.h"

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

}  // namespace

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
