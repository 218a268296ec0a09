-- Confirmation on the web before the postgraduate entrance exam (考研网上确认): a shape, no size. Sites differ in the backdrop.
local page = "https://iverson3.cn/xuelitisheng/141012 and http://m.xueti.com/xueli/148878.html [B]"

return {
    title = "Postgraduate entrance (考研)",
    title_zh = "考研网上确认照片",

    size_px = { width = 960, height = 1280 },
    dpi = 300,
    bytes = { 0, 10000000 },
    quality = { 85, 100 },

    backdrop_rgb = { 255, 255, 255 },
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
        size_px = page .. ": 3 to 4, no pixels are given; the degree photo's are the least, start value; up to 1440 × 1920 are "
            .. "taken, of these one is chosen: start value",
        dpi = "start value: usual, no page gives one",
        bytes = page .. ": at most 10 MB; hard",
        quality = "start value: nothing asks for less",
        backdrop_rgb = page .. ": white at most sites",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        roll_deg = page .. ": tilted by at most 10°",
        crown_from_top = "start value: the pages ask for a whole head; soft",
        eyes_from_top = page .. ": eyes 30 to 50 % from the top",
        head_height = page .. ": the head takes at least two thirds; the upper end is a start value",
        findings = page .. ": turned by at most 10°; no glasses, bounds as for us-visa (start value)",
        operations = "no retouched pictures; as for the degree photo it is compared with, see chsi-degree. Start value",
    },
}
