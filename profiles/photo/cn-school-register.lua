-- Register of primary and secondary schools (中小学学籍).
local page = "https://xiexiebang.com/a9/201905144/26f042e0efae3376.html and "
    .. "http://jiangsulong.com/a/2020/0721/1595312574_3.html [B]"

return {
    based_on = "one-inch",
    title = "School register, K-12",
    title_zh = "中小学学籍照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_mm = { width = 26, height = 32 },
    dpi = 300,
    bytes = { 0, 60000 },
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_tolerance_de = 12,

    head_height = { 0.6, 0.73, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_mm = page .. ": 26 × 32 mm",
        dpi = page .. ": at least 150; 300 is chosen, start value",
        bytes = page .. ": under 60 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": light blue without code values; the degree photo's reference is taken, see chsi-degree",
        backdrop_tolerance_de = "start value, as for the degree photo: no document gives one",
        head_height = page .. ": the head takes about two thirds, ± 0.07; soft",
    },
}
