// Cards with a code, which people hold before the camera: capture codes of a roster, spare ones for walk-ins, command cards.
// Called by `likeness code make`.
#pragma once

#include "engine/base/file.h"
#include "engine/code/command_card.h"
#include "engine/picture/raster.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// ISO/IEC 7810 ID-1: it fits every card pouch, and of its height nearly all is the code.
inline constexpr SizeMm card_size{{85.6}, {54}};

/// What stands on a card. Texts are UTF-8 and in the language of whoever is to read them; an empty one is not there.
struct Card {
    Raster modules;                         ///< as `draw_qr` gives them at one pixel a module, quiet zone and all
    std::string heading;                    ///< small, above all else: the event
    std::string title;                      ///< large: the masked name, the command
    std::string subtitle;                   ///< as large: the command in another language
    std::vector<std::string> lines;         ///< below: class, last day
    std::vector<std::string> to_fill_in;    ///< what is written by hand, each above a line
    std::string number;                     ///< at the foot
    std::optional<CommandCard> command;     ///< its picture
};

/// The side of one module in whole tenths of a millimetre, the largest that fits: 1.0 mm for the codes of versions 6 and 7, 1.8 mm for command
/// cards. A camera reads a code from 4 pixels a module on. The symbol must not be so large that it is 0.
Mm module_side(const Card&);

/// 856 × 540 pixels: ten to the millimetre, so that each module is a whole number of pixels. RGB.
Raster card_picture(const Card&);

/// How many on a page of A4, side by side and one below the other.
struct CardGrid {
    int columns, rows;
    double scale;  ///< 1: ID-1
    constexpr int places() const { return columns * rows; }
};
inline constexpr CardGrid ten_a_page{2, 5, 1}, three_a_page{1, 3, 1.6};

struct CardPages {
    std::vector<Card> cards;  ///< in the order of reading
    CardGrid grid = ten_a_page;
};

/// A4, each grid on pages of its own. The cards touch and are parted by straight cuts along hairlines and marks; `title`, page and pages stand
/// above them, `legend` below. Vector shapes and embedded fonts; the same arguments give the same bytes.
Bytes cards_pdf(std::span<const CardPages>, const std::string& title, const std::string& legend);

}  // namespace likeness
