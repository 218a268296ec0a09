// Runs a fuzz target over its seeds and a fixed number of changed ones: the same inputs on every machine, no clock. libFuzzer, which looks
// where it gets, is behind tests/fuzz/run. Usage: fuzz_<target> SEEDS COUNT
#include "tests/fuzz/target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using Input = std::vector<std::uint8_t>;

constexpr std::size_t longest = 4096;

/// xorshift64* (Vigna 2016).
struct Random {
    std::uint64_t state = 0x9E3779B97F4A7C15;

    std::size_t below(std::size_t bound) {
        state ^= state >> 12U;
        state ^= state << 25U;
        state ^= state >> 27U;
        return static_cast<std::size_t>((state * 0x2545F4914F6CDD1D) >> 32U) % bound;
    }
};

std::vector<Input> read_seeds(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files(std::filesystem::directory_iterator(folder), {});
    std::ranges::sort(files);
    std::vector<Input> seeds;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return seeds;
}

/// One of the changes that parsers trip over: a bit, a byte of note, a piece that is gone, that stands twice, or that comes from elsewhere.
void change(Input& input, const Input& other, Random& random) {
    constexpr std::uint8_t of_note[] = {0x00, 0x7F, 0x80, 0xFF, '"', '\n', '0', ':', 0x18, 0x1B};
    const std::size_t at = random.below(input.size() + 1), length = std::min(random.below(16) + 1, input.size() - at);
    const auto from = input.begin() + static_cast<std::ptrdiff_t>(at), to = from + static_cast<std::ptrdiff_t>(length);
    switch (random.below(6)) {
        case 0:
            if (length) *from ^= static_cast<std::uint8_t>(1U << random.below(8));
            break;
        case 1:
            if (length) *from = of_note[random.below(std::size(of_note))];
            break;
        case 2: input.insert(from, static_cast<std::uint8_t>(random.below(256))); break;
        case 3: input.erase(from, to); break;
        case 4: {
            const Input piece(from, to);
            input.insert(to, piece.begin(), piece.end());
            break;
        }
        default: {
            const std::size_t begin = random.below(other.size() + 1), end = std::min(other.size(), begin + random.below(32));
            input.insert(from, other.begin() + static_cast<std::ptrdiff_t>(begin), other.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }
    if (input.size() > longest) input.resize(longest);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<Input> seeds = argc == 3 ? read_seeds(argv[1]) : std::vector<Input>{};
    if (seeds.empty()) return std::fprintf(stderr, "expected a folder of seeds and a count\n"), 2;
    for (const Input& seed : seeds) LLVMFuzzerTestOneInput(seed.data(), seed.size());
    LLVMFuzzerTestOneInput(nullptr, 0);

    Random random;
    const long count = std::atol(argv[2]);
    for (long i = 0; i < count; ++i) {
        Input input = seeds[random.below(seeds.size())];
        for (std::size_t changes = random.below(6) + 1; changes > 0; --changes) change(input, seeds[random.below(seeds.size())], random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu seeds and %ld changed ones hold\n", seeds.size(), count);
    return 0;
}
