-- Passport of the United States, as a print.
local page = "photo_specs of https://github.com/romanpodpriatov/visapics, citing travel.state.gov [B]"

return {
    based_on = "icao-9303",
    title = "United States passport",
    title_zh = "美国护照照片",
    group = "United States",
    group_zh = "美国",

    size_px = { width = 600, height = 600 },
    size_mm = { width = 50.8, height = 50.8 },
    dpi = 300,

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    eyes_from_bottom = { 28, 35, unit = "mm" },
    head_height = { 25, 35, unit = "mm" },

    sources = {
        size_px = page .. ": 600 × 600",
        size_mm = page .. ": 2 × 2 inches",
        dpi = page,
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        eyes_from_bottom = page .. ": 28 to 35 mm",
        head_height = page .. ": 25 to 35 mm",
    },
}
