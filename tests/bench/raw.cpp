// Decodes a RAW so many times as the codec does: «preview», «half» or «full». tests/bench/raw runs it.
#include "engine/base/file.h"
#include "engine/codec/read.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace likeness;

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string_view how = argv[1];
    const auto bytes = read_file(argv[3]);
    if (!bytes) return 3;
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        const bool done = how == "preview" ? read_preview(bytes.value()).has_value()
                                           : read_picture(bytes.value(), argv[3], {.least_long_side = how == "half" ? 1 : 0}).has_value();
        if (!done) return 3;
    }
}
