-- Resident identity card of mainland China (居民身份证).
-- The eye line wins over the hair top where both cannot hold, and tall hair may be cut: so the hair top is soft.
local ga461 = "GA 461-2004, as republished by http://bbs.3miao.net/archiver/tid-18759.html and "
    .. "http://hybridbeedesign.com/news_mini.asp?id=2088 [B]"

return {
    title = "Chinese identity card",
    title_zh = "居民身份证照片",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_px = { width = 358, height = 441 },
    size_mm = { width = 26, height = 32 },
    dpi = 350,
    bytes = { 14336, 20000 }, -- 14 × 1024 to 20 × 1000: holds for both readings of KB
    quality = { 70, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 7, 21, unit = "px" },
    eyes_from_bottom = { 207, 441, unit = "px" },
    face_width = { 193, 221, unit = "px" },

    findings = { ears_visible = "on" },

    soft = { "bytes", "crown_from_top" },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = ga461,
        size_mm = ga461,
        dpi = ga461,
        bytes = ga461 .. ": about 14 to 20 KB, hence soft",
        quality = ga461 .. ": JPEG quality 70; taken as a floor, the ceiling is that of the scale",
        backdrop_rgb = ga461,
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = ga461,
        eyes_from_bottom = ga461 .. ": at least 207; the upper end is the photo's height",
        face_width = ga461 .. ": 207 ± 14",
        findings = "ears and brows stay free of hair: http://cs.miaodongshenghuo.com/c/110313P62R023.html ; long hair shows both ears: "
            .. "https://vibaike.net/article/953537.html [B], read 2026-11-26. Glasses that are usually worn stay on",
        operations = "start value; the pages do not speak of them. What changes a person's look is never done, the rest needs a letter",
    },
}
