-- The degree photo for provinces that demand a white backdrop.
return {
    based_on = "chsi-degree",
    title = "Degree photo, white",
    title_zh = "学历证书电子注册图像(白底)",

    backdrop_rgb = { 255, 255, 255 },
    backdrop_tolerance_de = 11,

    sources = {
        backdrop_rgb = "some provinces demand white: https://zhankao.com/zikao/xq/8164.html (Xinjiang) [A]",
        backdrop_tolerance_de = "start value; no document gives one. Takes in white cloth in plain light (206,206,206 is 10.7 away) and "
            .. "keeps out the light blue (26.1 away); distances computed 2026-11-23",
    },
}
