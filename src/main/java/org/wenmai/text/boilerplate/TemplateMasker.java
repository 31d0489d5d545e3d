package org.wenmai.text.boilerplate;

import java.util.regex.Pattern;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/** Makes templates: masks addresses, links, numbers and the names after a label of credits. */
final class TemplateMasker {
  private static final int LONGEST_VALUE = 80;
  private static final int LONG = 200;
  private static final int SHOWN = 60;

  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]\\n]{0,200}\\](?:\\([^)\\n]{0,500}\\)|\\[[^\\]\\n]{0,100}\\])");
  private static final Pattern URL =
      Pattern.compile(
          "(?:https?|ftp)://[!-~]+|www\\.[!-~]+|[\\w.+-]{1,64}@[\\w-]++(?:\\.[\\w-]++)++");

  private static final FragmentTemplate REFERENCE =
      new FragmentTemplate("[{name}]: {value}", 0, Shape.REFERENCE, false);

  private TemplateMasker() {}

  /**
   * The template of a piece.
   *
   * @param piece without white space around it
   * @param sentence whether it ends like one
   */
  static FragmentTemplate template(String piece, boolean sentence) {
    int field = LabelPatterns.field(piece);
    if (field < 0 && LabelPatterns.isReference(piece)) {
      return REFERENCE;
    }
    String masked = addressesMasked(piece).replace('：', ':');
    int credit = LabelPatterns.credit(masked);
    if (credit > 0 && masked.length() - credit <= LONGEST_VALUE) {
      String close = "】])）".indexOf(masked.charAt(masked.length() - 1)) < 0 ? "" : "]";
      return squeezed(masked.substring(0, credit) + "{name}" + close, Shape.PHRASE);
    }
    if (field > 0) {
      return squeezed(piece.substring(0, field) + "{value}", Shape.FIELD);
    }
    if (masked.length() > LONG) {
      return verbatim(piece, sentence);
    }
    return squeezed(masked, sentence ? Shape.SENTENCE : Shape.PHRASE);
  }

  private static String addressesMasked(String piece) {
    String masked = piece;
    if (masked.indexOf('[') >= 0) {
      masked = LINK.matcher(masked).replaceAll("{link}");
    }
    if (masked.indexOf("//") >= 0 || masked.indexOf('@') >= 0 || masked.indexOf("www.") >= 0) {
      masked = URL.matcher(masked).replaceAll("{url}");
    }
    return masked;
  }

  /** Digits as 0, lower case, one space for many. */
  private static FragmentTemplate squeezed(String masked, Shape shape) {
    StringBuilder key = new StringBuilder(masked.length());
    boolean numbered = false;
    boolean inMask = false;
    int weight = 0;
    for (int i = 0; i < masked.length(); ) {
      int c = masked.codePointAt(i);
      i += Character.charCount(c);
      inMask = c == '{' || (inMask && c != '}');
      if (Character.isDigit(c)) {
        numbered = true;
        append(key, '0');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        append(key, ' ');
      } else {
        key.appendCodePoint(Character.toLowerCase(c));
        weight += inMask ? 0 : weight(c);
      }
    }
    return new FragmentTemplate(key.toString(), weight, shape, numbered);
  }

  private static void append(StringBuilder key, char c) {
    if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
      key.append(c);
    }
  }

  /** A long piece is the same only if all of it is; its key stays short. */
  private static FragmentTemplate verbatim(String piece, boolean sentence) {
    int weight = piece.codePoints().map(TemplateMasker::weight).sum();
    String head = piece.substring(0, piece.offsetByCodePoints(0, SHOWN));
    String key = head + "{" + Long.toHexString(BoilerplateHash.of(piece)) + "}";
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
