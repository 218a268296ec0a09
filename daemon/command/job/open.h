// How every command opens a job: with the presets and the landmark model of this machine.
#pragma once

#include "daemon/line/job.h"

namespace likeness {

/// Stop, again: as `Job::open`. Stop: the machine's settings are wrong.
Result<Job> open_job(const std::filesystem::path& folder, Access);

}  // namespace likeness
