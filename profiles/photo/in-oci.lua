-- Overseas Citizen of India: a light backdrop that is not white. Pages differ on the head: this one, and in-oci-large-head.
local page = "https://nridirect.uk/blog/oci-indian-passport-photo-and-signature-specs-get-them-right-first-time [C]"

return {
    based_on = "icao-9303",
    title = "Overseas Citizen of India (OCI)",
    title_zh = "印度海外公民(OCI)照片",
    group = "India",
    group_zh = "印度",

    size_px = { width = 600, height = 600 },
    size_mm = { width = 50.8, height = 50.8 },
    bytes = { 0, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 220, 230, 240 },
    backdrop_tolerance_de = 8,

    crown_from_top = { 2, 18, unit = "mm" },
    head_height = { 25, 35, unit = "mm" },

    sources = {
        size_px = page .. ": square, 600 × 600 usual",
        size_mm = page .. ": 51 × 51 mm, 2 inches",
        bytes = page .. ": at most 200 KB, others 300; the smaller holds for both; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = page .. ": light, not white; no code values, start value",
        backdrop_tolerance_de = "start value: keeps out pure white",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 25 to 35 mm",
    },
}
