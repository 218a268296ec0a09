-- Passport of Japan. The ears keep 2 mm from the sides, which no limit here measures: a face of 34 mm leaves 5.
local page = "https://kurashi.yahoo.co.jp/procedure/details/10010128 and "
    .. "http://www.pref.miyazaki.lg.jp/kokusai-keizaikoryu/kanko/koryu/shashin.html [A]"

return {
    based_on = "icao-9303",
    title = "Japanese passport",
    title_zh = "日本护照照片",
    group = "Japan",
    group_zh = "日本",

    size_mm = { width = 35, height = 45 },

    crown_from_top = { 2, 6, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },
    chin_from_bottom = { 5, 9, unit = "mm" },

    soft = {  },

    sources = {
        size_mm = page .. ": 35 × 45 mm",
        crown_from_top = page .. ": 2 to 6 mm",
        head_height = page .. ": 34 ± 2 mm",
        chin_from_bottom = page .. ": 5 to 9 mm",
    },
}
