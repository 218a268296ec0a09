#include "plugin/gimp/common/host_image.h"

namespace likeness {

Result<Photograph> photograph_of(HostImage&& image, ReadOptions options) {
    Bytes file;
    std::optional<Digest> digest;
    if (!image.file.empty())
        if (auto bytes = read_file(image.file); bytes && looks_like_photograph(bytes.value())) {
            file = std::move(bytes.value());
            digest = sha256(file);
        }
    if (!digest) file = std::move(image.exif);
    LIKENESS_TRY(Picture picture, picture_of(std::move(image.samples), read_exposure(file), image.name, options));
    return Photograph{.about = image.name, .bytes = std::move(file), .digest = digest, .picture = std::move(picture)};
}

std::vector<std::filesystem::path> originals(const HostImage& image) {
    return image.file.empty() ? std::vector<std::filesystem::path>{} : std::vector{image.file};
}

}  // namespace likeness
