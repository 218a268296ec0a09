-- College English Test where a school or a site asks for 100 to 200 KB.
local page = "local rule: https://www.educity.cn/cet/2164641.html and https://wenda.hqwx.com/q-209941.html [B]"

return {
    based_on = "cn-cet",
    title = "CET 4 and 6, 100 to 200 KB",
    title_zh = "大学英语四、六级报名照片(100—200KB)",

    size_px = { width = 480, height = 640 },
    size_px_greatest = { width = 960, height = 1280 },
    bytes = { 102400, 200000 },

    sources = {
        size_px = "at least 144 × 192, see cn-cet; the larger so that 100 KB are reached without padding: start value",
        size_px_greatest = "start value: twice the degree photo's size",
        bytes = page .. ": 100 to 200 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
    },
}
