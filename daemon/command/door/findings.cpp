#include "daemon/command/door/findings.h"

#include "engine/base/words.h"

namespace likeness {

boost::json::array findings_json(const Invocation& invocation, std::span<const Finding> findings) {
    boost::json::array out = json(findings);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        boost::json::object& one = out[i].as_object();
        one["title"] = english_phrase(findings[i].limit);
        if (!invocation.has("lang")) continue;
        one["title_local"] = phrase(findings[i].limit);
        one["says_local"] = told(findings[i]);
    }
    return out;
}

}  // namespace likeness
