#include "daemon/line/seen_chart.h"

#include "engine/base/hex.h"
#include "engine/base/json.h"
#include "engine/codec/read.h"

namespace likeness {

Result<std::optional<SeenChart>> look_for_chart(const Picture& picture, const Bytes& bytes, const std::string& about, std::int64_t most_pixels) {
    const auto found = charts_in(picture, about);
    if (!found || found.value().empty()) return std::optional<SeenChart>{};
    LIKENESS_TRY(const Picture whole, read_picture(bytes, about, {.least_long_side = 0, .most_pixels = most_pixels}));
    LIKENESS_TRY(const Chart chart, read_chart(whole, about));
    LIKENESS_TRY(Fitted fitted, fit_calibration(whole, chart, about));
    return std::optional(SeenChart{std::move(fitted.calibration), fitted.mean.left_out});
}

std::string to_text(const SeenChart& seen) {
    return line(boost::json::object{{"calibration", in_hex({reinterpret_cast<const char*>(seen.calibration.icc.data()), seen.calibration.icc.size()})}, {"mean_de2000", seen.mean_de}});
}

Result<SeenChart> seen_chart(std::string_view text, const std::string& about) {
    const Fault strange{Remedy::stop, Step::record, about, sentence("the ledger holds what this version does not understand"), {}};
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
    const auto* const members = error ? nullptr : value.if_object();
    const auto* const icc = members ? members->if_contains("calibration") : nullptr;
    const auto* const mean = members ? members->if_contains("mean_de2000") : nullptr;
    if (!icc || !icc->is_string() || !mean || !mean->is_number()) return strange;
    const auto bytes = from_hex(icc->get_string());
    if (!bytes) return strange;
    auto calibration = read_calibration(Bytes(bytes->begin(), bytes->end()), about);
    if (!calibration) return strange;
    return SeenChart{std::move(calibration).value(), mean->to_number<double>()};
}

}  // namespace likeness
