// Result<T>: the value a step gives, or the Fault that says why not. Exceptions do not cross a room.
#pragma once

#include "engine/base/fault.h"

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>
#include <boost/outcome/success_failure.hpp>
#include <boost/outcome/try.hpp>

namespace likeness {

/// Must be looked at; reading the wrong side ends the program.
template <class T>
using Result = boost::outcome_v2::basic_result<T, Fault, boost::outcome_v2::policy::terminate>;

/// What a Result<void> returns when all went well.
inline auto done() {
    return boost::outcome_v2::success();
}

}  // namespace likeness

/// `LIKENESS_TRY(auto picture, read_picture(path));` goes on with the value or returns the Fault unchanged.
#define LIKENESS_TRY(...) BOOST_OUTCOME_TRY(__VA_ARGS__)
