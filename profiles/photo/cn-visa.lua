-- Visa of China. One page states 354 × 420 to 420 × 520 px, which no print of 33 × 48 mm has; 354 to 420 × 472 to 560 is the only reading of 3 to 4.
local page = "https://document-photo.com/en/help/china and "
    .. "http://texastower.net/did-you-know-china-updated-their-visa-photo-requirements/ [B]"

return {
    title = "Visa of China",
    title_zh = "中国签证照片",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_px = { width = 354, height = 472 },
    size_px_greatest = { width = 420, height = 560 },
    dpi = 300,
    bytes = { 40960, 120000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 0.0625, 0.1042, unit = "of_height" },
    face_width = { 0.4545, 0.6667, unit = "of_width" },
    head_height = { 0.5833, 0.6875, unit = "of_height" },

    soft = { "face_width" },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = "354 to 420 × 472 to 560 px as known [K]: the stated 354 × 420 is another shape",
        size_px_greatest = "as size_px [K]",
        dpi = "start value: usual, the pages give none",
        bytes = page .. ": 40 to 120 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = page .. ": 3 to 5 of 48 mm, computed",
        face_width = page .. ": 15 to 22 of 33 mm, computed; soft, for the file is wider than the print. It holds the > 60 px between "
            .. "the eyes",
        head_height = page .. ": 28 to 33 of 48 mm, computed",
        operations = "start value; the page does not speak of them. What changes a person's look is never done, the rest needs "
            .. "a letter",
    },
}
