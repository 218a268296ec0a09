-- Passport of Korea: an even white backdrop, and nothing in the picture is edited.
local page = "Korean pages, daegusubway blog and phongnhaexplorer [B]"

return {
    based_on = "icao-9303",
    title = "Korean passport",
    title_zh = "韩国护照照片",
    group = "Korea",
    group_zh = "韩国",

    size_px = { width = 413, height = 531 },
    size_mm = { width = 35, height = 45 },
    bytes = { 0, 500000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 2, 13, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },

    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "never",
        replace_backdrop = "never",
    },

    sources = {
        size_px = page .. ": 413 × 531",
        size_mm = page .. ": 35 × 45 mm",
        bytes = page .. ": at most 500 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": even white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 32 to 36 mm",
        operations = page .. ": not edited; levelling by a letter, start value",
    },
}
