-- Two-inch print (二寸) of 35 × 53 mm. «Two-inch» has no single meaning: the school says which.
-- The one print whose head is published; it is smaller than the seven tenths that the other prints take from the camera note.
local page = "35 × 53 mm, head 21 to 24 × 28 to 35 mm: https://www.fudaoke.com/exam/1242429.html [C]"

return {
    based_on = "one-inch",
    title = "Two-inch print, 35 × 53 mm",
    title_zh = "二寸照片 35×53 mm",

    size_mm = { width = 35, height = 53 },
    head_height = { 28, 35, unit = "mm" },
    face_width = { 21, 24, unit = "mm" },
    chin_from_bottom = { 10, 22, unit = "mm" },

    sources = {
        size_mm = page .. " and size_list_CN.csv of https://github.com/Zeyi-Lin/HivisionIDPhotos [B]",
        head_height = page,
        face_width = page,
        chin_from_bottom = "what the head and one-inch's space above leave of 53 mm, computed: 53 − 35 − 8 to 53 − 28 − 3",
    },
}
