-- Passport of India, as a file.
local page = "https://eoi.gov.in/harare/?3439 [C]"
local repo = "specs.py of https://github.com/mtejoram/passport-maker [C]"

return {
    based_on = "icao-9303",
    title = "Indian passport",
    title_zh = "印度护照照片",
    group = "India",
    group_zh = "印度",

    size_px = { width = 630, height = 810 },
    size_mm = { width = 35, height = 45 },
    dpi = 457.2,
    bytes = { 0, 250000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    head_height = { 0.7, 0.8, unit = "of_height" },

    sources = {
        size_px = repo .. ": 630 × 810",
        size_mm = repo .. ": 35 × 45 mm",
        dpi = "630 px on 35 mm, computed",
        bytes = repo .. ": at most 250 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": plain white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        head_height = page .. ": the face takes 70 to 80 %, read as the head's share of the height",
    },
}
