-- Confirmation on the web before the postgraduate entrance exam (考研网上确认): a shape, no size. Sites differ in the backdrop.
local page = "https://iverson3.cn/xuelitisheng/141012 and http://m.xueti.com/xueli/148878.html [B]"

return {
    title = "Postgraduate entrance (考研)",
    title_zh = "考研网上确认照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 480, height = 640 },
    size_px_greatest = { width = 1440, height = 1920 },
    dpi = 300,
    bytes = { 0, 10000000 },
    quality = { 85, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    roll_deg = 10,
    crown_from_top = { 0.03, 0.15, unit = "of_height" },
    eyes_from_top = { 0.3, 0.5, unit = "of_height" },
    head_height = { 0.667, 0.8, unit = "of_height" },

    findings = { head_yaw = { 8, 10 }, glasses = { 0.09, 0.12 } },

    soft = { "crown_from_top" },
    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = page .. ": 3 to 4, no pixels are given; the degree photo's are the least, start value",
        size_px_greatest = "start value: three times the least; a larger file only takes longer to send",
        dpi = "start value: usual, no page gives one",
        bytes = page .. ": at most 10 MB; hard",
        quality = "start value: nothing asks for less",
        backdrop_rgb = page .. ": white at most sites",
        backdrop_also_rgb = page .. ": blue at some sites, without code values; the degree photo's reference",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        roll_deg = page .. ": tilted by at most 10°",
        crown_from_top = "start value: the pages ask for a whole head; soft",
        eyes_from_top = page .. ": eyes 30 to 50 % from the top",
        head_height = page .. ": the head takes at least two thirds; the upper end is a start value",
        findings = page .. ": turned by at most 10°; no glasses, bounds as for us-visa (start value)",
        operations = "no retouched pictures; as for the degree photo it is compared with, see chsi-degree. Start value",
    },
}
