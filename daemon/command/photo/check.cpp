#include "daemon/command/door/words.h"
#include "daemon/command/photo/batch.h"
#include "daemon/command/photo/commands.h"
#include "engine/portrait/check.h"

namespace likeness {

namespace {

Exit check(const Invocation& invocation) {
    const auto paths = inputs(invocation);
    if (!paths) return misused(paths.error().says);
    const auto name_given = invocation.value("preset");
    if (!name_given) return misused(sentence("expected --preset P"));
    const auto preset = shipped_library().photo(*name_given);
    if (!preset) return refuse(invocation, preset.error());

    return each_photo(invocation, paths.value(), sentence("Checking"), [&](PhotoWorker& worker, const std::filesystem::path& path) -> Result<PhotoLine> {
        LIKENESS_TRY(const Bytes bytes, read_file(path));
        LIKENESS_TRY(const Picture picture, read_picture(bytes, path.string(), {.least_long_side = 0}));
        LIKENESS_TRY(const Seen seen, identify(worker.finder, picture, {.faces_in_keyframes = true}));
        std::vector<Finding> findings{judge_faces(seen.faces.size(), seen.turned)};
        if (seen.head) {
            LIKENESS_TRY(std::vector<Finding> more, check_finished(worker.colours, picture, path.string(), bytes.size(), *seen.head, preset.value()));
            std::ranges::move(more, std::back_inserter(findings));
        }
        const Verdict verdict = overall(findings);
        return PhotoLine{.json = {{"verdict", name(verdict)}, {"findings", findings_json(invocation, findings)}},
                         .text = phrase(name(verdict)) + findings_text(findings),
                         .exit = verdict == Verdict::fail ? Exit::not_good : Exit::good};
    });
}

constexpr Option options[] = {{"preset", "P", "the preset that the photos must keep"}, files_from};

}  // namespace

const Command check_command{"check", "PHOTO…", "Checks finished certificate photos against a preset.",
                            "likeness check portraits/A-0143.jpg --preset chsi-degree", options, 0, -1, check};

}  // namespace likeness
