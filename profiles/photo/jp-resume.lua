-- Photo of a Japanese résumé (履歴書): white, blue or grey; 24 to 30 × 36 to 40 mm are taken.
local page = "https://townwork.net/magazine/knowhow/resume/t_resume/83936/ [B]"

return {
    based_on = "one-inch",
    title = "Japanese résumé, 30 × 40 mm",
    title_zh = "日本履历书照片 30×40 mm",
    group = "Japan",
    group_zh = "日本",

    size_mm = { width = 30, height = 40 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 }, { 230, 230, 230 } },
    backdrop_tolerance_de = 11,

    sources = {
        size_mm = page .. ": 30 × 40 mm",
        backdrop_rgb = page .. ": white, blue or grey",
        backdrop_also_rgb = page .. ": blue or grey, without code values; those of the degree photo and of schengen, start value",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
