-- Putonghua proficiency test (普通话水平测试); files are named by ID number, which is the delivery's business.
local page = "http://m.tm022.com/pth/xiaoxi/288947.html [B]"

return {
    based_on = "one-inch",
    title = "Putonghua test",
    title_zh = "普通话水平测试报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 390, height = 567 },
    size_mm = { width = 33, height = 48 },
    dpi = 300,
    bytes = { 0, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 }, { 255, 0, 0 } },
    backdrop_tolerance_de = 11,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 390 × 567",
        size_mm = page .. ": 33 × 48 mm",
        dpi = page,
        bytes = page .. ": at most 200 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white, blue or red; white is chosen",
        backdrop_also_rgb = page .. ": blue or red, without code values; the degree photo's blue and sRGB's red are taken, start value",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
