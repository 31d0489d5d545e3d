package org.wenmai.text.tokenize.unicode;

import java.util.Arrays;
import java.util.Set;

/**
 * What makes one word of letters and the Han beside them, where no dictionary has the word: B站,
 * Z世代, β受体, C位, 维生素C, 卡拉OK. A letter beside other Han stays apart: 图A显示.
 */
public final class MixedWords {
  /** What a single Latin or Greek letter before it is one word with. */
  private static final Set<String> AFTER_LETTER =
      words(
          // Media, fashion, business, games
          "站 歌 位 股 恤 弹 咖 币 罩 领 裤 牌 标 票 台 门 轮 盘 键 罩杯 世代 语言 面板 仔 社 圈",
          // Classes and places
          "型 级 类 组 班 座 栋 楼 区 段 档 款 系 队 层 馆 口 国 市 省 县 镇 村 校 公司 女士 先生 小姐 同学 君 字 形 字形 字母",
          // Sciences and medicine
          "超 光 线 片 波 轴 柱 端 相 角 链 膜 值 光片 射线 粒子 介子 衰变 细胞 淋巴细胞 受体 蛋白 球蛋白 抗原 抗体 因子 病毒 基因"
              + " 染色体 间期 期 螺旋 折叠 干扰素 胡萝卜素 内酰胺 淀粉酶 阻滞剂 链球菌 葡聚糖 亚麻酸 多样性 系数 函数 检验 分布 曲线"
              + " 变换 星 阶段 亚型 溶血 肽 酸 酶 酮 键 反应堆 夸克 子 射线管 流感");

  /** What a letter, perhaps with a number, is one word with after it. */
  private static final Set<String> BEFORE_LETTER = words("维生素 维他命 辅酶 免疫球蛋白 凝血酶 组织蛋白酶 细胞色素 视紫质");

  private static final Set<String> WHOLE = words("卡拉ok 阿q 大s 小s 江南style 维c 维b 维e 维a 维d");

  private static final Set<String> STRICT = words("k线 b站 a站 k歌 c位 u盘 x光 t恤 q弹 v领 up主");

  private MixedWords() {}

  /** Whether a single letter is one word with the Han after it. */
  public static boolean followsLetter(String han) {
    return AFTER_LETTER.contains(han);
  }

  /** Whether a word that is one with the letters after it may end with this character. */
  public static boolean mayPrecedeLetters(char han) {
    return switch (han) {
      case '素', '命', '酶', '白', '质', '拉', '阿', '大', '小', '南', '维' -> true;
      default -> false;
    };
  }

  /** Whether letters are one word with the character after them, whatever follows it: K线图. */
  public static boolean joins(String letters, char han) {
    return STRICT.contains(letters + han);
  }

  /** Whether a letter and a hyphen are one word with what follows: β-胡萝卜素. */
  public static boolean isGreek(char letter) {
    return letter >= 'Α' && letter <= 'ω';
  }

  /**
   * Whether letters are one word with the Han before them.
   *
   * @param letters folded
   */
  public static boolean precedesLetters(String han, String letters) {
    boolean code = letters.length() == 1 || (letters.length() <= 3 && isDigits(letters, 1));
    return (code && BEFORE_LETTER.contains(han)) || WHOLE.contains(han + letters);
  }

  private static boolean isDigits(String text, int from) {
    return text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  private static Set<String> words(String... lists) {
    return Set.copyOf(Arrays.asList(String.join(" ", lists).split(" ")));
  }
}
