-- The photograph on the national record of degrees (学历证书电子注册图像), on the reference light blue.
-- Confidence: [A] an official page or a standard's own text, [B] two independent pages agree, [C] one page only,
-- "start value": our choice until a registrar moves it.
local rule = "教毕指〔2017〕99号, "
local eol = rule .. "as republished 2025-08-10 by https://www.eol.cn/baokao/zk-wyw/20250810222216.html [B]"
local file = rule .. "as republished by http://senbk.com/techan/c5f2d417d89cf370fa0d0d22f88a7265.html [B]"

return {
    title = "Degree photo, light blue",
    title_zh = "学历证书电子注册图像(浅蓝底)",
    group = "China: degree",
    group_zh = "中国:学历证书",

    size_px = { width = 480, height = 640 },
    dpi = 300,
    bytes = { 20480, 40000 }, -- holds whether a KB is 1000 or 1024 bytes: 20 × 1024 to 40 × 1000
    quality = { 60, 100 },

    backdrop_rgb = { 100, 197, 255 },
    backdrop_tolerance_de = 12,

    crown_from_top = { 50, 110, unit = "px" },
    eyes_from_top = { 200, 300, unit = "px" },
    face_width = { 180, 300, unit = "px" },
    roll_deg = 4.5,

    findings = { ears_visible = "on" },

    soft = { "bytes" },
    operations = {
        mirror = "never",
        rotate = "never",
        retouch = "never",
        enlarge = "never",
        even_backdrop = "with authority",
        replace_backdrop = "with authority",
    },

    sources = {
        size_px = file,
        dpi = file,
        bytes = file .. ": the file is «generally» 20 to 40 KB, hence soft",
        quality = file .. ": the coefficient is not below 60; the ceiling is that of the scale, so that a smooth backdrop can reach 20 KB",
        backdrop_rgb = rule .. "«reference» light blue, as republished by http://m.p719.cn/22656119.html (Tianjin) [B]",
        backdrop_tolerance_de = "start value; no document gives one. Takes in #00A3E6 (10.1 away; 2020 notice, "
            .. "http://www.toshi-sunada.com/jwc/tzgg/4347fce404d248dfa9948a1aa1d2e849.htm [C]) and keeps out the older schools' "
            .. "51,143,178 (17.2 away; https://www.360docs.net/doc/2713405569.html [C]); distances computed 2026-11-23",
        crown_from_top = eol,
        eyes_from_top = eol,
        face_width = eol,
        roll_deg = "start value: the upload service measures the eye line and rotating is forbidden, so a tilt of 5 degrees is refused; "
            .. "0.6 degrees are the greatest error of measuring, 2026-11-26",
        findings = rule .. "hair does not cover brows, eyes or ears: https://zhankao.com/zikao/xq/8164.html [A]. Glasses that are "
            .. "usually worn stay on, if nothing shines in them; what is asked of them is the usual",
        operations = rule .. "forbids mirroring, rotation and any processing of features: https://www.liuxue86.com/k_自考毕业证书电子注册图像采集规范/ . "
            .. "Enlarging invents pixels: never, start value. The rule does not speak of the backdrop: a letter of the registrar, start value",
    },
}
