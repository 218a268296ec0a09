// Photographs of codes with their true texts, and of things that resemble codes (shared material; not in the tree).
#include "engine/codec/read.h"
#include "engine/mark/read.h"
#include "engine/picture/channels.h"
#include "tests/fakes/places.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pictures(const fs::path& folder) {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".png" || entry.path().extension() == ".jpg") all.push_back(entry.path());
    std::ranges::sort(all);
    return all;
}

std::vector<Mark> marks(const fs::path& path) {
    const auto picture = read_picture(path);
    if (!picture) return {};
    return read_codes(grey(picture.value().pixels), picture.value().scale(), Effort::thorough).read;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(samples)

BOOST_AUTO_TEST_CASE(most_photographed_codes_are_read) {
    const auto folder = shared("data/qr");
    LIKENESS_NEEDS(folder);
    int all = 0, right = 0;
    for (const char* set : {"qrcode-1", "qrcode-2", "qrcode-5"})
        for (const fs::path& picture : pictures(*folder / set)) {
            const std::string truth = text_of(fs::path(picture).replace_extension(".txt"));
            const std::vector<Mark> found = marks(picture);
            ++all;
            const bool good = !found.empty() && found[0].text == truth;
            right += good;
            if (!good) BOOST_TEST_MESSAGE(set << "/" << picture.filename().string() << ": " << (found.empty() ? "nothing" : "«" + found[0].text + "» instead of «" + truth + "»"));
        }

    BOOST_TEST(right >= 0.85 * all, right << " of " << all << " read");
}

BOOST_AUTO_TEST_CASE(nothing_is_read_where_no_code_is) {
    const auto folder = shared("data/qr/falsepositives-1");
    LIKENESS_NEEDS(folder);
    for (const fs::path& picture : pictures(*folder)) {
        const std::vector<Mark> found = marks(picture);
        BOOST_TEST(found.empty(), picture.filename().string() << ": «" << (found.empty() ? "" : found[0].text) << "»");
    }
}

BOOST_AUTO_TEST_SUITE_END()
