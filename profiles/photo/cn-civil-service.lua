-- National civil service exam (国家公务员考试), the file that is handed in; the official tool shrinks it to some 10 KB.
local page = "http://www.ahgwyw.org/2018/1106/33974.html and http://guangxilong.com/c/022Q03930R023.html [B]"

return {
    based_on = "one-inch",
    title = "Civil service exam",
    title_zh = "国家公务员考试报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 295, height = 413 },
    size_px_greatest = { width = 413, height = 579 },
    dpi = 300,
    bytes = { 30720, 100000 },
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_also_rgb = { { 255, 255, 255 } },
    backdrop_tolerance_de = 12,

    head_height = { 0.6, 0.73, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": at least 295 × 413",
        size_px_greatest = page .. ": 413 × 579 is suggested",
        dpi = "295 × 413 px on 25 × 35 mm, computed",
        bytes = page .. ": 30 to 100 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": blue without code values; the degree photo's reference",
        backdrop_also_rgb = page .. ": or white",
        backdrop_tolerance_de = "start value, as for the degree photo: no document gives one",
        head_height = page .. ": the head takes about two thirds, ± 0.07; soft",
    },
}
