-- Identity card and passport of Greece: 40 × 60 mm.
local page = "https://www.timpson.co.uk/services/passport-photos/international-passport-photo-sizes/greece [C]"

return {
    based_on = "icao-9303",
    title = "Greek passport",
    title_zh = "希腊护照照片",
    group = "Greece",
    group_zh = "希腊",

    size_mm = { width = 40, height = 60 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 4, 18, unit = "mm" },
    eyes_from_bottom = { 30, 39, unit = "mm" },
    face_width = { 20, 25, unit = "mm" },
    head_height = { 31, 35, unit = "mm" },

    soft = { "crown_from_top", "face_width" },

    sources = {
        size_mm = page .. ": 40 × 60 mm",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        eyes_from_bottom = page .. ": 30 to 39 mm",
        face_width = page .. ": 20 to 25 mm; soft, for the page is the only one",
        head_height = page .. ": 31 to 35 mm",
    },
}
