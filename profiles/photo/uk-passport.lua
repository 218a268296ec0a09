-- Passport of the United Kingdom, as a file.
local page = ""
    .. "https://funandflip.com/news-detail/what-are-the-uk-passport-photo-requirements-everything-you-need-to-know.html "
    .. "[B]"

return {
    based_on = "icao-9303",
    title = "United Kingdom passport, file",
    title_zh = "英国护照照片(电子版)",
    group = "United Kingdom",
    group_zh = "英国",

    size_px = { width = 600, height = 750 },
    size_px_greatest = { width = 1800, height = 2250 },
    bytes = { 51200, 10000000 },

    head_height = { 0.644, 0.756, unit = "of_height" },

    soft = { "crown_from_top", "head_height" },

    sources = {
        size_px = page .. ": at least 600 × 750",
        size_px_greatest = "start value: three times the least",
        bytes = page .. ": 50 KB to 10 MB; hard",
        head_height = "start value: the page gives none; 29 to 34 of 45 mm, as for the print; soft",
    },
}
