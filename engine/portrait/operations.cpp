#include "engine/portrait/operations.h"

#include "engine/base/spelling.h"
#include "engine/base/text.h"

#include <algorithm>

namespace likeness {

namespace {

bool is_built(Operation operation) {
    return operation != Operation::retouch;
}

Fault refused(std::string about, Sentence says) {
    return {Remedy::stop, Step::render, std::move(about), std::move(says), {}};
}

Result<Operation> operation_named(const std::string& given) {
    const auto found = std::ranges::find(operation_names, given);
    if (found != operation_names.end()) return static_cast<Operation>(found - operation_names.begin());
    const std::string_view near = nearest(given, operation_names);
    return refused("operation", near.empty() ? sentence("there is no operation {}", given) : sentence("there is no operation {} (did you mean {}?)", given, near));
}

}  // namespace

DoneBy Permitted::done(Operation operation) const {
    const auto found = granted_.find(operation);
    return {std::string(name(operation)), found == granted_.end() ? "" : found->second};
}

Result<Permitted> permit(const Asked& asked, const PhotoPreset& preset) {
    Permitted permitted;
    for (const auto& [operation, authority] : asked) {
        const std::string key(name(operation)), about = "operations." + key;
        const auto source = preset.sources.find("operations");
        switch (preset.permission(operation)) {
            case Permission::never:
                return refused(about, sentence("{}: never for {}, because: {}", key, preset.name,
                                               source == preset.sources.end() ? "-" : source->second));
            case Permission::with_authority:
                if (authority.empty())
                    return refused("authority." + key, sentence("{}: {} wants an authority for it, the name or number of a letter", key, preset.name));
                break;
            case Permission::free: break;
        }
        if (!is_built(operation)) return refused(about, sentence("{}: {} would permit it, but this version does not do it yet", key, preset.name));
        permitted.granted_.emplace(operation, authority);
    }
    return permitted;
}

Result<Permitted> permit(std::span<const std::string> names, const std::string& letter, const PhotoPreset& preset) {
    if (!letter.empty()) {
        LIKENESS_TRY(check_authority(letter, "authority"));
        if (names.empty()) return refused("authority", sentence("expected an operation that the letter allows"));
    }
    Asked asked;
    for (const std::string& one : names) {
        LIKENESS_TRY(const Operation operation, operation_named(one));
        asked[operation] = letter;
    }
    auto permitted = permit(asked, preset);
    if (permitted) return permitted;
    Fault fault = permitted.error();
    fault.about = fault.about.starts_with("authority") ? "authority" : "operation";
    return fault;
}

Result<void> check_authority(std::string_view text, const std::string& place) {
    if (is_plain(text, most_authority_bytes)) return done();
    return refused(place, sentence("expected the name or number of a letter: one line of at most {} bytes", most_authority_bytes));
}

std::vector<std::string> names(const std::vector<DoneBy>& all) {
    std::vector<std::string> out;
    for (const DoneBy& one : all) out.push_back(one.operation);
    return out;
}

}  // namespace likeness
