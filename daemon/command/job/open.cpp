#include "daemon/command/job/open.h"

#include "daemon/command/door/machine.h"
#include "daemon/command/door/places.h"

namespace likeness {

Result<Job> open_job(const std::filesystem::path& folder, Access access) {
    LIKENESS_TRY(Machine machine, this_machine());
    LIKENESS_TRY(std::optional<Printer> printer, machine_printer());
    LIKENESS_TRY(Job job, Job::open(folder, preset_folders, access, std::move(machine.landmarks), std::move(printer)));
    job.reading = machine.reading;
    return job;
}

}  // namespace likeness
