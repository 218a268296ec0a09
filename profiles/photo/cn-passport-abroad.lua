-- Chinese passport handed in at a consulate: the same print as at home with a narrower face, and a file.
local page = "http://huzhao1.com/banli/zhaopian.html and https://bbs.sgcn.org/thread-16277781-3-1.html [B]"

return {
    title = "Chinese passport, abroad",
    title_zh = "护照照片(驻外使领馆)",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_mm = { width = 33, height = 48 },
    dpi = 300,
    bytes = { 30720, 80000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 3, 5, unit = "mm" },
    face_width = { 15, 22, unit = "mm" },
    head_height = { 28, 33, unit = "mm" },
    chin_from_bottom = { 7, 17, unit = "mm" },

    soft = {  },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_mm = page .. ": 33 × 48 mm",
        dpi = "start value: usual for prints",
        bytes = page .. ": 30 to 80 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = page .. ": 3 to 5 mm",
        face_width = page .. ": 15 to 22 mm",
        head_height = page .. ": 28 to 33 mm",
        chin_from_bottom = page .. ": at least 7 mm; the upper end is what the smallest head leaves (48 − 28 − 3)",
        operations = "start value; the page does not speak of them. What changes a person's look is never done, the rest needs "
            .. "a letter",
    },
}
