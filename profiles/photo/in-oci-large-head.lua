-- Overseas Citizen of India by the pages that want the head at 70 to 80 %.
local page = "other pages than "
    .. "https://nridirect.uk/blog/oci-indian-passport-photo-and-signature-specs-get-them-right-first-time [C]"

return {
    based_on = "icao-9303",
    title = "Overseas Citizen of India (OCI), large head",
    title_zh = "印度海外公民(OCI)照片(大头像)",
    group = "India",
    group_zh = "印度",

    size_px = { width = 600, height = 600 },
    size_mm = { width = 50.8, height = 50.8 },
    bytes = { 0, 200000 },
    quality = { 60, 100 },

    backdrop_rgb = { 220, 230, 240 },
    backdrop_tolerance_de = 8,

    crown_from_top = { 0.03, 0.2, unit = "of_height" },
    head_height = { 0.7, 0.8, unit = "of_height" },

    sources = {
        size_px = "see in-oci [C]",
        size_mm = "see in-oci [C]",
        bytes = "see in-oci [C]; hard",
        quality = "start value: no document gives a floor, the degree photo's is taken; the ceiling is that of the scale",
        backdrop_rgb = "light, not white, see in-oci [C]; start value",
        backdrop_tolerance_de = "start value: keeps out pure white",
        crown_from_top = "start value: the whole head shows; soft",
        head_height = page .. ": 70 to 80 %",
    },
}
