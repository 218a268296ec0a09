-- Small one-inch print (小一寸) of 22 × 32 mm.
return {
    based_on = "one-inch",
    title = "Small one-inch print, 22 × 32 mm",
    title_zh = "小一寸照片 22×32 mm",
    group = "Prints",
    group_zh = "冲印照片",

    size_mm = { width = 22, height = 32 },

    sources = {
        size_mm = "«小一寸» in size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [B]",
    },
}
