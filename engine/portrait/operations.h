// Operations are never, with authority, or free (house, law 7): what was asked for, held against a preset.
#pragma once

#include "engine/base/result.h"
#include "engine/preset/photo_preset.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// Each operation that is wanted, with the letter that allows it: its name or number; empty where there is none.
using Asked = std::map<Operation, std::string>;

/// An operation that was done, and the letter it was done by; empty where the preset needs none.
struct DoneBy {
    std::string operation;  ///< "crop", "scale", "convert", and the names of Operation
    std::string authority;
    bool operator==(const DoneBy&) const = default;
};

/// What may be done to one photograph for one preset. Made by `permit`; by itself nothing is permitted.
class Permitted {
public:
    bool may(Operation operation) const { return granted_.contains(operation); }
    /// Whether the backdrop becomes another. To replace it is to even it, too: then nothing else is done.
    bool changes_backdrop() const { return may(Operation::replace_backdrop) || may(Operation::even_backdrop); }
    /// The operation as it is recorded, with its letter.
    DoneBy done(Operation) const;

private:
    friend Result<Permitted> permit(const Asked&, const PhotoPreset&);
    Asked granted_;
};

/// Stop, about `operations.<name>`: the preset says never (naming its source), or this version does not do it yet. Stop,
/// about `authority.<name>`: the preset asks for a letter that is not there.
Result<Permitted> permit(const Asked&, const PhotoPreset&);

/// The same by the operations' names, with one letter for all of them; empty: none. Stop as above, and about `operation`: there is no
/// such operation (with the nearest); about `authority`: no line, or a letter for nothing. All of it is about one of these two.
Result<Permitted> permit(std::span<const std::string> names, const std::string& letter, const PhotoPreset&);

constexpr std::size_t most_authority_bytes = 200;

/// Stop, about `place`: a letter's name or number is one line of UTF-8 of at most that many bytes.
Result<void> check_authority(std::string_view text, const std::string& place);

/// Only the names: "crop", "scale", "rotate" …
std::vector<std::string> names(const std::vector<DoneBy>&);

}  // namespace likeness
