-- Computer technology qualification exam (软考). Two pages disagree: this one, and cn-ruankao-413x579.
local page = "http://m.alidacu.cn/it/gnrz/32731.html [C]"

return {
    based_on = "one-inch",
    title = "Computer qualification exam (软考)",
    title_zh = "软考报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 295, height = 413 },
    size_mm = { width = 25, height = 35 },
    bytes = { 10240, 50000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    head_height = { 0.5, 0.75, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 295 × 413",
        size_mm = page .. ": 25 × 35 mm",
        bytes = page .. ": 10 to 50 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        head_height = page .. ": the head takes at least half of the height; the upper end is one-inch's; soft",
    },
}
