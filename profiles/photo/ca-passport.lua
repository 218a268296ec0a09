-- Passport of Canada, a print of 50 × 70 mm; its back carries the studio's address and the date.
local page = "https://www.theupsstore.ca/tag/passport and goodwinsonline.com [B]"

return {
    based_on = "icao-9303",
    title = "Canadian passport",
    title_zh = "加拿大护照照片",
    group = "Canada",
    group_zh = "加拿大",

    size_mm = { width = 50, height = 70 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 230, 230, 230 } },
    backdrop_tolerance_de = 11,

    crown_from_top = { 8, 24, unit = "mm" },
    head_height = { 31, 36, unit = "mm" },

    sources = {
        size_mm = page .. ": 50 × 70 mm",
        backdrop_rgb = page .. ": white or light",
        backdrop_also_rgb = page .. ": light, without code values; start value",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the head stands in the middle or above it; soft",
        head_height = page .. ": chin to crown 31 to 36 mm",
    },
}
