-- College English Test where a school or a site asks for 20 to 40 KB.
local page = "local rule: https://www.educity.cn/cet/2164641.html and https://wenda.hqwx.com/q-209941.html [B]"

return {
    based_on = "cn-cet",
    title = "CET 4 and 6, 20 to 40 KB",
    title_zh = "大学英语四、六级报名照片(20—40KB)",

    bytes = { 20480, 40000 },

    sources = {
        bytes = page .. ": 20 to 40 KB; hard; the window holds for a KB of 1000 and of 1024 bytes",
    },
}
