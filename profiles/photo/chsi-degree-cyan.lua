-- The degree photo on the blue that a notice of 2020 writes, #00A3E6: some capture units still hang it.
return {
    based_on = "chsi-degree",
    title = "Degree photo, cyan blue",
    title_zh = "学历证书电子注册图像(#00A3E6 蓝底)",

    backdrop_rgb = { 0, 163, 230 },
    backdrop_tolerance_de = 10,

    sources = {
        backdrop_rgb = "notice of 2020: #00A3E6, http://www.toshi-sunada.com/jwc/tzgg/4347fce404d248dfa9948a1aa1d2e849.htm [C]",
        backdrop_tolerance_de = "start value; no document gives one. The national light blue is 10.1 away",
    },
}
