-- Photo of a Japanese résumé (履歴書): white, blue or grey; 24 to 30 × 36 to 40 mm are taken.
local page = "https://townwork.net/magazine/knowhow/resume/t_resume/83936/ [B]"

return {
    based_on = "one-inch",
    title = "Japanese résumé, 30 × 40 mm",
    title_zh = "日本履历书照片 30×40 mm",

    size_mm = { width = 30, height = 40 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    sources = {
        size_mm = page .. ": 30 × 40 mm",
        backdrop_rgb = page .. ": white, blue or grey",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
