-- National Computer Rank Examination (全国计算机等级考试); its tenths are those of CET, as its page says.
local page = "http://caodingtushuguan.com/a/202411/5220235.html and gansulong 2023 [B]"

return {
    based_on = "cn-cet",
    title = "NCRE",
    title_zh = "全国计算机等级考试报名照片",

    size_px = { width = 144, height = 192 },
    size_px_greatest = { width = 480, height = 640 },
    bytes = { 20480, 200000 },

    backdrop_rgb = { 255, 255, 255 },
    backdrop_also_rgb = { { 100, 197, 255 } },
    backdrop_tolerance_de = 11,

    sources = {
        size_px = page .. ": at least 144 × 192",
        size_px_greatest = "start value: the degree photo's size",
        bytes = page .. ": 20 to 200 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
        backdrop_rgb = page .. ": white or light",
        backdrop_also_rgb = page .. ": some sites light blue, without code values; the degree photo's reference",
        backdrop_tolerance_de = "start value, as for the white degree photo: no document gives one",
    },
}
