-- Civil service exam in Chongqing: a range of sizes of about 1 to 1.3.
local page = "http://qxmh.cn/wenda/167338.html [C]"

return {
    based_on = "one-inch",
    title = "Civil service exam, Chongqing",
    title_zh = "重庆公务员考试报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 140, height = 182 },
    size_px_greatest = { width = 280, height = 364 },
    bytes = { 0, 20000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 140 to 280 × 180 to 373 px, about 1 to 1.3; 182 is 1.3 × 140",
        size_px_greatest = page .. ": 364 is 1.3 × 280",
        bytes = page .. ": at most 20 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = "start value: the page gives none; white or blue, as for the national exam",
        backdrop_also_rgb = "start value, as backdrop_rgb",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
