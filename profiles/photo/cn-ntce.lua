-- National teacher certificate exam (中小学教师资格考试). No official page with a size was found: 295 × 413 px are what is commonly used.
local page = "https://ah.huatu.com/2021/0829/2058172.html (2021-08-29) [C], read 2026-11-30"

return {
    based_on = "one-inch",
    title = "Teacher certificate exam (NTCE)",
    title_zh = "教师资格考试报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 295, height = 413 },
    size_mm = { width = 25, height = 35 },
    dpi = 300,
    bytes = { 0, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = "commonly used: size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [C]",
        size_mm = "as size_px [C]",
        dpi = "as size_px [C]",
        bytes = page .. ": not over 200 K; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
