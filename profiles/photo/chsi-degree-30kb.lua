-- The degree photo as an upload service takes it: not under 30 KB, so that the file holds both this and the rule's 20 to 40 KB.
return {
    based_on = "chsi-degree",
    title = "Degree photo, upload from 30 KB",
    title_zh = "学历证书电子注册图像(上传不小于30KB)",

    bytes = { 30720, 40000 },

    soft = {  },

    sources = {
        bytes = "upload service for degree pictures: not under 30 KB, https://m.tftnews.com/news2960762 [C], read "
            .. "2026-11-30; hard, for a smaller file is not taken. The upper end is the rule's 40 KB, see chsi-degree",
    },
}
