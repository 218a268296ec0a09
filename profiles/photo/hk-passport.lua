-- Passport of Hong Kong, as a file: 3 to 4, while the print is 4 to 5.
local immd = "Immigration Department of Hong Kong, "
    .. "https://www.immd.gov.hk/eng/residents/immigration/traveldoc/photorequirements.html [A]"

return {
    based_on = "icao-9303",
    title = "Hong Kong passport, file",
    title_zh = "香港特区护照照片(电子版)",
    group = "Hong Kong",
    group_zh = "中国香港",

    size_px = { width = 1200, height = 1600 },
    size_px_greatest = { width = 1800, height = 2400 },
    dpi = 600,
    bytes = { 0, 5000000 },
    quality = { 85, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 0.04, 0.2, unit = "of_height" },
    head_height = { 0.64, 0.72, unit = "of_height" },

    sources = {
        size_px = immd .. ": at least 1200 × 1600",
        size_px_greatest = "start value: one and a half times the least",
        dpi = "start value: 1200 px on 50.8 mm; the page gives none for the file",
        bytes = immd .. ": at most 5 MB; hard. Older pages say 600 KB",
        quality = "start value: nothing asks for less",
        backdrop_rgb = immd .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = immd .. ": 32 to 36 of 50 mm, computed",
    },
}
