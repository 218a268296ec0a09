-- What each graduate pays for on site: eight one-inch and four two-inch prints on one sheet of 6寸 paper.
-- It fits with 35 × 45 mm when the gap is at most 1 mm at a margin of 2 mm. Schools that paste 35 × 49 or 35 × 53 mm need
-- a sheet of their own on 7-inch paper: based_on this one, with other prints and paper.
return {
    title = "8 one-inch + 4 two-inch on 6-inch paper",
    title_zh = "8张一寸 + 4张二寸(6寸相纸)",

    paper = "6-inch",
    prints = {
        { photo = "one-inch", count = 8 },
        { photo = "two-inch-35x45", count = 4 },
    },
    gap_mm = 1,
    margin_mm = 2,
    cut_lines = true,
    dpi = 300,

    sources = {
        prints = "教务函〔2023〕208号 of Chongqing University of Science & Technology, 2023-12-05: 4 two-inch and 8 one-inch prints",
        gap_mm = "greatest that fits 35 × 45 mm at this margin, computed",
        margin_mm = "borderless dye-sub media lose 1.6 to 2 mm at each edge: computed from DNP's raster table",
        dpi = "rasters of dye-sub and minilab printers: 1844 × 1240 on 6 × 4 inches (DNP)",
    },
}
