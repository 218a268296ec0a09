-- Identity card and passport of Taiwan, and the mainland's permit for its people (台胞证); the hair does not touch the frame.
local page = "https://digital.wenewstw.com/results/6b7cce1031fcd03636ec [B]"

return {
    based_on = "icao-9303",
    title = "Taiwan identity card and passport",
    title_zh = "台湾身份证、护照与台胞证照片",
    group = "Taiwan",
    group_zh = "中国台湾",

    size_mm = { width = 35, height = 45 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 1, 11, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },

    soft = {  },

    sources = {
        size_mm = page .. ": 35 × 45 mm",
        backdrop_rgb = page .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = page .. ": hair does not touch the frame; 1 mm is a start value, the upper end what the smallest head and 2 mm of "
            .. "neck leave",
        head_height = page .. ": 32 to 36 mm",
    },
}
