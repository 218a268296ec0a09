// ICC profiles drawn from formulas, byte by byte (ICC.1:2001-04, ICC.1:2022), so that what they say is known.
#pragma once

#include "engine/base/file.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace likeness {

class IccFile {
public:
    static constexpr std::array<double, 3> d50{0.9642, 1, 0.8249};

    /// `space` and `pcs` with four letters: "RGB ", "XYZ ".
    IccFile(int version, const std::string& kind, const std::string& space, const std::string& pcs) : version_(version), kind_(kind), space_(space), pcs_(pcs) {
        xyz("wtpt", d50);
    }

    IccFile& tag(const std::string& name, Bytes data) {
        while (data.size() % 4) data.push_back(0);
        tags_.emplace_back(name, std::move(data));
        return *this;
    }
    IccFile& name(const std::string& text) {
        Bytes data = letters("desc");
        word(data, static_cast<std::uint32_t>(text.size() + 1));
        data.insert(data.end(), text.begin(), text.end());
        data.resize(data.size() + 1 + 78);
        return tag("desc", data);
    }
    IccFile& xyz(const std::string& name, const std::array<double, 3>& value) {
        Bytes data = letters("XYZ ");
        for (const double one : value) fixed(data, one);
        return tag(name, data);
    }
    /// A curve of 16-bit numbers.
    IccFile& curve(const std::string& name, std::size_t entries, const std::function<double(double)>& of) {
        Bytes data = letters("curv");
        word(data, static_cast<std::uint32_t>(entries));
        for (std::size_t i = 0; i < entries; ++i) half(data, code(of(static_cast<double>(i) / static_cast<double>(entries - 1))));
        return tag(name, data);
    }
    IccFile& formula(const std::string& name, int type, const std::vector<double>& numbers) {
        Bytes data = letters("para");
        half(data, static_cast<std::uint32_t>(type));
        half(data, 0);
        for (const double one : numbers) fixed(data, one);
        return tag(name, data);
    }
    /// mft2: a grid of `nodes` along each input, whose numbers 0 … 1 are those of the PCS's encoding.
    IccFile& table(const std::string& name, std::size_t inputs, std::size_t nodes, const std::function<std::array<double, 3>(const std::vector<double>&)>& of) {
        Bytes data = letters("mft2");
        for (const std::size_t one : {inputs, std::size_t{3}, nodes, std::size_t{0}}) data.push_back(static_cast<std::uint8_t>(one));
        for (std::size_t i = 0; i < 9; ++i) fixed(data, i % 4 == 0 ? 1 : 0);
        half(data, 2), half(data, 2);
        const auto straight = [&] { half(data, 0), half(data, 65'535); };
        for (std::size_t i = 0; i < inputs; ++i) straight();
        std::vector<double> at(inputs, 0.0);
        const auto count = static_cast<std::size_t>(std::lround(std::pow(nodes, inputs)));
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t rest = i;
            for (std::size_t c = inputs; c-- > 0; rest /= nodes) at[c] = static_cast<double>(rest % nodes) / static_cast<double>(nodes - 1);
            for (const double one : of(at)) half(data, code(one));
        }
        for (int i = 0; i < 3; ++i) straight();
        return tag(name, data);
    }

    Bytes bytes() const {
        Bytes out(128);
        put(out, 8, static_cast<std::uint32_t>(version_) << 24);
        const std::pair<std::size_t, std::string> words[] = {{12, kind_}, {16, space_}, {20, pcs_}, {36, "acsp"}};
        for (const auto& [at, text] : words) std::copy(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
        for (std::size_t i = 0; i < 3; ++i) put(out, 68 + 4 * i, static_cast<std::uint32_t>(std::lround(d50[i] * 65'536)));
        word(out, static_cast<std::uint32_t>(tags_.size()));
        std::size_t at = 132 + 12 * tags_.size();
        for (const auto& [name, data] : tags_) {
            out.insert(out.end(), name.begin(), name.end());
            word(out, static_cast<std::uint32_t>(at)), word(out, static_cast<std::uint32_t>(data.size()));
            at += data.size();
        }
        for (const auto& [name, data] : tags_) out.insert(out.end(), data.begin(), data.end());
        put(out, 0, static_cast<std::uint32_t>(out.size()));
        return out;
    }

    static void put(Bytes& out, std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i) out[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
    }

private:
    static Bytes letters(const std::string& kind) {
        Bytes data(kind.begin(), kind.end());
        data.resize(8);
        return data;
    }
    static void half(Bytes& out, std::uint32_t value) { out.push_back(static_cast<std::uint8_t>(value >> 8)), out.push_back(static_cast<std::uint8_t>(value)); }
    static void word(Bytes& out, std::uint32_t value) { half(out, value >> 16), half(out, value & 0xFFFF); }
    static void fixed(Bytes& out, double value) { word(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65'536)))); }
    static std::uint32_t code(double value) { return static_cast<std::uint32_t>(std::lround(std::min(1.0, std::max(0.0, value)) * 65'535)); }

    int version_;
    std::string kind_, space_, pcs_;
    std::vector<std::pair<std::string, Bytes>> tags_;
};

}  // namespace likeness
