-- Photo paper of 5 × 7 inches.
return {
    title = "7-inch, 5R",
    title_zh = "7寸(5R)",
    size_mm = { width = 177.8, height = 127 },
    sources = {
        size_mm = "127 × 178 mm: http://cnfanrong.com/c/0R2FM32021.html ; exactly 5 × 7 inches of 25.4 mm, computed",
    },
}
