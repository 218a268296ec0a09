-- College English Test where a school or a site asks for 20 to 40 KB.
local page = "local rule: https://www.educity.cn/cet/2164641.html and https://wenda.hqwx.com/q-209941.html [B]"

return {
    based_on = "one-inch",
    title = "CET 4 and 6, 20 to 40 KB",
    title_zh = "大学英语四、六级报名照片(20—40KB)",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 144, height = 192 },
    size_px_greatest = { width = 480, height = 640 },
    bytes = { 20480, 40000 },
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_also_rgb = { { 255, 255, 255 } },
    backdrop_tolerance_de = 12,

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },

    sources = {
        size_px = "at least 144 × 192, see cn-cet [B]",
        size_px_greatest = "start value: the degree photo's size",
        bytes = page .. ": 20 to 40 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = "see cn-cet: light blue without code values; the degree photo's reference is taken, see chsi-degree [B]",
        backdrop_also_rgb = "see cn-cet: or white [B]",
        backdrop_tolerance_de = "start value, as for the degree photo: no document gives one",
    },
}
