#include "engine/portrait/tags.h"

#include "engine/base/text.h"

namespace likeness {

Result<Label> label_of(const std::string& identifier, const std::string& description) {
    const auto checked = [](const char* what, const std::string& text, std::size_t most) -> Result<void> {
        if (text.empty() || is_plain(text, most)) return done();
        return Fault{Remedy::stop, Step::start, what, sentence("expected one line of at most {} bytes", most), {}};
    };
    LIKENESS_TRY(checked("identifier", identifier, most_identifier_bytes));
    LIKENESS_TRY(checked("description", description, most_description_bytes));
    return Label{.identifier = identifier, .description = description};
}

Result<MetadataBlocks> written(const Tags& tags) {
    std::vector<std::string> by_letter;
    for (const DoneBy& one : tags.operations)
        if (!one.authority.empty()) by_letter.push_back(one.operation + ": " + one.authority);
    const Origin& origin = tags.origin;
    std::vector<Remark> remarks{
        {.name = "preset", .values = {tags.preset}},
        {.name = "presetVersion", .values = {tags.fingerprint}},
        {.name = "version", .values = {LIKENESS_VERSION}},
        {.name = "operations", .values = names({tags.operations.begin(), tags.operations.end()}), .list = true},
        {.name = "authority", .values = std::move(by_letter), .list = true},
    };
    if (origin.digest) remarks.push_back({.name = "source", .values = {"sha256:" + hex(*origin.digest)}});
    auto blocks = metadata_blocks({.size = tags.size,
                                   .resolution = tags.resolution,
                                   .exposure = tags.exposure,
                                   .identifier = tags.label.identifier,
                                   .description = tags.label.description,
                                   .keep = tags.label.keep,
                                   .original = origin.bytes,
                                   .remarks = std::move(remarks)});
    if (blocks) return blocks;
    Fault fault = blocks.error();
    fault.about = origin.about;
    return fault;
}

}  // namespace likeness
