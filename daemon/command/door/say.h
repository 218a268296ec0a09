// How a door speaks: JSON lines on standard output for programs, sentences on standard error for people.
#pragma once

#include "daemon/command/door/exit.h"
#include "daemon/command/door/option.h"
#include "engine/base/fault.h"
#include "engine/portrait/operations.h"

#include <boost/json.hpp>

#include <string>

namespace likeness {

/// What a terminal can be given: control characters and bytes that are not UTF-8, as file names may have, become \xNN.
std::string shown(std::string_view);
Sentence shown(Sentence);
Fault shown(Fault);

/// One JSON object and its line end, at once. It is UTF-8 whatever is in it: other bytes become the text \xNN.
void print(const boost::json::value&);

/// Lines on standard error, above any progress bar. Whoever puts a name into a text of several lines gives it `shown`.
void tell(const std::string& text);
void tell(const Sentence&);

/// The status that a Fault makes: unreadable input 3, or house 5.
Exit exit_of(const Fault&);

/// Says a Fault as `{…,"fault":{…}}` or as a sentence, and gives its status.
Exit refuse(const Invocation&, const Fault&, boost::json::object line = {});

/// The same where a whole job is asked for: what is tried again is not good 1, all else is house 5.
Exit refuse_job(const Invocation&, const Fault&, boost::json::object line = {});

/// `["crop", "rotate", …]` and `{"rotate": "letter …"}`.
boost::json::array operations_json(std::span<const DoneBy>);
boost::json::object authority_json(std::span<const DoneBy>);

/// A bar with rate and time left on a terminal; nothing into a pipe.
class Progress {
public:
    Progress(std::size_t total, const Sentence& what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void advance();

private:
    void draw();
    std::string what_;
    std::size_t total_, done_ = 0;
    double started_;
    bool shown_;
};

}  // namespace likeness
