-- Photo paper of 6 × 8 inches.
return {
    title = "8-inch, 6R",
    title_zh = "8寸(6R)",
    size_mm = { width = 203.2, height = 152.4 },
    sources = {
        size_mm = "152 × 203 mm: exactly 6 × 8 inches of 25.4 mm, computed; http://cnfanrong.com/c/0R2FM32021.html gives 5 to 7寸, and one page's 135 × 203 is an error",
    },
}
