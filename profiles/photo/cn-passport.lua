-- Exit and entry documents of mainland China (passport, Hong Kong and Macau permit), handed in within the country.
-- The pages disagree. The file and its pixels are those of the Beijing page; its head height is cut to what the domestic
-- paper rule also takes (28 to 33 mm are 331 to 390 px). The face width differs by page: Beijing 189–283 px (16–24 mm),
-- domestic paper 21–24 mm, consulates 15–22 mm. Beijing's contains most of each, and is soft.
-- The national guide (出入境证件照片照相指引, https://renrendoc.com/paper/292799635.html [C], read 2026-11-26) asks for eyes free of hair
-- and of frames, no tint and no reflection, no cover but for faith, health or culture: all usual findings. It does not speak of ears.
local beijing = "Beijing, domestic documents: http://xinshiwenhua.com.cn/bjchurujing/huzhao/61434.html [C]"

return {
    title = "Chinese passport and travel permits",
    title_zh = "出入境证件照片",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_px = { width = 390, height = 567 },
    size_mm = { width = 33, height = 48 },
    dpi = 300,
    bytes = { 40960, 50000 }, -- 40 × 1024 to 50 × 1000: holds for both readings of KB
    quality = { 85, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    eyes_from_top = { 152, 246, unit = "px" },
    face_width = { 189, 283, unit = "px" },
    head_height = { 354, 389, unit = "px" },
    eye_distance = { 82, 118, unit = "px" },
    ages = { { to = 17, eyes_from_top = { 152, 293, unit = "px" } } },

    soft = { "bytes", "face_width" },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = beijing,
        size_mm = beijing,
        dpi = beijing,
        bytes = beijing .. ": 40 to 50 KB; another page says 20 to 80 KB (2025-01-07, http://yopinpei.com/20250107/2/1277309 [C]), hence soft",
        quality = beijing .. ": JPEG quality 85; taken as a floor, the ceiling is that of the scale",
        backdrop_rgb = beijing .. ": white",
        backdrop_also_rgb = beijing .. ": light blue is taken too, without code values; the degree photo's reference",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        eyes_from_top = beijing,
        face_width = beijing .. "; domestic paper 21 to 24 mm: https://m.liuxue86.com/topic/180625/ [B]; "
            .. "consulates 15 to 22 mm: http://huzhao1.com/banli/zhaopian.html [B]",
        head_height = beijing .. ": 354 to 402 px, cut to 28 to 33 mm: https://m.liuxue86.com/topic/180625/ [B]",
        eye_distance = beijing,
        ages = beijing .. ": children to 293 px. It does not say who is a child: under 18, start value",
        operations = "start value; the pages do not speak of them. What changes a person's look is never done, the rest needs a letter",
    },
}
