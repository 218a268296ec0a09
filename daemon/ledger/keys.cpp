#include "daemon/ledger/keys.h"

#include "engine/base/key_file.h"

#include <cstdlib>

namespace likeness {

namespace {

namespace fs = std::filesystem;

fs::path key_file(const fs::path& folder, std::string_view job_id) {
    return folder / (std::string(job_id) + ".key");
}

Fault wrong_key(const fs::path& file, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

std::string environment(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? value : "";
}

bool is_there(const fs::path& file) {
    std::error_code error;
    return fs::exists(file, error);
}

}  // namespace

fs::path keys_folder() {
    if (const std::string own = environment("LIKENESS_KEYS"); !own.empty()) return own;
    if (const std::string config = environment("XDG_CONFIG_HOME"); !config.empty()) return fs::path(config) / "likeness/keys";
    return fs::path(environment("HOME")) / ".config/likeness/keys";
}

Result<Secret> create_key(const fs::path& folder, std::string_view job_id) {
    const fs::path file = key_file(folder, job_id);
    std::error_code error;
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    if (is_there(file)) return wrong_key(file, sentence("there is a key for this job already"));
    LIKENESS_TRY(const Secret secret, random_secret());
    if (const auto made = create_key_file(file, secret); !made)
        return wrong_key(file, made.error().says, sentence("LIKENESS_KEYS may name another folder for keys"));
    return secret;
}

Result<Secret> load_key(const fs::path& folder, std::string_view job_id) {
    const fs::path file = key_file(folder, job_id);
    if (!is_there(file))
        return wrong_key(file, sentence("the key of this job is not on this machine"), sentence("copy it here from the machine that made the job"));
    return read_key_file(file);
}

}  // namespace likeness
