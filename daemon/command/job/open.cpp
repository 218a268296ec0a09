#include "daemon/command/job/open.h"

#include "daemon/command/door/machine.h"
#include "daemon/command/door/places.h"

namespace likeness {

namespace {

Result<std::optional<Program>> code_program(const Machine& machine, const std::string& name, const std::filesystem::path& folder) {
    const auto found = machine.code_programs.find(name);
    if (found != machine.code_programs.end()) return std::optional(found->second);
    return Fault{Remedy::stop, Step::start, (folder / "job.lua").string() + ": code_program", sentence("this machine's settings name no program {} that reads codes", name),
                 sentence("its owner says in code_programs of settings.lua where it is")};
}

}  // namespace

Result<Job> open_job(const std::filesystem::path& folder, Access access) {
    LIKENESS_TRY(Machine machine, this_machine());
    LIKENESS_TRY(std::optional<Printer> printer, machine_printer());
    LIKENESS_TRY(Job job, Job::open(folder, preset_folders, access, std::move(machine.landmarks), std::move(printer)));
    job.reading = machine.reading;
    if (job.settings.codes.kind == CodeKind::program) {
        LIKENESS_TRY(job.code_program, code_program(machine, *job.settings.codes.program, folder));
    }
    return job;
}

}  // namespace likeness
