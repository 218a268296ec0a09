// A judgement, for people and for programs.
#pragma once

#include "tests/studio/judgement.h"

#include <boost/json.hpp>

#include <string>

namespace studio {

/// A table by kind of mistake, what it says about defects, and at most 20 troubles.
std::string report(const Judgement&);

boost::json::object json(const Judgement&);

}  // namespace studio
