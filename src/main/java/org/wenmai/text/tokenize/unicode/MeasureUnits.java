package org.wenmai.text.tokenize.unicode;

import java.util.Set;

/**
 * Chinese units and measure words, in Simplified, and words that begin with a numeral and end with
 * one without being a measure: 百度, 零件, 四处.
 */
public final class MeasureUnits {
  private static final int MAX_LENGTH = 5;

  private static final Set<String> TIME =
      words(
          "年 月 日 号 天 时 点 分 秒 刻 周 旬 岁 世纪 年代 小时 分钟 秒钟 钟头 星期 礼拜 个月 季度 昼夜 周年 周岁 年级 年度"
              + " 月份 年份 点钟 刻钟 学年 学期 学时 工作日 年初 年底 年末 年中 月初 月底 月末 月中 日晚 日夜 日晨");

  private static final Set<String> MONEY =
      words(
          "元 角 毛 块 块钱 美元 欧元 日元 英镑 港元 港币 人民币 卢布 韩元 法郎 马克 卢比 泰铢 台币 新台币 澳元 加元 美金 便士 美分"
              + " 日圆 韩币 新元 比索 里拉 百分点 个百分点");

  private static final Set<String> PHYSICAL =
      words(
          "米 厘米 毫米 分米 千米 公里 里 英里 海里 英尺 英寸 尺 寸 丈 码 光年 纳米 微米 平方米 平米 平方公里 平方千米 平方厘米"
              + " 平方英尺 公顷 亩 英亩 顷 立方米 立方厘米 立方 升 毫升 公升 加仑 克 千克 公斤 斤 两 吨 毫克 微克 磅 盎司 克拉"
              + " 瓦 千瓦 兆瓦 千瓦时 度 伏 伏特 安培 赫兹 兆赫 焦耳 大卡 千卡 摄氏度 华氏度 帕 百帕 兆帕 字节 比特 像素 马力 分贝"
              + " 倍 成 瓦时 微米 纳克 标准箱");

  private static final Set<String> COUNTERS =
      words(
          "个 只 条 张 件 名 位 人次 人 次 趟 遍 回 场 届 期 轮 局 盘 集 部 本 册 篇 首 幅 幢 栋 座 间 套 层 楼 家 户 口 头 匹"
              + " 棵 株 朵 枝 支 根 片 粒 颗 滴 杯 碗 瓶 壶 盆 桶 箱 盒 包 袋 罐 串 把 顶 台 架 辆 艘 列 节 班 步 折 份 笔 批"
              + " 项 种 类 样 级 等 档 款 例 宗 起 桩 处 所 道 排 队 组 群 对 双 副 堆 卷 枚 门 代 辈 声 顿 番 阵 字 行 页 段"
              + " 句 章 格 帧 站 车次 人份 架次 车 票 胎 班次 航次 艇 尾 剂 贴 服 味 勺 匙 筐 捆 束 打 窝 记 拳 脚 枪 眼 刀"
              + " 针 幕 曲 联 席 任 球 宗 餐 颗星 人种 桌 室 梯次 批次 频次 人年 例次");

  /** What ends like a measure and is a word of its own. */
  private static final Set<String> WORDS =
      words(
          "百度 数字 数码 数组 数列 零件 半场 一样 一起 十分 一点 一时 一度 一口 一道 一手 一块 一边 四周 四处 五行 五代 四门"
              + " 九门 八部 六部 三元 二元 一元 三角 四角 六角 八角 五角 八字 十字 一辈 一员 一头 一身 二手 两手 双手 一服 一记"
              + " 九章 四时 几时 万分 万里 千里 万岁 百岁 千张 千层 百家 千户 万户 四起 两度 八度 几度 数度 十三点 二门 一把 千金"
              + " 百日 一代 一番 一等 一行 两行 四川 四眼 一眼 一味 百味 五味 一曲 二曲 一席 两头 两口 两面 三句 一气 八成 百般"
              + " 三台 五台 四平 零时 半日 半边 半点 半天 半道 半路 半截 半分 几分 一出 一打 百步 半步 四服 一拳 一脚 万家 一律");

  private static final Set<String> UNITS = union(TIME, MONEY, PHYSICAL, COUNTERS);

  private MeasureUnits() {}

  /** Whether {@code text[from, to)} is a unit or a measure word. */
  public static boolean contains(char[] text, int from, int to) {
    return to > from
        && to - from <= MAX_LENGTH
        && UNITS.contains(new String(text, from, to - from));
  }

  /** Whether a word looks like a number and its measure but is a word of its own. */
  public static boolean isWord(String word) {
    return WORDS.contains(word);
  }

  /** Whether money or a physical unit begins at {@code at}, as after a decimal. */
  static boolean beginsAmount(char[] text, int at, int to) {
    for (int end = Math.min(to, at + MAX_LENGTH); end > at; end--) {
      String word = new String(text, at, end - at);
      if (MONEY.contains(word) || PHYSICAL.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(java.util.Arrays.asList(list.split(" ")));
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new java.util.HashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}
