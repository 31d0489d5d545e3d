package org.wenmai.text.repair;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Decodes HTML character references that were left in text: named and numeric ones, only with their
 * semicolon, including those that were escaped twice (<code>&amp;amp;ldquo;</code>).
 *
 * <p>Characters are appended to the output one by one, and after each semicolon the output is
 * searched backwards for a reference that is now complete. So no reference is left in the output,
 * and nested ones need no second pass.
 */
final class EntityDecoder implements RepairStep {
  /** Longer than any name in HTML (CounterClockwiseContourIntegral, 31). */
  private static final int MAX_NAME_LENGTH = 34;

  @Override
  public String apply(String text, RepairCounts counts) {
    int start = text.indexOf('&');
    if (start < 0 || text.indexOf(';', start) < 0 || MarkupProlog.begins(text)) {
      return text;
    }
    Output output = new Output(text, start, counts);
    for (int i = start; i < text.length(); i++) {
      output.push(text.charAt(i));
    }
    return output.decoded == 0 ? text : output.chars.toString();
  }

  /** The output with all references decoded so far. */
  private static final class Output {
    private final StringBuilder chars;
    private final boolean rightToLeft;
    private final RepairCounts counts;
    private int decoded;

    Output(String text, int start, RepairCounts counts) {
      this.chars = new StringBuilder(text.length()).append(text, 0, start);
      this.rightToLeft = StrayCharacterRemover.hasRightToLeft(text);
      this.counts = counts;
    }

    void push(char c) {
      chars.append(c);
      while (endsWithSemicolon() && decodeLast()) {
        decoded++;
        counts.count("entity");
      }
    }

    private boolean endsWithSemicolon() {
      return !chars.isEmpty() && chars.charAt(chars.length() - 1) == ';';
    }

    private boolean decodeLast() {
      int end = chars.length() - 1;
      int ampersand = end - 1;
      int limit = Math.max(0, end - MAX_NAME_LENGTH);
      while (ampersand >= limit && isNameChar(chars.charAt(ampersand))) {
        ampersand--;
      }
      if (ampersand < limit || chars.charAt(ampersand) != '&') {
        return false;
      }
      String value = decode(chars.substring(ampersand + 1, end));
      if (value == null) {
        return false;
      }
      chars.setLength(ampersand);
      append(value);
      return true;
    }

    /** Appends the decoded text without stray characters. */
    private void append(String value) {
      NfcNormalizer.NFC
          .normalize(value)
          .codePoints()
          .forEach(
              codePoint -> {
                int before = chars.isEmpty() ? 0 : chars.codePointBefore(chars.length());
                int clean = StrayCharacterRemover.repaired(codePoint, before, rightToLeft);
                if (clean != StrayCharacterRemover.REMOVED) {
                  chars.appendCodePoint(clean);
                }
              });
    }
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  }

  /** The text that a reference stands for; null if there is no such reference. */
  private static @Nullable String decode(String name) {
    if (name.startsWith("#")) {
      return decodeNumber(name.substring(1));
    }
    return Entities.isNamedEntity(name) ? Entities.getByName(name) : null;
  }

  private static @Nullable String decodeNumber(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    int codePoint = 0;
    for (int i = hex ? 1 : 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
      codePoint = codePoint * (hex ? 16 : 10) + digit;
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
        return null;
      }
    }
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return codePoint == 0 || surrogate ? null : Character.toString(codePoint);
  }
}
