-- One-inch print (一寸), from the exposure of the degree photo; the two-inch prints are based on it.
-- No document gives the geometry of a print. An older note for the people behind the camera speaks in tenths of the picture:
-- one tenth empty above, the head seven, the shoulders two, and one tenth on each side. A rule said in tenths cannot be read
-- finer than half a tenth, so each limit is the note's share ± 0.05; and it is a note, so each limit is soft.
local note = "older camera note, https://www.360docs.net/doc/2713405569.html [C], ± half a tenth"
local csv = "size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [B]"

return {
    title = "One-inch print, 25 × 35 mm",
    title_zh = "一寸照片 25×35 mm",
    group = "Prints",
    group_zh = "冲印照片",

    size_mm = { width = 25, height = 35 },
    dpi = 300,
    quality = { 90, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_tolerance_de = 12,

    crown_from_top = { 0.05, 0.15, unit = "of_height" },
    head_height = { 0.65, 0.75, unit = "of_height" },
    chin_from_bottom = { 0.15, 0.25, unit = "of_height" },
    face_width = { 0.50, 0.85, unit = "of_width" },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height", "backdrop_evenness", "backdrop_colour" },
    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_mm = csv,
        dpi = csv .. ": 295 × 413 px on 25 × 35 mm",
        quality = "start value: no limit on bytes asks for less",
        backdrop_rgb = "prints keep the light blue of the degree photo's exposure; no page demands another colour. Value: see chsi-degree",
        backdrop_tolerance_de = "start value, as for the degree photo",
        crown_from_top = note .. ": one tenth empty above",
        head_height = note .. ": the head takes seven tenths, read as hair top to chin",
        chin_from_bottom = note .. ": the shoulders take one fifth",
        face_width = note .. ": one tenth on each side leaves 0.8 at most, + 0.05; the lower end is ISO/IEC 19794-5 head width "
            .. "as commonly quoted, the standard's own table was not readable: start value",
        operations = "the picture on paper and the one on the record must be the same: https://jxjy.nepu.edu.cn/info/1090/2567.htm ; "
            .. "so as for the degree photo",
    },
}
