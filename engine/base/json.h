// One JSON object a line: what programs read. Keys keep the order in which they were put.
#pragma once

#include "engine/base/fault.h"

#include <boost/json.hpp>

#include <string>

namespace likeness {

/// Numbers as people write them (1.5, not 1.5E0), at most three digits after the point; text stays UTF-8; no line end.
std::string line(const boost::json::value&);

/// `{"remedy","doing","about","says","hint"}`, in English.
boost::json::object json(const Fault&);

}  // namespace likeness
