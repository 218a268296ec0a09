-- National Computer Rank Examination (全国计算机等级考试); its tenths are those of CET.
local page = "http://caodingtushuguan.com/a/202411/5220235.html and gansulong 2023 [B]"

return {
    based_on = "one-inch",
    title = "NCRE",
    title_zh = "全国计算机等级考试报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 144, height = 192 },
    size_px_greatest = { width = 480, height = 640 },
    bytes = { 20480, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    crown_from_top = { 0.05, 0.15, unit = "of_height" },
    face_width = { 0.5, 0.85, unit = "of_width" },
    head_height = { 0.65, 0.75, unit = "of_height" },
    chin_from_bottom = { 0.15, 0.25, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": at least 144 × 192",
        size_px_greatest = "start value: the degree photo's size",
        bytes = page .. ": 20 to 200 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white or light",
        backdrop_also_rgb = page .. ": some sites light blue, without code values; the degree photo's reference",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = page .. ": as CET, one tenth above, ± half a tenth; soft",
        face_width = page .. ": as CET, one tenth on each side; soft",
        head_height = page .. ": as CET, seven tenths, ± half a tenth; soft",
        chin_from_bottom = page .. ": as CET, one fifth, ± half a tenth; soft",
    },
}
