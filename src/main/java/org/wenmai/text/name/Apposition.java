package org.wenmai.text.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenmai.text.normalize.StopWords;

/**
 * A Han name and a Latin name in apposition: 深度求索（DeepSeek）, DeepSeek（深度求索）.
 *
 * @param han the Han name as written, two to six characters; not a dictionary word, not ending with
 *     a frequent word as descriptions do (知名公司), not beginning with a stop word, and not a personal
 *     name of two or three characters
 * @param latin the Latin name in lower case; not an abbreviation, which has capitals only
 * @param coined whether the Latin name has an inner capital (DeepSeek) and the Han name at least
 *     four characters, which is rare except in names
 * @param context the eight characters before and after, which are the same in a copy
 */
public record Apposition(String han, String latin, boolean coined, String context)
    implements Serializable {
  private static final String NAME = "([A-Z][A-Za-z0-9.-]{2,39}+)";
  private static final String HAN = "[\\u4E00-\\u9FFF]";

  /** No Han character before the name, so that its start is certain. */
  private static final Pattern HAN_FIRST =
      Pattern.compile("(?<!" + HAN + ")(" + HAN + "{2,6}) ?[（(] ?" + NAME + " ?[)）]");

  private static final Pattern LATIN_FIRST =
      Pattern.compile("(?<![A-Za-z0-9.-])" + NAME + " ?[（(](" + HAN + "{2,6})[)）]");

  /**
   * Natural logarithm of the relative frequency from which a word is too frequent to end a name: 3
   * in a million.
   */
  private static final double MAX_FINAL_WORD_LOG_FREQUENCY = -12.7;

  private static final Pattern INNER_CAPITAL = Pattern.compile("[a-z][A-Z]");
  private static final int CONTEXT_LENGTH = 8;
  private static final int MAX_PERSON_LENGTH = 3;

  /** The most frequent surnames, which four of five Chinese have. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔"
          + "谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤";

  /**
   * Finds the appositions of a text: those with the Han name first, then the others, each in text
   * order.
   */
  public static List<Apposition> of(String text) {
    List<Apposition> found = new ArrayList<>();
    if (text.indexOf('(') >= 0 || text.indexOf('（') >= 0) {
      for (Matcher match = HAN_FIRST.matcher(text); match.find(); ) {
        add(match, text, match.group(1), match.group(2), found);
      }
      for (Matcher match = LATIN_FIRST.matcher(text); match.find(); ) {
        add(match, text, match.group(2), match.group(1), found);
      }
    }
    return found;
  }

  private static void add(
      MatchResult match, String text, String han, String latin, List<Apposition> found) {
    boolean abbreviation = latin.equals(latin.toUpperCase(Locale.ROOT));
    if (!abbreviation && isName(han)) {
      String before = text.substring(Math.max(0, match.start() - CONTEXT_LENGTH), match.start());
      String after =
          text.substring(match.end(), Math.min(text.length(), match.end() + CONTEXT_LENGTH));
      found.add(
          new Apposition(
              han, latin.toLowerCase(Locale.ROOT), isCoined(han, latin), before + after));
    }
  }

  private static boolean isName(String han) {
    boolean description = false;
    for (int from = 1; from < han.length() - 1; from++) {
      description |= DictionaryWords.weight(han.substring(from)) > MAX_FINAL_WORD_LOG_FREQUENCY;
    }
    return !description && !DictionaryWords.contains(han) && !isPerson(han) && !isClause(han);
  }

  private static boolean isCoined(String han, String latin) {
    return han.length() > MAX_PERSON_LENGTH && INNER_CAPITAL.matcher(latin).find();
  }

  private static boolean isPerson(String han) {
    return han.length() <= MAX_PERSON_LENGTH && SURNAMES.indexOf(han.charAt(0)) >= 0;
  }

  /** Whether it begins with a stop word: 该库（Requests）, 据路透社（Reuters）. */
  private static boolean isClause(String han) {
    return StopWords.of("zh").contains(han.substring(0, 1));
  }
}
