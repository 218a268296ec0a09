-- The photo for a degree form («小2寸») of one university; the page calls 390 × 567 px 35 × 45 mm, which they are not.
local page = "Tongji University's note on degree photos: https://huihuacong.com/news/ [C]"

return {
    based_on = "one-inch",
    title = "Degree form, 390 × 567 px",
    title_zh = "学位申请表照片 390×567",
    group = "China: degree",
    group_zh = "中国:学历证书",

    size_px = { width = 390, height = 567 },
    bytes = { 0, 40000 },
    quality = { 60, 100 },

    soft = { "face_width", "chin_from_bottom", "crown_from_top", "head_height", "bytes" },

    sources = {
        size_px = page .. ": 390 × 567; these are 33 × 48 mm at 300 dpi, not the page's 35 × 45",
        bytes = page .. ": about 40 KB, hence soft",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
    },
}
