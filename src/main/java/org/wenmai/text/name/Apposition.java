package org.wenmai.text.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Han name and a Latin one that a text puts together: 深度求索（DeepSeek）, DeepSeek（深度求索）.
 *
 * @param han two to six characters, as written; no word of the dictionary, nor does it end with a
 *     frequent one, which would make it a description (知名公司)
 * @param latin folded to small letters; has a small letter as written, so that it is no
 *     abbreviation
 */
public record Apposition(String han, String latin) implements Serializable {
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

  /** Those of a text, in the order of the text, Han first. */
  public static List<Apposition> of(String text) {
    List<Apposition> found = new ArrayList<>();
    if (text.indexOf('(') >= 0 || text.indexOf('（') >= 0) {
      for (Matcher match = HAN_FIRST.matcher(text); match.find(); ) {
        add(match.group(1), match.group(2), found);
      }
      for (Matcher match = LATIN_FIRST.matcher(text); match.find(); ) {
        add(match.group(2), match.group(1), found);
      }
    }
    return found;
  }

  private static void add(String han, String latin, List<Apposition> found) {
    boolean abbreviation = latin.equals(latin.toUpperCase(Locale.ROOT));
    if (!abbreviation && isName(han)) {
      found.add(new Apposition(han, latin.toLowerCase(Locale.ROOT)));
    }
  }

  private static boolean isName(String han) {
    boolean described = false;
    for (int from = 1; from < han.length() - 1; from++) {
      described |= KnownWords.weight(han.substring(from)) > FREQUENT;
    }
    return !described && !KnownWords.has(han);
  }
}
