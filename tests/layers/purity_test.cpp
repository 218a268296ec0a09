// The engine is pure: same inputs, same bytes. No clock, no thread, no surroundings, nothing that changes and is kept.
#include "tests/layers/source.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace likeness;

namespace {

struct Forbidden {
    const char* what;
    std::regex form;
};

const Forbidden forbidden[] = {
    {"a clock", std::regex(R"(_clock\b|\bgettimeofday\b|\bclock_gettime\b|\bstd::time\s*\(|[^:\w>.]time\s*\(\s*(?:nullptr|NULL|0|&))")},
    {"a calendar of this machine", std::regex(R"(\blocaltime\w*\s*\(|\bmktime\s*\()")},
    {"a thread", std::regex(R"(\bstd::(?:j?thread|async|condition_variable\w*|future|promise)\b|\bpthread_)")},
    {"the environment", std::regex(R"(\bgetenv\b)")},
    {"chance", std::regex(R"(\brandom_device\b|\bs?rand\s*\(|\bmt19937)")},
    {"another program", std::regex(R"(\bpopen\s*\(|\bstd::system\s*\(|\bexecv|\bfork\s*\()")},
    {"the console", std::regex(R"(\bstd::(?:cout|cerr|clog)\b|[^sn]printf\s*\(\s*")")},
};

// A variable of a namespace or a function that outlives the call and may change.
const std::regex kept(R"((?:^|\n)[ \t]*(?:inline |static |thread_local |extern )+(?!const\b|constexpr\b|consteval\b|struct\b|class\b|inline\b|static\b|thread_local\b)[\w:<>,\*& ]+\b(\w+)\s*(?:;|=|\{[^\n]*\};))");
const std::regex at_namespace(R"(\n(?!const\b|constexpr\b|static\b|inline\b|using\b|namespace\b|return\b|template\b|extern\b|struct\b|class\b|enum\b|typedef\b|friend\b|#|\})[\w:<>,\*&]+ (\w+)\s*(?:;|=[^=\n]*;|\{[^\n]*\};))");

}  // namespace

BOOST_AUTO_TEST_SUITE(purity)

BOOST_AUTO_TEST_CASE(the_engine_asks_nothing_of_its_surroundings) {
    const auto engine = sources({"engine"});
    BOOST_TEST(engine.size() > 50U);
    for (const SourceFile& file : engine)
        for (const Forbidden& one : forbidden) BOOST_TEST(!std::regex_search(file.text, one.form), file.path << " uses " << one.what);
}

BOOST_AUTO_TEST_CASE(the_engine_keeps_nothing_that_changes) {
    for (const SourceFile& file : sources({"engine"}))
        for (const std::regex& form : {kept, at_namespace})
            for (std::sregex_iterator at(file.text.begin(), file.text.end(), form), end; at != end; ++at) {
                // A foreign library's one handler for the process is set once, or its one state is used by one thread at a time.
                const bool guards = at->str().find("std::once_flag") != std::string::npos || at->str().find("std::mutex") != std::string::npos;
                BOOST_TEST(guards, file.path << " keeps " << (*at)[1]);
            }
}

BOOST_AUTO_TEST_CASE(exceptions_do_not_cross_a_room) {
    // Nothing of ours throws; what catches does so to turn it into a Fault.
    const std::regex throws(R"(\bthrow\b)");
    for (const SourceFile& file : sources({"engine"})) BOOST_TEST(!std::regex_search(file.text, throws), file.path << " throws");
}

BOOST_AUTO_TEST_SUITE_END()
