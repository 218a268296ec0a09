-- Social security card where the intake takes 9 to 20 KB.
local page = "https://rsc.sdws.edu.cn/2019/0416/c253a1938/page.htm [A]"

return {
    based_on = "cn-id-card",
    title = "Social security card, 9 to 20 KB",
    title_zh = "社会保障卡照片(9—20KB)",
    group = "China: identity and travel",
    group_zh = "中国:身份与出入境",

    bytes = { 9216, 20000 },
    quality = { 70, 100 },

    off_centre = 0.0475,
    crown_from_top = { 7, 21, unit = "px" },
    eyes_from_bottom = { 207, 441, unit = "px" },
    face_width = { 179, 255, unit = "px" },

    soft = { "crown_from_top" },

    sources = {
        bytes = "other pages: 9 to 20 KB; hard [C]; the window holds for a KB of 1000 and of 1024 bytes",
        quality = page .. ": JPEG quality 70; taken as a floor, the ceiling is that of the scale",
        off_centre = page .. ": the middle of the eyes 162 to 196 px from the left of 358: ± 17 about the middle, computed",
        crown_from_top = page .. "; soft, as on the identity card",
        eyes_from_bottom = page .. ": at least 207; the upper end is the photo's height",
        face_width = page,
    },
}
