-- Photo paper of 4 × 6 inches, the trade's usual sheet.
return {
    title = "6-inch, 4R",
    title_zh = "6寸(4R)",
    size_mm = { width = 152.4, height = 101.6 },
    sources = {
        size_mm = "102 × 152 mm: http://cnfanrong.com/c/0R2FM32021.html ; exactly 4 × 6 inches of 25.4 mm, computed",
    },
}
