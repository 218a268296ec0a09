// HEIC and AVIF by libheif (ISO/IEC 23008-12): the primary picture, turned by its own boxes (irot, imir), never by EXIF
// as well. More than 8 bits stay.
#include "engine/codec/code_points.h"
#include "engine/codec/formats.h"
#include "engine/codec/on_white.h"

#include <libheif/heif.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>

namespace likeness {

namespace {

template <auto release>
struct Release {
    void operator()(auto* held) const { release(held); }
};
using Context = std::unique_ptr<heif_context, Release<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Release<[](auto* held) { heif_image_handle_release(held); }>>;
using Image = std::unique_ptr<heif_image, Release<[](auto* held) { heif_image_release(held); }>>;
using Options = std::unique_ptr<heif_decoding_options, Release<heif_decoding_options_free>>;
using Nclx = std::unique_ptr<heif_color_profile_nclx, Release<heif_nclx_color_profile_free>>;

struct Opened {
    Context context;
    Handle primary;
};

bool is_bad(const heif_error& error) { return error.code != heif_error_Ok; }

// What libheif itself cannot do is no damage.
Fault fault_of(const heif_error& error, const std::string& about) {
    const bool unknown = error.code == heif_error_Unsupported_filetype || error.code == heif_error_Unsupported_feature;
    std::string says = error.message;
    while (says.ends_with('\n')) says.pop_back();
    if (unknown) return unreadable(about, sentence("HEIF of this kind is not read: {}", says));
    return unreadable(about, sentence("the HEIF data is damaged: {}", says));
}

// Boxes only: nothing is decoded yet.
Result<Opened> open(Encoded bytes, const std::string& about) {
    Opened opened{Context(heif_context_alloc()), {}};
    heif_context_set_max_decoding_threads(opened.context.get(), 0);  // none beside ours
    if (const heif_error error = heif_context_read_from_memory_without_copy(opened.context.get(), bytes.data(), bytes.size(), nullptr); is_bad(error))
        return fault_of(error, about);
    heif_image_handle* handle = nullptr;
    if (const heif_error error = heif_context_get_primary_image_handle(opened.context.get(), &handle); is_bad(error))
        return fault_of(error, about);
    opened.primary.reset(handle);
    return opened;
}

SizePx size_of(const Handle& handle) {
    return {heif_image_handle_get_width(handle.get()), heif_image_handle_get_height(handle.get())};
}

/// Before irot and imir, as EXIF counts its pixels.
SizePx lying_size(const Handle& handle) {
    return {heif_image_handle_get_ispe_width(handle.get()), heif_image_handle_get_ispe_height(handle.get())};
}

// ISO/IEC 23008-12 annex A.2.1: four bytes say how far behind them the TIFF header stands.
ExifFacts exif_of(const Handle& handle) {
    heif_item_id id = 0;
    if (heif_image_handle_get_list_of_metadata_block_IDs(handle.get(), "Exif", &id, 1) != 1) return {};
    Bytes block(heif_image_handle_get_metadata_size(handle.get(), id));
    if (block.size() < 4 || is_bad(heif_image_handle_get_metadata(handle.get(), id, block.data()))) return {};
    std::size_t start = 0;
    for (std::size_t i = 0; i < 4; ++i) start = start << 8 | block[i];
    return start > block.size() - 4 ? ExifFacts{} : read_exif_block(Encoded(block).subspan(4 + start), lying_size(handle));
}

Result<Bytes> icc_of(const Handle& handle, const std::string& about) {
    Bytes icc(heif_image_handle_get_raw_color_profile_size(handle.get()));
    if (icc.empty()) return icc;
    if (is_bad(heif_image_handle_get_raw_color_profile(handle.get(), icc.data())))
        return unreadable(about, sentence("the embedded ICC profile is damaged"));
    return icc;
}

/// None where the file has none.
Nclx nclx_of(const Handle& handle) {
    heif_color_profile_nclx* found = nullptr;
    return Nclx(is_bad(heif_image_handle_get_nclx_color_profile(handle.get(), &found)) ? nullptr : found);
}

// ICC.1:2022 7.2.6: a profile for grey wants grey samples.
bool is_for_grey(const Bytes& icc) { return icc.size() >= 20 && std::memcmp(icc.data() + 16, "GRAY", 4) == 0; }

struct Layout {
    int colours;
    Alpha alpha;
    heif_channel channel;
    int bits;
};

// A sample as libheif has it, of `bits` bits, as one that fills its type.
template <class Sample>
std::vector<Sample> samples_of(const Image& image, const Layout& layout, SizePx size) {
    const auto count = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(layout.colours + (layout.alpha != Alpha::none));
    int stride = 0;
    const std::uint8_t* plane = heif_image_get_plane_readonly(image.get(), layout.channel, &stride);
    std::vector<Sample> samples(count * static_cast<std::size_t>(size.height));
    if (!plane || static_cast<std::size_t>(stride) < count * sizeof(Sample)) return {};
    for (int y = 0; y < size.height; ++y)
        std::memcpy(samples.data() + static_cast<std::size_t>(y) * count, plane + static_cast<std::size_t>(y) * static_cast<std::size_t>(stride), count * sizeof(Sample));
    if constexpr (sizeof(Sample) == 2) {
        const std::uint32_t most = (1U << layout.bits) - 1;
        for (Sample& sample : samples) sample = static_cast<Sample>((std::min<std::uint32_t>(sample, most) * 65535U + most / 2) / most);
    }
    return samples;
}

Result<Samples> decode(const Handle& handle, bool as_grey, const std::string& about) {
    const bool deep = heif_image_handle_get_luma_bits_per_pixel(handle.get()) > 8;
    const bool alpha = !as_grey && heif_image_handle_has_alpha_channel(handle.get());
    const heif_chroma chroma = as_grey       ? heif_chroma_monochrome
                               : deep && alpha ? heif_chroma_interleaved_RRGGBBAA_LE
                               : deep          ? heif_chroma_interleaved_RRGGBB_LE
                               : alpha         ? heif_chroma_interleaved_RGBA
                                               : heif_chroma_interleaved_RGB;
    const Options options(heif_decoding_options_alloc());
    options->strict_decoding = true;
    heif_image* decoded = nullptr;
    if (const heif_error error = heif_decode_image(handle.get(), &decoded, as_grey ? heif_colorspace_monochrome : heif_colorspace_RGB, chroma, options.get()); is_bad(error))
        return fault_of(error, about);
    const Image image(decoded);

    Layout layout{as_grey ? 1 : 3, Alpha::none, as_grey ? heif_channel_Y : heif_channel_interleaved, 8};
    if (alpha) layout.alpha = heif_image_handle_is_premultiplied_alpha(handle.get()) ? Alpha::premultiplied : Alpha::straight;
    layout.bits = heif_image_get_bits_per_pixel_range(image.get(), layout.channel);
    const SizePx size{heif_image_get_width(image.get(), layout.channel), heif_image_get_height(image.get(), layout.channel)};
    const auto damaged = [&] { return unreadable(about, sentence("the HEIF data is damaged: {}", "no pixels of the size it declares")); };
    if (size != size_of(handle) || layout.bits < 8 || layout.bits > 16) return damaged();
    if (layout.bits == 8) {
        auto samples = samples_of<std::uint8_t>(image, layout, size);
        if (samples.empty()) return damaged();
        return Samples(on_white(std::move(samples), size, layout.colours, layout.alpha));
    }
    auto samples = samples_of<std::uint16_t>(image, layout, size);
    if (samples.empty()) return damaged();
    return Samples(on_white(std::move(samples), size, layout.colours, layout.alpha));
}

Result<Picture> read(Encoded bytes, const std::string& about, ReadOptions options) {
    if (!heif_ends(bytes)) return unreadable(about, sentence("the HEIF data ends early"));
    LIKENESS_TRY(const Opened opened, open(bytes, about));
    const Handle& handle = opened.primary;
    LIKENESS_TRY(check_size(about, size_of(handle).width, size_of(handle).height, options));
    const SizePx lying = lying_size(handle);
    LIKENESS_TRY(check_size(about, lying.width, lying.height, options));
    // A grid's canvas has a size of its own, which is told by decoding only.
    heif_context_set_maximum_image_size_limit(opened.context.get(), std::max(lying.width, lying.height) + 1);
    LIKENESS_TRY(Bytes icc, icc_of(handle, about));
    const Nclx nclx = nclx_of(handle);
    LIKENESS_TRY(const Described described, nclx ? described_by_code_points(nclx->color_primaries, nclx->transfer_characteristics, about) : Result<Described>(Described()));
    LIKENESS_TRY(Samples samples, decode(handle, is_for_grey(icc), about));

    Picture picture = upright_picture(std::move(samples), 1);
    picture.icc = std::move(icc);
    if (picture.icc.empty()) picture.camera = described;
    picture.exposure = exif_of(handle).exposure;
    if (nclx && nclx->color_primaries != heif_color_primaries_unspecified) picture.exposure.adobe_rgb = false;  // the file's own word is the stronger one
    picture.format = std::memcmp(bytes.data() + 8, "avi", 3) == 0 ? "AVIF" : "HEIC";
    return picture;
}

}  // namespace

Result<Picture> read_heif(Encoded bytes, const std::string& about, ReadOptions options) {
    try {
        return read(bytes, about, options);
    } catch (const std::exception& thrown) {  // libheif is C++ behind its C face
        return unreadable(about, sentence("the HEIF data is damaged: {}", thrown.what()));
    }
}

ExifFacts read_heif_exif(Encoded bytes) {
    try {
        const auto opened = open(bytes, {});
        if (!opened) return {};
        return {exif_of(opened.value().primary).exposure, 1};
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace likeness
