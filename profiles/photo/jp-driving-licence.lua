-- Driving licence of Japan.
local page = "https://townwork.net/magazine/knowhow/resume/t_resume/83936/ and "
    .. "https://y-aoyama.jp/unicari/document-screening/4269 [B]"

return {
    based_on = "one-inch",
    title = "Japanese driving licence, 24 × 30 mm",
    title_zh = "日本驾驶证照片 24×30 mm",
    group = "Japan",
    group_zh = "日本",

    size_mm = { width = 24, height = 30 },

    backdrop_rgb = { 230, 230, 230 },
    backdrop_tolerance_de = 10,

    sources = {
        size_mm = page .. ": 24 × 30 mm",
        backdrop_rgb = page .. ": plain, no colour is given; start value",
        backdrop_tolerance_de = "start value, as for the Schengen photo: takes in pure white (5.2 away)",
    },
}
