-- Two-inch print (二寸) of 35 × 45 mm. «Two-inch» has no single meaning: the school says which.
return {
    based_on = "one-inch",
    title = "Two-inch print, 35 × 45 mm",
    title_zh = "小二寸照片 35×45 mm",

    size_mm = { width = 35, height = 45 },

    sources = {
        size_mm = "«小二寸» in size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [B]",
    },
}
