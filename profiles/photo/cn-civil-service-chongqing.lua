-- Civil service exam in Chongqing: a range of sizes of about 1 to 1.3.
local page = "http://qxmh.cn/wenda/167338.html [C]"

return {
    based_on = "one-inch",
    title = "Civil service exam, Chongqing",
    title_zh = "重庆公务员考试报名照片",

    size_px = { width = 280, height = 364 },
    bytes = { 0, 20000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": 140 to 280 × 180 to 373 px, about 1 to 1.3; 182 is 1.3 × 140; up to 280 × 364 are taken, of these one "
            .. "is chosen: start value",
        bytes = page .. ": at most 20 KB; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = "start value: the page gives none; white or blue, as for the national exam",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
