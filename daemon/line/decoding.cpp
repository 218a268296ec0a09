#include "daemon/line/decoding.h"

#include "engine/base/digest.h"
#include "engine/base/key_file.h"

namespace likeness {

namespace {

// Codes of the roster that by their look alone would not count. Who has no code yet has none that counts.
std::set<std::string, std::less<>> listed(const Decoder& decoder, const Roster& roster) {
    std::set<std::string, std::less<>> out;
    for (const Subject& subject : roster.subjects()) {
        if (subject.code.empty()) continue;
        const CodeVerdict alone = decode(decoder, {.symbology = {}, .text = subject.code, .bytes = {}}, {}).verdict;
        if (alone == CodeVerdict::foreign || alone == CodeVerdict::outside_pattern) out.insert(subject.code);
    }
    return out;
}

}  // namespace

Result<Decoder> decoder_of(const CodeSettings& settings, const Roster* roster, const std::filesystem::path& keys) {
    Decoder decoder{.kind = settings.kind, .pattern = settings.pattern(), .event = settings.event.value_or("")};
    for (const std::string& file : settings.keys) {
        LIKENESS_TRY(const KeyBytes key, read_key_file(keys / file));
        decoder.keys.push_back(key);
    }
    if (roster && settings.kind != CodeKind::likeness) decoder.listed = listed(decoder, *roster);
    return decoder;
}

std::string fingerprint(const Decoder& decoder) {
    const Pattern pattern = decoder.pattern.value_or(Pattern{});
    std::string text = "codes 2|" + std::string(name(decoder.kind)) + "|" + std::to_string(pattern.least) + "|" + std::to_string(pattern.greatest) + "|" +
                       std::to_string(static_cast<int>(pattern.letters)) + "|" + std::to_string(static_cast<int>(pattern.check)) + "|" +
                       std::to_string(decoder.event.size()) + ":" + decoder.event;
    for (const CodeKey& key : decoder.keys) text += "|" + hex(sha256(key));
    for (const std::string& code : decoder.listed) text += "|" + std::to_string(code.size()) + ":" + code;
    return hex(sha256(text), 16);
}

}  // namespace likeness
