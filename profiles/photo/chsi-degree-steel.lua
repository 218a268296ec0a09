-- The degree photo on the darker blue of older school notices.
return {
    based_on = "chsi-degree",
    title = "Degree photo, older blue",
    title_zh = "学历证书电子注册图像(旧版蓝底)",

    backdrop_rgb = { 51, 143, 178 },
    backdrop_tolerance_de = 10,

    sources = {
        backdrop_rgb = "older schools: 51,143,178, https://www.360docs.net/doc/2713405569.html [C]",
        backdrop_tolerance_de = "start value; no document gives one. Keeps out the national light blue (17.2 away)",
    },
}
