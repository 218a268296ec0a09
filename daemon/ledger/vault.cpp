#include "daemon/ledger/vault.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

// A sealed value: key version (1), nonce (12), ciphertext, tag (16). NIST SP 800-38D: a random 96-bit nonce is good for
// 2^32 values under one key; a job of 6,000 people writes some ten thousands.

namespace likeness {

namespace {

constexpr std::uint8_t key_version = 1;
constexpr std::size_t nonce_size = 12, tag_size = 16;
constexpr std::size_t head_size = 1 + nonce_size;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

/// HKDF-SHA-256 (RFC 5869) without salt: the key is 32 random bytes already.
Secret derived(const Secret& key, std::string_view purpose) {
    Secret out{};
    EVP_KDF* kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX* context = EVP_KDF_CTX_new(kdf);
    char digest[] = "SHA256";
    Secret secret = key;
    std::string info(purpose);
    const OSSL_PARAM given[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.data(), secret.size()),
                                OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
                                OSSL_PARAM_construct_end()};
    const int rc = EVP_KDF_derive(context, out.data(), out.size(), given);
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(kdf);
    OPENSSL_cleanse(secret.data(), secret.size());
    if (rc != 1) std::abort();  // without this primitive there is no OpenSSL; a key of zeros must never be used
    return out;
}

/// Length before each part: no two places give the same text.
std::string bound_to(const VaultPlace& place) {
    std::string text;
    for (const std::string_view part : {place.table, place.column, place.row}) text += std::to_string(part.size()) + ":" + std::string(part) + "|";
    return text + std::to_string(key_version);
}

Fault closed(const VaultPlace& place) {
    return {Remedy::stop, Step::record, "ledger: " + std::string(place.table) + "." + std::string(place.column),
            sentence("a sealed value does not open: the key is another, or the value was changed"), sentence("bring the job's own key to this machine")};
}

const std::uint8_t* octets(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

}  // namespace

Vault::Vault(const Secret& key) : seal_key_(derived(key, "likeness ledger seal 1")), index_key_(derived(key, "likeness ledger index 1")) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;

Vault::~Vault() {
    OPENSSL_cleanse(seal_key_.data(), seal_key_.size());
    OPENSSL_cleanse(index_key_.data(), index_key_.size());
}

Result<std::vector<std::uint8_t>> Vault::seal(const VaultPlace& place, std::string_view plain) const {
    std::vector<std::uint8_t> sealed(head_size + plain.size() + tag_size);
    sealed[0] = key_version;
    std::uint8_t* nonce = sealed.data() + 1;
    std::uint8_t* body = sealed.data() + head_size;
    const std::string about = bound_to(place);
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool good = cipher && RAND_bytes(nonce, nonce_size) == 1 &&
                      EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, seal_key_.data(), nonce) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), nullptr, &length, octets(about), static_cast<int>(about.size())) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), body, &length, octets(plain), static_cast<int>(plain.size())) == 1 &&
                      EVP_EncryptFinal_ex(cipher.get(), body + plain.size(), &length) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, body + plain.size()) == 1;
    if (!good) return Fault{Remedy::again, Step::record, "ledger", sentence("the system gives no random numbers"), {}};
    return sealed;
}

Result<std::string> Vault::open(const VaultPlace& place, std::span<const std::uint8_t> sealed) const {
    if (sealed.size() < head_size + tag_size || sealed[0] != key_version) return closed(place);
    const auto nonce = sealed.subspan(1, nonce_size);
    const auto body = sealed.subspan(head_size, sealed.size() - head_size - tag_size);
    std::array<std::uint8_t, tag_size> tag{};
    std::ranges::copy(sealed.last(tag_size), tag.begin());
    const std::string about = bound_to(place);
    std::vector<std::uint8_t> plain(body.size() + 1);  // one more: OpenSSL wants a place even for nothing
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool good = cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, seal_key_.data(), nonce.data()) == 1 &&
                      EVP_DecryptUpdate(cipher.get(), nullptr, &length, octets(about), static_cast<int>(about.size())) == 1 &&
                      EVP_DecryptUpdate(cipher.get(), plain.data(), &length, body.data(), static_cast<int>(body.size())) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, tag.data()) == 1 &&
                      EVP_DecryptFinal_ex(cipher.get(), plain.data() + body.size(), &length) == 1;
    if (!good) return closed(place);
    return std::string(plain.begin(), plain.end() - 1);
}

std::array<std::uint8_t, 16> Vault::index(std::string_view kind, std::string_view value) const {
    const std::string text = std::to_string(kind.size()) + ":" + std::string(kind) + "|" + std::string(value);
    std::array<std::uint8_t, 32> whole{};
    unsigned length = 0;
    HMAC(EVP_sha256(), index_key_.data(), static_cast<int>(index_key_.size()), octets(text), text.size(), whole.data(), &length);
    std::array<std::uint8_t, 16> out{};
    std::copy_n(whole.begin(), out.size(), out.begin());
    return out;
}

Result<Secret> random_secret() {
    Secret secret{};
    if (RAND_bytes(secret.data(), static_cast<int>(secret.size())) != 1)
        return Fault{Remedy::again, Step::start, "ledger", sentence("the system gives no random numbers"), {}};
    return secret;
}

}  // namespace likeness
