-- Two-inch print (二寸) of 35 × 49 mm. «Two-inch» has no single meaning: the school says which.
return {
    based_on = "one-inch",
    title = "Two-inch print, 35 × 49 mm",
    title_zh = "二寸照片 35×49 mm",

    size_mm = { width = 35, height = 49 },

    sources = {
        size_mm = "http://www.80end.cn/shujy/202509/485997.html (2025-09) [B]",
    },
}
