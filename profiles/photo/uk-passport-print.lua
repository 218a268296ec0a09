-- Passport of the United Kingdom and of its territories, as a print. It is not cut from a larger picture, so the exposure is framed for it.
local page = "https://gov.tc/passports/photos [A]"

return {
    based_on = "icao-9303",
    title = "United Kingdom passport, print",
    title_zh = "英国护照照片(纸质)",
    group = "United Kingdom",
    group_zh = "英国",

    size_mm = { width = 35, height = 45 },

    backdrop_rgb = { 230, 230, 230 },

    crown_from_top = { 2, 13, unit = "mm" },
    head_height = { 29, 34, unit = "mm" },

    sources = {
        size_mm = page .. ": 35 × 45 mm",
        backdrop_rgb = page .. ": cream or light grey, without code values; start value",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 29 to 34 mm",
    },
}
