package org.wenmai.text.repair;

import com.ibm.icu.text.Normalizer2;

/**
 * The ideographs that radicals stand for. Those of Kangxi have compatibility mappings; those of the
 * supplement (U+2E80–U+2EF3), which have none but for two, are listed here: Unicode's property
 * Equivalent_Unified_Ideograph (UAX #44), where that is in the Basic Multilingual Plane.
 */
final class Radicals {
  static final char FIRST = 0x2E80;
  static final char LAST = 0x2FD5;

  /** More radicals in a row are a list of them. */
  static final int MAX_RUN = 8;

  private static final String SUPPLEMENT =
      "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦"
          + "⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐"
          + "⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";

  private static final String IDEOGRAPHS =
      "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑忄心扌攵旡日月歺母民氵氺灬爫爫丬"
          + "牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅"
          + "長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

  private Radicals() {}

  static boolean isRadical(char c) {
    return c >= FIRST && c <= LAST && (c >= 0x2F00 || SUPPLEMENT.indexOf(c) >= 0);
  }

  /** The ideograph of a radical. */
  static String ideograph(char radical) {
    int at = SUPPLEMENT.indexOf(radical);
    return at >= 0
        ? IDEOGRAPHS.substring(at, at + 1)
        : COMPATIBLE.normalize(String.valueOf(radical));
  }
}
