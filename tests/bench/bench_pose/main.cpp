#include "tests/bench/bench_pose/look.h"
#include "tests/bench/bench_pose/options.h"

#include <cstdio>

int main(int count, char** arguments) {
    std::string wrong;
    const auto options = bench::parse({arguments + 1, static_cast<std::size_t>(count - 1)}, wrong);
    if (!options) return std::fprintf(stderr, "%s\n", wrong.c_str()), 2;
    if (!options->look.empty()) {
        const auto looked = bench::look(*options);
        if (!looked.has_value()) return std::fprintf(stderr, "%s\n", likeness::english(looked.error()).c_str()), 1;
        return 0;
    }
}
