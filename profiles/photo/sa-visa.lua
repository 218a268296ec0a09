-- Electronic visa of Saudi Arabia: a small square.
local page = "https://visa.visitsaudi.com/Home/PhotoSpecifications [A]"

return {
    based_on = "icao-9303",
    title = "Saudi visa",
    title_zh = "沙特签证照片",
    group = "Saudi Arabia",
    group_zh = "沙特阿拉伯",

    size_px = { width = 200, height = 200 },
    dpi = 100,
    bytes = { 5120, 100000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 0.03, 0.2, unit = "of_height" },
    head_height = { 0.7, 0.8, unit = "of_height" },

    sources = {
        size_px = page .. ": 200 × 200",
        dpi = "start value: the page gives none; 2 inches at 100 dpi",
        bytes = page .. ": 5 to 100 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 70 to 80 %",
    },
}
