-- College English Test, bands 4 and 6 (大学英语四、六级). Its tenths are those of the older camera note, see one-inch.
-- Local rules on bytes differ: cn-cet-20-40kb, cn-cet-30-40kb, cn-cet-100-200kb. They and cn-ncre are based on it.
local page = "https://www.educity.cn/cet/2164641.html and https://wenda.hqwx.com/q-209941.html [B]"

return {
    title = "CET 4 and 6",
    title_zh = "大学英语四、六级报名照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 144, height = 192 },
    size_px_greatest = { width = 480, height = 640 },
    bytes = { 20480, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_also_rgb = { { 255, 255, 255 } },
    backdrop_tolerance_de = 12,

    crown_from_top = { 0.05, 0.15, unit = "of_height" },
    face_width = { 0.5, 0.85, unit = "of_width" },
    head_height = { 0.65, 0.75, unit = "of_height" },
    chin_from_bottom = { 0.15, 0.25, unit = "of_height" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height" },
    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = page .. ": at least 144 × 192",
        size_px_greatest = "start value: the degree photo's size, which every site takes",
        bytes = page .. ": 20 to 200 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": light blue without code values; the degree photo's reference is taken, see chsi-degree",
        backdrop_also_rgb = page .. ": or white",
        backdrop_tolerance_de = "start value, as for the degree photo: no document gives one",
        crown_from_top = page .. ": one tenth above, ± half a tenth; soft",
        face_width = page .. ": one tenth on each side, as in one-inch; soft",
        head_height = page .. ": the head takes seven tenths, ± half a tenth; soft",
        chin_from_bottom = page .. ": the shoulders take one fifth, ± half a tenth; soft",
        operations = "start value: as for one-inch, the degree photo's",
    },
}
