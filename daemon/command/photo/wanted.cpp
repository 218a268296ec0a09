#include "daemon/command/photo/wanted.h"

#include "daemon/command/photo/batch.h"
#include "engine/preset/age.h"

namespace likeness {

Result<PhotoPreset> wanted_preset(const Invocation& invocation, const std::string& name) {
    LIKENESS_TRY(const std::optional<int> age, whole_number(invocation, age_option.name, 0, greatest_age));
    LIKENESS_TRY(PhotoPreset preset, shipped_library().photo(name));
    return age ? at_age(std::move(preset), *age) : std::move(preset);
}

Exit refuse_wanted(const Invocation& invocation, const Fault& fault) {
    return fault.about.empty() ? misused(fault.says) : refuse(invocation, fault);
}

}  // namespace likeness
