-- Office paper, as it lies for a sheet of prints.
return {
    title = "A4",
    title_zh = "A4",
    size_mm = { width = 297, height = 210 },
    sources = {
        size_mm = "ISO 216:2007",
    },
}
