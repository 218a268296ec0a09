-- Passport of Hong Kong, as a print.
local immd = "Immigration Department of Hong Kong, "
    .. "https://www.immd.gov.hk/eng/residents/immigration/traveldoc/photorequirements.html [A]"

return {
    based_on = "icao-9303",
    title = "Hong Kong passport, print",
    title_zh = "香港特区护照照片(纸质)",
    group = "Hong Kong",
    group_zh = "中国香港",

    size_mm = { width = 40, height = 50 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 2, 14, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },

    sources = {
        size_mm = immd .. ": 40 × 50 mm",
        backdrop_rgb = immd .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = immd .. ": 32 to 36 mm",
    },
}
