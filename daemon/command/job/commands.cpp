#include "daemon/command/job/commands.h"

namespace likeness {

std::vector<const Command*> job_commands() {
    return {&job_new_command, &job_status_command, &job_list_command, &job_explain_command, &job_accept_command,
            &job_bind_command, &job_unbind_command};
}

}  // namespace likeness
