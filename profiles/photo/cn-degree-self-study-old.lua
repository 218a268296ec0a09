-- Degree photo of self-study exams as one province took it in 2009: a small file with much room above the head.
local page = "Zhejiang, 2009-10: http://www.ce.zju.edu.cn/2009/1010/c32172a1323167/page.htm [C]"

return {
    title = "Self-study degree photo, 2009",
    title_zh = "自学考试毕业证照片(2009 年)",
    group = "China: degree",
    group_zh = "中国:学历证书",

    size_px = { width = 150, height = 210 },
    dpi = 150,
    bytes = { 0, 10000 },
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_tolerance_de = 17,

    crown_from_top = { 0.25, 0.35, unit = "of_height" },
    face_width = { 0.4, 0.65, unit = "of_width" },
    head_height = { 0.42, 0.55, unit = "of_height" },

    soft = { "face_width", "head_height", "crown_from_top" },
    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = page .. ": 150 × 210",
        dpi = "start value: the page gives none; 25 × 36 mm at 150 dpi",
        bytes = page .. ": at most 10 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": plain blue without code values; the rule's light blue of 2017 is taken, start value",
        backdrop_tolerance_de = "start value: takes in the older schools' 51,143,178 as well",
        crown_from_top = page .. ": about three tenths of the height above the crown, ± half a tenth",
        face_width = "start value: what a head of that height is wide",
        head_height = "start value: leaves the shoulders two to three tenths",
        operations = "as for the degree photo, see chsi-degree",
    },
}
