-- Visa and diversity-visa photograph of the United States, as a file.
local state = "US Department of State: http://travel.state.gov/visa/guide/guide_3882.html and, for DV-2014 (2012-10), "
    .. "http://www.advokatusa.com/2012/10/dv-2014-foto.html [A]"

return {
    title = "United States visa",
    title_zh = "美国签证照片",
    group = "United States",
    group_zh = "美国",

    size_px = { width = 600, height = 600 },
    size_px_greatest = { width = 1200, height = 1200 },
    size_mm = { width = 50.8, height = 50.8 },
    dpi = 300,
    bytes = { 0, 240000 },
    compression_most = 20,
    quality = { 60, 100 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    head_height = { 0.50, 0.69, unit = "of_height" },
    eyes_from_bottom = { 0.56, 0.69, unit = "of_height" },

    findings = { glasses = { 0.09, 0.12 } },

    operations = {
        mirror = "never",
        rotate = "with authority",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "never",
        replace_backdrop = "never",
    },

    sources = {
        size_px = state .. ": a square of 600 to 1200 px",
        size_px_greatest = state .. ": a square of 600 to 1200 px",
        size_mm = "2 × 2 inches, https://github.com/romanpodpriatov/visapics photo_specs citing travel.state.gov [B]",
        dpi = "600 px on 2 inches, computed; a larger file prints as large",
        bytes = state .. ": at most 240 KB (240 × 1000 holds for both readings)",
        compression_most = state .. ": compressed at most 20 : 1; 600 × 600 × 3 / 20 is 54000 bytes, of 1200 × 1200 px 216000",
        quality = "no document gives one; the limit on compression is met by the least bytes. Start value",
        backdrop_rgb = state .. ": white or off-white",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
        head_height = state,
        eyes_from_bottom = state,
        findings = "no glasses since 2016-11-01, but for medical reasons with a doctor's statement: US missions, "
            .. "https://dj.usembassy.gov/no-eye-glasses-photographs/ and https://bm.usconsulate.gov/no-eyeglass-policy-comes-effect-november-1-2016/ "
            .. "[A], read 2026-11-26. Bare faces measure 0.03 to 0.11 (41 people, engine/portrait/check/rims.h): above 0.12 it fails, start value",
        operations = "start value: no permission was found, and what is not permitted is not done",
    },
}
