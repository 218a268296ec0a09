// The floor: what every program that shrinks a JPEG must do. Decodes each file at half size, `rounds` times, and
// throws the pixels away. Usage: bench_decode ROUNDS FILE…
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <turbojpeg.h>
#include <vector>

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 0;
    tjhandle decoder = tjInitDecompress();
    std::vector<unsigned char> pixels;
    for (int i = 0; i < rounds; ++i) {
        std::ifstream file(argv[2 + i % (argc - 2)], std::ios::binary);
        std::vector<unsigned char> bytes(std::istreambuf_iterator<char>(file), {});
        int width = 0, height = 0, sampling = 0, space = 0;
        if (tjDecompressHeader3(decoder, bytes.data(), bytes.size(), &width, &height, &sampling, &space) != 0) return 1;
        width = (width + 1) / 2, height = (height + 1) / 2;
        pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
        if (tjDecompress2(decoder, bytes.data(), bytes.size(), pixels.data(), width, 0, height, TJPF_RGB, 0) != 0) return 1;
    }
    tjDestroy(decoder);
}
