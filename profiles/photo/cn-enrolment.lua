-- Freshman photo for the enrolment record (学籍), as one university asks for it.
local guet = "Guilin University of Electronic Technology, 2025-10-11: "
    .. "https://www.guet.edu.cn/utsc/2025/1011/c5309a143226/page.htm [A]"

return {
    based_on = "chsi-degree",
    title = "Enrolment record (学籍)",
    title_zh = "新生学籍照片",
    group = "China: school and exams",
    group_zh = "中国:学籍与考试",

    size_px = { width = 480, height = 640 },
    bytes = { 51200, 100000 },
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    crown_from_top = { 50, 110, unit = "px" },
    eyes_from_top = { 200, 300, unit = "px" },
    face_width = { 180, 300, unit = "px" },

    soft = { "face_width", "crown_from_top", "eyes_from_top" },

    sources = {
        size_px = guet .. ": 480 × 640",
        bytes = guet .. ": 50 to 100 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        quality = "start value: that of the degree photo, the page gives none",
        backdrop_rgb = guet .. ": white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        crown_from_top = "start value: the page gives none, and the record later shows the degree photo; soft",
        eyes_from_top = "start value as crown_from_top; soft",
        face_width = "start value as crown_from_top; soft",
    },
}
