// One JSON object a line: what programs read. Keys keep the order in which they were put.
#pragma once

#include "engine/base/fault.h"

#include <boost/json.hpp>

#include <string>

namespace likeness {

/// Numbers as people write them (1.5, not 1.5E0), at most three digits after the point; text stays UTF-8; no line end.
std::string line(const boost::json::value&);

/// Boost.JSON 1.81 reads one number in fifteen of a photograph's size a bit off, so that numbers which must keep every bit are texts: the
/// shortest decimal that is this number and no other. Reading throws as Boost.JSON does at what is none.
boost::json::string exact(double);
double exact_number(const boost::json::value&);

/// `{"form","values"}`: a sentence that can be said in another language later. Reading throws as above.
boost::json::object json(const Sentence&);
Sentence sentence_of(const boost::json::value&);

/// `{"remedy","doing","about","says","hint"}`, in English.
boost::json::object json(const Fault&);

}  // namespace likeness
