// What the commands for photographs share: their inputs, a worker each, one line of output per input in order.
#pragma once

#include "daemon/command/door/machine.h"
#include "daemon/command/door/option.h"
#include "daemon/command/door/say.h"
#include "engine/codec/read.h"
#include "engine/colour/convert.h"
#include "engine/identify/identify.h"
#include "engine/preset/library.h"

#include <filesystem>
#include <functional>

namespace likeness {

struct PhotoWorker {
    explicit PhotoWorker(const Machine& machine) : reading(machine.reading), finder({.landmarks = machine.landmarks}) {}

    ReadOptions reading;
    FaceFinder finder;
    ColourConverter colours;
};

/// What became of one input.
struct PhotoLine {
    boost::json::object json;  ///< without "photo" and "ms", which `each_photo` adds
    std::string text;          ///< for people, in their language, after the photograph's name
    Exit exit = Exit::good;
};

/// The words and what --files-from names. Wrong usage: none, or a list that cannot be read.
Result<std::vector<std::filesystem::path>> inputs(const Invocation&);

/// The library of presets for commands outside a job.
PresetLibrary shipped_library();

/// What is made of all inputs together when the last is done: a contact sheet, a report.
class Gathering {
public:
    virtual ~Gathering() = default;

    /// An input that could not be done; called by each worker.
    virtual void add(const std::filesystem::path&, const Fault&) = 0;
    virtual Result<void> write() const = 0;
};

/// Works on each input with its own worker, says each line as it comes, and gives the highest status. A Fault becomes
/// the line of its input; the others go on.
Exit each_photo(const Invocation&, const std::vector<std::filesystem::path>&, const Sentence& what,
                const std::function<Result<PhotoLine>(PhotoWorker&, const std::filesystem::path&)>&);

/// The same, and then the gathering, if there is one, is written; a Fault of its counts as one of an input.
Exit each_photo(const Invocation&, const std::vector<std::filesystem::path>&, const Sentence& what, Gathering*,
                const std::function<Result<PhotoLine>(PhotoWorker&, const std::filesystem::path&)>&);

/// Wrong usage, said.
Exit misused(const Sentence&);

}  // namespace likeness
