// Behind tests/bench/codes: see there.
#include "tests/bench/bench_codes/exposures.h"
#include "tests/bench/bench_codes/samples.h"
#include "tests/bench/bench_codes/shoot.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int count, char** words) {
    std::filesystem::path shared, keep;
    std::size_t frames = 300, exposures = 300;
    std::uint64_t seed = 1001;
    std::string_view only;
    bool peers = true;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = words[i];
        const char* const value = words[i + 1];
        if (name == "--shared") shared = value;
        else if (name == "--keep") keep = value;
        else if (name == "--frames") frames = std::strtoul(value, nullptr, 10);
        else if (name == "--exposures") exposures = std::strtoul(value, nullptr, 10);
        else if (name == "--seed") seed = std::strtoul(value, nullptr, 10);
        else if (name == "--only") only = value;
        else if (name == "--peers") peers = std::string_view(value) != "no";
        else return std::fprintf(stderr, "%s: no such option\n", words[i]), 2;
    }
    if (only.empty() || only == "samples") bench::print_samples(shared / "data/qr", peers);
    if (only.empty() || only == "keyframes") bench::print_keyframes({.frames = frames, .seed = seed, .peers = peers, .keep = keep});
    if (only.empty() || only == "exposures") bench::print_exposures(exposures, seed, shared / "data/portraits");
    return 0;
}
