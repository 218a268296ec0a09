-- Passport of Australia: 35 to 40 × 45 to 50 mm are taken, the smallest is chosen; no editing, the backdrop's removal included.
local page = "http://passportphotosoftware.com/australian-passport-photo-specifications/ and "
    .. "https://passportimage.com/blog-view/?id=Australia [B]"

return {
    based_on = "icao-9303",
    title = "Australian passport",
    title_zh = "澳大利亚护照照片",
    group = "Australia",
    group_zh = "澳大利亚",

    size_mm = { width = 35, height = 45 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 230, 230, 230 } },
    backdrop_tolerance_de = 11,

    crown_from_top = { 2, 13, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },

    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "never",
        replace_backdrop = "never",
    },

    sources = {
        size_mm = page .. ": 35 to 40 × 45 to 50 mm; the smallest",
        backdrop_rgb = page .. ": white or light grey",
        backdrop_also_rgb = page .. ": light grey, without code values; start value",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 32 to 36 mm",
        operations = page .. ": no editing, the backdrop's removal included",
    },
}
