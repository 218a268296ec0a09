-- Driving licence (GA 482).
local page = "GA 482, as republished by https://126506.com/zhishi/ij0k.html [B]"

return {
    title = "Chinese driving licence",
    title_zh = "机动车驾驶证照片",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_mm = { width = 22, height = 32 },
    dpi = 300,
    quality = { 90, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 1.5, 6, unit = "mm" },
    face_width = { 14, 16, unit = "mm" },
    head_height = { 19, 22, unit = "mm" },

    soft = { "face_width", "crown_from_top" },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_mm = page .. ": 22 × 32 mm",
        dpi = "start value: usual for prints",
        quality = "start value: no limit on bytes asks for less",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the page gives none; soft",
        face_width = page .. ": 14 to 16 mm; soft, for the width of a head of 19 to 22 mm differs by person",
        head_height = page .. ": 19 to 22 mm",
        operations = "start value; the page does not speak of them. What changes a person's look is never done, the rest needs "
            .. "a letter",
    },
}
