-- Computer technology qualification exam (软考) by the other page: a larger file.
local page = "https://www.dianzizhao.com/baomingzhaopian/jisuanji/rjsjs [C]"

return {
    based_on = "one-inch",
    title = "Computer qualification exam (软考), 413 × 579",
    title_zh = "软考报名照片 413×579",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 413, height = 579 },
    size_mm = { width = 35, height = 49 },
    bytes = { 35840, 100000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    head_height = { 0.6, 0.7, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 413 × 579",
        size_mm = "35 × 49 mm at 300 dpi, computed from size_px [C]",
        bytes = page .. ": 35 to 100 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        head_height = page .. ": face 60 to 70 %, read as the head's share of the height; soft",
    },
}
