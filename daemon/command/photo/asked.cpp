#include "daemon/command/photo/asked.h"

#include "engine/base/spelling.h"

#include <algorithm>

namespace likeness {

namespace {

Fault misuse(std::string about, Sentence says) {
    return {Remedy::stop, Step::start, std::move(about), std::move(says), {}};
}

// The engine names what it was given; here that is an option.
template <class T>
Result<T> as_option(Result<T> result) {
    if (result) return result;
    Fault fault = result.error();
    fault.about = "--" + fault.about;
    return fault;
}

Result<Keep> keep_named(const std::string& given) {
    const auto found = std::ranges::find(keep_names, given);
    if (found != keep_names.end()) return static_cast<Keep>(found - keep_names.begin());
    const std::string_view near = nearest(given, keep_names);
    return misuse("--keep", near.empty() ? sentence("there is nothing called {} to keep", given) : sentence("there is nothing called {} to keep (did you mean {}?)", given, near));
}

}  // namespace

Result<Label> label_by(const Invocation& invocation, std::size_t photographs) {
    const auto identifier = invocation.value("identifier"), description = invocation.value("description");
    if (identifier == "") return misuse("--identifier", sentence("expected one line of at most {} bytes", most_identifier_bytes));
    if (description == "") return misuse("--description", sentence("expected one line of at most {} bytes", most_description_bytes));
    LIKENESS_TRY(Label label, as_option(label_of(identifier.value_or(""), description.value_or(""))));
    if (identifier && photographs > 1) return misuse("--identifier", sentence("a number is for one photograph, found {}", photographs));
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
    if (letter && !invocation.has("operation")) return misuse("--authority", sentence("expected an --operation that it allows"));
    return as_option(permit(invocation.values("operation"), letter.value_or(""), preset));
}

}  // namespace likeness
