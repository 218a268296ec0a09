-- Passport of India handed in at a mission: 2 × 2 inches.
local page = "https://eoi.gov.in/harare/?3439 [C]"

return {
    based_on = "icao-9303",
    title = "Indian passport, missions abroad",
    title_zh = "印度护照照片(驻外使团)",
    group = "India",
    group_zh = "印度",

    size_mm = { width = 50.8, height = 50.8 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 0.03, 0.2, unit = "of_height" },
    head_height = { 0.7, 0.8, unit = "of_height" },

    sources = {
        size_mm = page .. ": 51 × 51 mm, 2 inches",
        backdrop_rgb = page .. ": plain white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": the face takes 70 to 80 %, read as the head's share of the height",
    },
}
