-- Schengen visa and German biometric photograph.
local board = "German sample-photo board, https://studylib.net/doc/12927618/ [A]"

return {
    title = "Schengen visa, German biometric",
    title_zh = "申根签证照片",
    group = "Schengen",
    group_zh = "申根国家",

    size_mm = { width = 35, height = 45 },
    dpi = 300,

    backdrop_rgb = { 230, 230, 230 },
    backdrop_tolerance_de = 10,

    crown_from_top = { 2, 13, unit = "mm" },
    head_height = { 32, 36, unit = "mm" },

    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_mm = board,
        dpi = "usual for prints; the board gives none. Start value",
        backdrop_rgb = board .. ": light grey, in some states not pure white; it gives no code values, start value",
        backdrop_tolerance_de = "start value; takes in pure white (5.2 away, computed 2026-11-23), which most states accept",
        crown_from_top = board .. ": at least 2 mm; the upper end is what the smallest head leaves (45 − 32)",
        head_height = board .. ": 32 to 36 mm (70 to 80 %); 27 to 40 are tolerated only, and are not used",
        operations = "start value; the board does not speak of them. What changes a person's look is never done, the rest needs a letter",
    },
}
