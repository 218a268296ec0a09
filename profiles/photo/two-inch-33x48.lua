-- Two-inch print (二寸) of 33 × 48 mm. «Two-inch» has no single meaning: the school says which.
return {
    based_on = "one-inch",
    title = "Two-inch print, 33 × 48 mm",
    title_zh = "大一寸照片 33×48 mm",

    size_mm = { width = 33, height = 48 },

    sources = {
        size_mm = "«大一寸», by others «小二寸», in size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [B]",
    },
}
