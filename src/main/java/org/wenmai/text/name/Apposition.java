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
 * A Han name and a Latin one that a text puts together: 深度求索（DeepSeek）, DeepSeek（深度求索）.
 *
 * @param han two to six characters, as written; no word of the dictionary, nor does it end with a
 *     frequent one, which would make it a description (知名公司), nor begin with a stop word or the
 *     surname of a person of two or three characters, who is no company
 * @param latin folded to small letters; has a small letter as written, so that it is no
 *     abbreviation
 * @param coined whether the Latin name has a capital inside (DeepSeek) and the Han one four
 *     characters or more, as hardly anything has but names
 * @param around what stands before and after, a few characters: the same in a copy
 */
public record Apposition(String han, String latin, boolean coined, String around)
    implements Serializable {
  private static final String NAME = "([A-Z][A-Za-z0-9.-]{2,39}+)";
  private static final String IDEOGRAPH = "[\\u4E00-\\u9FFF]";

  /** Where the Han name begins must be certain: no Han stands before it. */
  private static final Pattern HAN_FIRST =
      Pattern.compile("(?<!" + IDEOGRAPH + ")(" + IDEOGRAPH + "{2,6}) ?[（(] ?" + NAME + " ?[)）]");

  private static final Pattern LATIN_FIRST =
      Pattern.compile("(?<![A-Za-z0-9.-])" + NAME + " ?[（(](" + IDEOGRAPH + "{2,6})[)）]");

  /**
   * Natural logarithm of the share of a word that is too frequent to end a name: 3 in a million.
   */
  private static final double FREQUENT = -12.7;

  private static final Pattern INNER_CAPITAL = Pattern.compile("[a-z][A-Z]");
  private static final int AROUND = 8;
  private static final int LONGEST_PERSON = 3;

  /** The most frequent ones; four of five Chinese have one of them. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔"
          + "谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤";

  /** Those of a text, in the order of the text, Han first. */
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
      String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
      String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
      found.add(
          new Apposition(
              han, latin.toLowerCase(Locale.ROOT), isCoined(han, latin), before + after));
    }
  }

  private static boolean isName(String han) {
    boolean described = false;
    for (int from = 1; from < han.length() - 1; from++) {
      described |= KnownWords.weight(han.substring(from)) > FREQUENT;
    }
    return !described && !KnownWords.has(han) && !isPerson(han) && !isClause(han);
  }

  private static boolean isCoined(String han, String latin) {
    return han.length() > LONGEST_PERSON && INNER_CAPITAL.matcher(latin).find();
  }

  private static boolean isPerson(String han) {
    return han.length() <= LONGEST_PERSON && SURNAMES.indexOf(han.charAt(0)) >= 0;
  }

  /** 该库（Requests）, 据路透社（Reuters）. */
  private static boolean isClause(String han) {
    return StopWords.of("zh").contains(han.substring(0, 1));
  }
}
