-- Entry to the adult college exam (成人高考) in Handan: a size from 480 × 640 px on.
local page = "http://m.mojitoev.com/news/2244525.html [C]"

return {
    based_on = "one-inch",
    title = "Adult college exam, Handan",
    title_zh = "成人高考报名照片(邯郸)",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 480, height = 640 },
    size_px_greatest = { width = 1440, height = 1920 },
    bytes = { 0, 6000000 },
    quality = { 85, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    head_height = { 0.6, 0.73, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": at least 480 × 640",
        size_px_greatest = "start value: the page gives no greatest; three times the least",
        bytes = page .. ": at most 6 MB; hard",
        quality = "start value: nothing asks for less",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        head_height = page .. ": the head takes about two thirds, ± 0.07; soft",
    },
}
