-- The degree photo as a capture company takes it from single students: a large file, which it cuts and compresses itself.
local nankai = "Nankai University, graduates of 2021, republished by https://papraci.com/info/1098/2655.html [C], read "
    .. "2026-11-30"

return {
    based_on = "chsi-degree",
    title = "Degree photo, upload of 100 KB to 2 MB",
    title_zh = "学历证书电子注册图像(上传100KB至2MB)",

    size_px = { width = 480, height = 640 },
    size_px_greatest = { width = 1440, height = 1920 },
    bytes = { 102400, 2000000 },

    crown_from_top = { 0.078, 0.172, unit = "of_height" },
    eyes_from_top = { 0.3125, 0.46875, unit = "of_height" },
    face_width = { 0.375, 0.625, unit = "of_width" },

    soft = {  },

    sources = {
        size_px = nankai .. ": no size is given; the rule's is the least. Start value",
        size_px_greatest = "start value: three times the rule's size, which a camera of 12 megapixels gives",
        bytes = nankai .. ": the picture as it was taken, 100 KB to 2 MB; hard. http://dean.ctbu.edu.cn/info/1959/11289.htm [A], "
            .. "read 2026-11-30, takes up to 2000 KB and 3 to 4",
        crown_from_top = "50 to 110 of 640 px, see chsi-degree; computed",
        eyes_from_top = "200 to 300 of 640 px, see chsi-degree; computed",
        face_width = "180 to 300 of 480 px, see chsi-degree; computed",
    },
}
