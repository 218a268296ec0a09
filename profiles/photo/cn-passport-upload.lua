-- The file that the national guide (照相指引) has uploaded for exit and entry documents: a range of sizes.
local page = "2025-01-07, http://yopinpei.com/20250107/2/1277309 [C]"

return {
    based_on = "cn-passport",
    title = "Chinese passport, upload",
    title_zh = "出入境证件照片(网上上传)",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_px = { width = 354, height = 472 },
    size_px_greatest = { width = 480, height = 640 },
    bytes = { 20480, 80000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 230, 230, 230 }, { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    eyes_from_top = { 0.268, 0.434, unit = "of_height" },
    face_width = { 0.454, 0.726, unit = "of_width" },
    head_height = { 0.583, 0.6875, unit = "of_height" },
    eye_distance = { 0.21, 0.303, unit = "of_width" },
    ages = { { to = 17, eyes_from_top = { 0.268, 0.517, unit = "of_height" } } },

    soft = { "eye_distance", "face_width", "eyes_from_top" },

    sources = {
        size_px = page .. ": 354 to 480 × 472 to 640 px, 3 to 4",
        size_px_greatest = page,
        bytes = page .. ": 20 to 80 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white, light grey or light blue; white is chosen",
        backdrop_also_rgb = page .. ": light grey and light blue, without code values; those of schengen and of the degree photo",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        eyes_from_top = "the page gives none: those of cn-passport as shares of 567 px; soft",
        face_width = "as eyes_from_top, of 390 px; soft",
        head_height = "28 to 33 of 48 mm: https://m.liuxue86.com/topic/180625/ [B], computed",
        eye_distance = "as eyes_from_top, of 390 px; soft",
        ages = "as eyes_from_top: children to 293 of 567 px; soft. Under 18 is a start value",
    },
}
