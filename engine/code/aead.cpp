#include "engine/code/aead.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace likeness {

namespace {

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

int size_of(std::span<const std::uint8_t> bytes) { return static_cast<int>(bytes.size()); }

}  // namespace

std::vector<std::uint8_t> aead_seal(const std::array<std::uint8_t, 32>& key, const std::array<std::uint8_t, 12>& nonce,
                                    std::span<const std::uint8_t> head, std::span<const std::uint8_t> plain) {
    std::vector<std::uint8_t> sealed(plain.size() + aead_tag_size);
    std::uint8_t* const tag = sealed.data() + plain.size();
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool good = cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), nullptr, &length, head.data(), size_of(head)) == 1 &&
                      EVP_EncryptUpdate(cipher.get(), sealed.data(), &length, plain.data(), size_of(plain)) == 1 &&
                      EVP_EncryptFinal_ex(cipher.get(), tag, &length) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, aead_tag_size, tag) == 1;
    if (!good) std::abort();  // without this primitive there is no OpenSSL; nothing unsealed must ever leave
    return sealed;
}

std::optional<std::vector<std::uint8_t>> aead_open(const std::array<std::uint8_t, 32>& key, const std::array<std::uint8_t, 12>& nonce,
                                                   std::span<const std::uint8_t> head, std::span<const std::uint8_t> sealed) {
    if (sealed.size() < aead_tag_size) return {};
    const auto body = sealed.first(sealed.size() - aead_tag_size);
    std::array<std::uint8_t, aead_tag_size> tag{};
    std::ranges::copy(sealed.last(aead_tag_size), tag.begin());
    std::vector<std::uint8_t> plain(body.size() + 1);  // one more: OpenSSL wants a place even for nothing
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool good = cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data()) == 1 &&
                      EVP_DecryptUpdate(cipher.get(), nullptr, &length, head.data(), size_of(head)) == 1 &&
                      EVP_DecryptUpdate(cipher.get(), plain.data(), &length, body.data(), size_of(body)) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, aead_tag_size, tag.data()) == 1 &&
                      EVP_DecryptFinal_ex(cipher.get(), plain.data() + body.size(), &length) == 1;
    if (!good) {
        OPENSSL_cleanse(plain.data(), plain.size());  // GCM decrypts before it knows
        return {};
    }
    plain.pop_back();
    return plain;
}

}  // namespace likeness
