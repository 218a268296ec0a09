-- Visa of Canada, as a file.
local page = "http://passport-photos.net/tag/canada/ [C]"
local repo = "specs of passport-maker on GitHub [C]"

return {
    based_on = "icao-9303",
    title = "Canadian visa",
    title_zh = "加拿大签证照片",
    group = "Canada",
    group_zh = "加拿大",

    size_px = { width = 420, height = 540 },
    size_mm = { width = 35, height = 45 },
    dpi = 304.8,
    bytes = { 0, 240000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 2, 13, unit = "mm" },
    head_height = { 31, 36, unit = "mm" },

    sources = {
        size_px = page .. ": 420 × 540",
        size_mm = page .. ": 35 × 45 mm",
        dpi = "420 px on 35 mm, computed",
        bytes = repo .. ": at most 240 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 31 to 36 mm",
    },
}
