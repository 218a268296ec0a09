// lcms, held in one place: a float transform between two ICC profiles, never resampled and never rounded on its way.
// Private to colour.
#pragma once

#include "engine/base/file.h"
#include "engine/preset/conversion.h"

#include <memory>
#include <optional>
#include <string>

namespace likeness {

/// The most of a device value in a space of so many channels: inks are in percent.
constexpr float full_scale(int channels) { return channels == 4 ? 100.0F : 1.0F; }

/// Rows of device values: grey and RGB from 0 to 1, inks in percent. Output is not clipped where the space does not do it.
class Transform {
public:
    void operator()(const float* from, float* to, std::size_t pixels) const;

private:
    friend class Lcms;
    using Handle = std::unique_ptr<void, void (*)(void*)>;
    explicit Transform(Handle handle) : handle_(std::move(handle)) {}

    Handle handle_;
};

/// A context of its own: its complaints come here and not to the process, and it may not ask for more than 64 MB at once,
/// whatever a profile declares. Not shared between threads; its transforms must be gone before it.
class Lcms {
public:
    Lcms();

    /// Between two profiles looked over by `unsound`. Nothing where lcms cannot: `complaint` says why.
    std::optional<Transform> transform(const Bytes& from, const Bytes& to, const Conversion&);

    /// Whether its colours are curves and a matrix and nothing else, so that its channels add in linear light.
    bool adds_light(const Bytes& icc);

    const std::string& complaint() const { return *complaint_; }

private:
    std::unique_ptr<std::string> complaint_;
    std::unique_ptr<void, void (*)(void*)> context_;
};

}  // namespace likeness
