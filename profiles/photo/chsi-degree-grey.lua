-- The degree photo on light grey, which the admission photos of one province allow under the same text.
return {
    based_on = "chsi-degree",
    title = "Degree photo, light grey",
    title_zh = "学历证书电子注册图像(浅灰底)",

    backdrop_rgb = { 240, 240, 240 },
    backdrop_tolerance_de = 8,

    sources = {
        backdrop_rgb = "Shaanxi 2020, admission photo, same text as the degree photo; third of its three colours: "
            .. "https://gaokao.chazidian.com/show-124294 [C]",
        backdrop_tolerance_de = "start value; no document gives one. Takes in pure white (3.0 away) and grey cloth in plain light "
            .. "(206,206,206 is 7.6 away); distances computed 2026-11-23",
    },
}
