-- The print for Chinese passports and permits handed in within the country. Consulates want a narrower face: cn-passport-abroad.
local page = "https://m.liuxue86.com/topic/180625/ and https://www.idphoto4you.com/?Target=SamplePage_CN [B]"

return {
    based_on = "cn-passport",
    title = "Chinese passport, print",
    title_zh = "出入境证件照片(纸质)",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    size_mm = { width = 33, height = 48 },
    dpi = 300,
    bytes = { 0, 4000000000 },
    quality = { 90, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    eyes_from_top = { 152, 293, unit = "px" },
    face_width = { 21, 24, unit = "mm" },
    head_height = { 28, 33, unit = "mm" },
    eye_distance = { 82, 130, unit = "px" },

    soft = { "eye_distance", "eyes_from_top", "face_width" },

    sources = {
        size_mm = page .. ": 33 × 48 mm",
        dpi = "start value: usual for prints",
        bytes = "a print has no limit on bytes",
        quality = "start value: no limit on bytes asks for less",
        backdrop_rgb = page .. ": white",
        backdrop_also_rgb = page .. ": light blue for people with white or no hair, without code values; the degree photo's reference",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        eyes_from_top = "start value: the paper rule gives none, that of cn-passport and of children; soft",
        face_width = page .. ": 21 to 24 mm; soft, for consulates say 15 to 22",
        head_height = page .. ": 28 to 33 mm",
        eye_distance = "start value: the paper rule gives none, that of cn-passport made wider for the wider face; soft",
    },
}
