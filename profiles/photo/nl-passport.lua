-- Passport and identity card of the Netherlands: a smaller head than elsewhere, and the width from 11 years on.
local page = "https://schengenvisum.info/de/ (passfoto) [C]"

return {
    based_on = "icao-9303",
    title = "Netherlands passport",
    title_zh = "荷兰护照照片",
    group = "Netherlands",
    group_zh = "荷兰",

    size_mm = { width = 35, height = 45 },
    dpi = 400,

    crown_from_top = { 2, 15, unit = "mm" },
    face_width = { 16, 20, unit = "mm" },
    head_height = { 26, 30, unit = "mm" },
    ages = { { to = 10, face_width = { 10, 26, unit = "mm" } } },

    sources = {
        size_mm = page .. ": 35 × 45 mm",
        dpi = page .. ": at least 400",
        crown_from_top = "start value: the whole head shows; soft",
        face_width = page .. ": 16 to 20 mm from 11 years on",
        head_height = page .. ": 26 to 30 mm",
        ages = page .. ": no width is asked of a child under 11; the numbers are what any face of that height has, start value",
    },
}
