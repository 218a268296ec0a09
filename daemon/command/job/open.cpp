#include "daemon/command/job/open.h"

#include "daemon/command/door/machine.h"
#include "daemon/command/door/places.h"

namespace likeness {

Result<Job> open_job(const std::filesystem::path& folder, Access access) {
    LIKENESS_TRY(Landmarks landmarks, machine_landmarks());
    LIKENESS_TRY(std::optional<Printer> printer, machine_printer());
    return Job::open(folder, preset_folders, access, std::move(landmarks), std::move(printer));
}

}  // namespace likeness
