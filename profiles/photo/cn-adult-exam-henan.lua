-- Entry to the adult college exam (成人高考) in Henan.
local page = "https://m.zikaowang.org/chengrengaokao/gkkel.html [B]"

return {
    based_on = "one-inch",
    title = "Adult college exam, Henan",
    title_zh = "成人高考报名照片(河南)",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 360, height = 480 },
    dpi = 300,
    bytes = { 10240, 50000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 360 × 480",
        dpi = page,
        bytes = page .. ": 10 to 50 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
