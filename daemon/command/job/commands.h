// The commands for a job.
#pragma once

#include "daemon/command/door/option.h"

#include <vector>

namespace likeness {

extern const Command job_new_command, job_status_command, job_list_command, job_explain_command, job_accept_command, job_bind_command, job_unbind_command;

std::vector<const Command*> job_commands();

}  // namespace likeness
