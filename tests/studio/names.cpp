#include "tests/studio/names.h"

#include "tests/studio/draw/random.h"

#include <array>
#include <string_view>

namespace studio {
namespace {

constexpr std::array<std::string_view, 48> surnames{
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
    "何", "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾",
    "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "欧阳", "司马"};

constexpr std::array<std::string_view, 32> of_women{"芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "秀英", "玲", "雪", "婷",
                                                    "慧", "倩", "颖", "琳", "佳怡", "欣怡", "雨桐", "思雨", "梦瑶", "诗涵", "雅婷", "晓燕",
                                                    "月华", "春梅", "丹", "萍", "璐", "薇", "紫涵", "若曦"};

constexpr std::array<std::string_view, 32> of_men{"伟", "强", "磊", "军", "洋", "勇", "杰", "涛", "明", "超", "刚", "平",
                                                  "辉", "鹏", "浩然", "宇轩", "子豪", "俊杰", "志强", "建国", "文博", "天佑", "嘉伟", "泽宇",
                                                  "国栋", "海涛", "一鸣", "博文", "斌", "峰", "旭", "晨"};

template <std::size_t count>
std::string_view any(const std::array<std::string_view, count>& table, Random& chance) {
    return table[static_cast<std::size_t>(chance.pick(static_cast<int>(count)))];
}

}  // namespace

std::string chinese_name(std::uint64_t seed, bool woman) {
    Random chance(seed, "name");
    const std::string_view surname = any(surnames, chance);
    return std::string(surname) + std::string(any(woman ? of_women : of_men, chance));
}

}  // namespace studio
