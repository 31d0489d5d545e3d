package org.wenmai.text.boilerplate;

import java.util.regex.Pattern;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/**
 * Makes templates of fragments: masks addresses, links, numbers and the names after a credit label.
 */
final class TemplateMasker {
  private static final int MAX_CREDIT_VALUE = 80;
  private static final int MAX_MASKED_LENGTH = 200;
  private static final int KEY_PREFIX = 60;

  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]\\n]{0,200}\\](?:\\([^)\\n]{0,500}\\)|\\[[^\\]\\n]{0,100}\\])");
  private static final Pattern URL =
      Pattern.compile(
          "(?:https?|ftp)://[!-~]+|www\\.[!-~]+|[\\w.+-]{1,64}@[\\w-]++(?:\\.[\\w-]++)++");

  private static final FragmentTemplate REFERENCE =
      new FragmentTemplate("[{name}]: {value}", 0, Shape.REFERENCE, false);

  private TemplateMasker() {}

  /**
   * The template of a fragment.
   *
   * @param fragment its text, trimmed
   * @param sentence whether it ends like a sentence
   */
  static FragmentTemplate template(String fragment, boolean sentence) {
    int field = LabelPatterns.field(fragment);
    if (field < 0 && LabelPatterns.isReference(fragment)) {
      return REFERENCE;
    }
    String masked = maskAddresses(fragment).replace('：', ':');
    int credit = LabelPatterns.credit(masked);
    if (credit > 0 && masked.length() - credit <= MAX_CREDIT_VALUE) {
      String close = "】])）".indexOf(masked.charAt(masked.length() - 1)) < 0 ? "" : "]";
      return normalize(masked.substring(0, credit) + "{name}" + close, Shape.PHRASE);
    }
    if (field > 0) {
      return normalize(fragment.substring(0, field) + "{value}", Shape.FIELD);
    }
    if (masked.length() > MAX_MASKED_LENGTH) {
      return verbatim(fragment, sentence);
    }
    return normalize(masked, sentence ? Shape.SENTENCE : Shape.PHRASE);
  }

  private static String maskAddresses(String fragment) {
    String masked = fragment;
    if (masked.indexOf('[') >= 0) {
      masked = LINK.matcher(masked).replaceAll("{link}");
    }
    if (masked.indexOf("//") >= 0 || masked.indexOf('@') >= 0 || masked.indexOf("www.") >= 0) {
      masked = URL.matcher(masked).replaceAll("{url}");
    }
    return masked;
  }

  /** Lower-cases the text, and collapses digits to one 0 and white space to one space. */
  private static FragmentTemplate normalize(String masked, Shape shape) {
    StringBuilder key = new StringBuilder(masked.length());
    boolean hasDigits = false;
    boolean inMask = false;
    int weight = 0;
    for (int i = 0; i < masked.length(); ) {
      int c = masked.codePointAt(i);
      i += Character.charCount(c);
      inMask = c == '{' || (inMask && c != '}');
      if (Character.isDigit(c)) {
        hasDigits = true;
        appendOnce(key, '0');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        appendOnce(key, ' ');
      } else {
        key.appendCodePoint(Character.toLowerCase(c));
        weight += inMask ? 0 : weight(c);
      }
    }
    return new FragmentTemplate(key.toString(), weight, shape, hasDigits);
  }

  private static void appendOnce(StringBuilder key, char c) {
    if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
      key.append(c);
    }
  }

  /** A long fragment only recurs if all of it is identical; a hash keeps its key short. */
  private static FragmentTemplate verbatim(String fragment, boolean sentence) {
    int weight = fragment.codePoints().map(TemplateMasker::weight).sum();
    String head = fragment.substring(0, fragment.offsetByCodePoints(0, KEY_PREFIX));
    String key = head + "{" + Long.toHexString(BoilerplateHash.of(fragment)) + "}";
    return new FragmentTemplate(key, weight, sentence ? Shape.SENTENCE : Shape.PHRASE, false);
  }

  private static int weight(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z' ? 1 : 0;
    }
    if (!Character.isLetter(codePoint)) {
      return 0;
    }
    return codePoint >= 0x2E80 ? 2 : 1;
  }
}
