-- What machine-readable travel documents ask everywhere; each country's own preset changes it. Doc 9303 wants some 90 px between the
-- eyes: a head of 70 % of 531 px has about 100.
local doc = "ICAO Doc 9303, as quoted by https://qastack.id/travel/11534/ and "
    .. "https://photogov.app/knowledge/standards/icao-9303-portrait-standard [B]"

return {
    title = "Travel document, ICAO 9303",
    title_zh = "国际旅行证件照片(ICAO 9303)",
    group = "International",
    group_zh = "国际",

    size_mm = { width = 35, height = 45 },
    dpi = 300,
    quality = { 90, 100 },

    backdrop_rgb = { 230, 230, 230 },
    backdrop_tolerance_de = 10,

    crown_from_top = { 0.03, 0.25, unit = "of_height" },
    head_height = { 0.7, 0.8, unit = "of_height" },

    soft = { "crown_from_top" },
    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_mm = "the print that most states take; see schengen [A]",
        dpi = "start value: usual for prints",
        quality = "start value: no limit on bytes asks for less",
        backdrop_rgb = "light and even; no code values, start value as for schengen",
        backdrop_tolerance_de = "start value, as for the Schengen photo: takes in pure white (5.2 away)",
        crown_from_top = "start value: the whole head shows, and the upper end is what the smallest head and a neck leave; soft",
        head_height = doc .. ": chin to crown 70 to 80 % of the height; the crown is taken with the hair",
        operations = "start value: Doc 9303 wants an unaltered face. What changes a person's look is never done, the rest "
            .. "needs a letter",
    },
}
