// The floor: what every program that makes a small JPEG of a large one must do. Decodes each file at half size, writes
// 480×640 pixels of its middle at quality 85, and throws both away. Usage: bench_floor FILE…
#include <cstddef>
#include <fstream>
#include <iterator>
#include <turbojpeg.h>
#include <vector>

int main(int argc, char** argv) {
    constexpr int portrait_width = 480, portrait_height = 640;
    tjhandle decoder = tjInitDecompress(), encoder = tjInitCompress();
    std::vector<unsigned char> pixels;
    unsigned char* portrait = nullptr;
    unsigned long length = 0;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::vector<unsigned char> bytes(std::istreambuf_iterator<char>(file), {});
        int width = 0, height = 0, sampling = 0, space = 0;
        if (tjDecompressHeader3(decoder, bytes.data(), bytes.size(), &width, &height, &sampling, &space) != 0) return 1;
        width = (width + 1) / 2, height = (height + 1) / 2;
        if (width < portrait_width || height < portrait_height) return 1;
        pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
        if (tjDecompress2(decoder, bytes.data(), bytes.size(), pixels.data(), width, 0, height, TJPF_RGB, 0) != 0) return 1;
        const int left = (width - portrait_width) / 2, top = (height - portrait_height) / 2;
        const unsigned char* middle = pixels.data() + (static_cast<std::ptrdiff_t>(top) * width + left) * 3;
        if (tjCompress2(encoder, middle, portrait_width, width * 3, portrait_height, TJPF_RGB, &portrait, &length, TJSAMP_420, 85, 0) != 0) return 1;
    }
    tjFree(portrait);
    tjDestroy(encoder);
    tjDestroy(decoder);
}
