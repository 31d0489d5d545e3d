package org.wenmai.text.repair;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.misaligned.CommonCharacters;

/**
 * Decides whether an isolated {@link MisreadUtf8Sequence} in an otherwise sound line is really
 * misread UTF-8. It may be correct text in some language of the charset: {@code AMANHÃ”} ends a
 * quotation in Portuguese, {@code AHÅ™} is a trade mark, {@code Він} a Ukrainian word.
 */
final class IsolatedSequence {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  /** Characters that may follow a word that ends with a non-ASCII letter. */
  private static final String MAY_FOLLOW_WORD = "\u00a0 ”’»›…–—™®©°ªº·´¹²³\u00ad";

  private static final int A_GRAVE = 0xE0;
  private static final int LONG_S = 0x17F;

  private IsolatedSequence() {}

  /** The charsets in which the sequence at this index can only be misread UTF-8, one bit each. */
  static int unambiguous(String text, int at, int to) {
    int possible = CHARSETS.lead(text.charAt(at)) & CHARSETS.trail(text.charAt(at + 1));
    int charsets = 0;
    while (possible != 0) {
      int charset = Integer.numberOfTrailingZeros(possible);
      possible &= possible - 1;
      MisreadUtf8Sequence sequence = MisreadUtf8Sequence.at(text, at, to, charset);
      charsets |= sequence != null && isUnambiguous(text, sequence) ? 1 << charset : 0;
    }
    return charsets;
  }

  /**
   * The misread sequence at this index, given that the charset is the right one; null if there is
   * none.
   *
   * @param joined whether another misread sequence ends here
   */
  static @Nullable MisreadUtf8Sequence at(
      String text, int at, int to, int charset, boolean joined) {
    MisreadUtf8Sequence sequence = MisreadUtf8Sequence.at(text, at, to, charset);
    if (sequence == null) {
      return null;
    }
    boolean joins =
        joined
            || (sequence.to() < to
                && MisreadUtf8Sequence.at(text, sequence.to(), to, charset) != null);
    return joins || isUnambiguous(text, sequence) || isLikely(text, sequence) ? sequence : null;
  }

  /** As {@link #at}, for a sequence that lost a byte. */
  static @Nullable MisreadUtf8Sequence guessedAt(String text, int at, int to, int charset) {
    MisreadUtf8Sequence guessed = MisreadUtf8Sequence.guessedAt(text, at, to, charset);
    return guessed != null && isLikely(text, guessed) ? guessed : null;
  }

  private static boolean isLikely(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    return (isLatinLetter(c)
            || isTypography(c)
            || isLatinSymbol(c)
            || c == MisreadUtf8Sequence.LOST)
        && !(endsWord(text, sequence) && isCapital(before(text, sequence)));
  }

  private static boolean isUnambiguous(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    return switch (sequence.to() - sequence.from()) {
      case 2 -> isUnambiguousPair(text, sequence);
      case 3 ->
          hasBreak(text, sequence)
              && (isTypography(c)
                  || (isOfThreeBytes(c) && isForeign(text, sequence) && !endsWord(text, sequence)));
      default -> c >= 0x1F000 && c < 0x20000;
    };
  }

  private static boolean isUnambiguousPair(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    if (isLatinLetter(c)) {
      return isUnambiguousLetter(text, sequence);
    }
    boolean symbol = isLatinSymbol(c) || isGreek(c);
    return symbol ? isUnambiguousSymbol(text, sequence) : isLossInsideWord(text, sequence);
  }

  /** A letter within a word, made of characters that do not occur inside a word. */
  private static boolean isUnambiguousLetter(String text, MisreadUtf8Sequence sequence) {
    char lead = text.charAt(sequence.from());
    char before = before(text, sequence);
    char after = after(text, sequence);
    if (sequence.codePoint() == A_GRAVE && text.charAt(sequence.from() + 1) == 0xA0) {
      return !isCapital(before) || Character.isLowerCase(after);
    }
    if (!isAsciiLetter(before) && !isAsciiLetter(after)) {
      return false;
    }
    if (!Character.isLetter(lead)) {
      // ſ and the like would be letters in boxes.
      return isAsciiLetter(before) && sequence.codePoint() != LONG_S;
    }
    if (UScript.getScript(lead) != UScript.LATIN) {
      return !Character.isLetter(text.charAt(sequence.from() + 1));
    }
    char second = text.charAt(sequence.from() + 1);
    boolean smallAmongCapitals = Character.isLowerCase(sequence.codePoint()) && isCapital(after);
    boolean possessive = second == '’' && !Character.isLetter(before);
    boolean unit = lead == 'Å' && isDash(second) && !Character.isLetter(before);
    if (!isCapital(lead) || smallAmongCapitals || possessive || unit || second == 0xA0) {
      return false;
    }
    return Character.isLowerCase(before) || !endsWord(text, sequence);
  }

  /**
   * Whether the characters cannot be part of a word: a symbol, or a capital after a small letter.
   */
  private static boolean hasBreak(String text, MisreadUtf8Sequence sequence) {
    for (int i = sequence.from() + 1; i < sequence.to(); i++) {
      char c = text.charAt(i);
      boolean capital = isCapital(c) && Character.isLowerCase(text.charAt(i - 1));
      boolean inWords =
          Character.isLetter(c) || Character.getType(c) == Character.FORMAT || c == '’';
      if (!inWords || capital) {
        return true;
      }
    }
    return false;
  }

  /** A symbol (£, °, « …) preceded by a capital that makes no sense there. */
  private static boolean isUnambiguousSymbol(String text, MisreadUtf8Sequence sequence) {
    char lead = text.charAt(sequence.from());
    char before = before(text, sequence);
    boolean latin = UScript.getScript(lead) == UScript.LATIN;
    boolean misplaced = latin ? !isCapital(before) : isAsciiLetter(before);
    return misplaced && (Character.isLowerCase(before) || !endsWord(text, sequence));
  }

  /** Whether the first letter is Latin, or of another script inside a Latin word. */
  private static boolean isForeign(String text, MisreadUtf8Sequence sequence) {
    return UScript.getScript(text.charAt(sequence.from())) == UScript.LATIN
        || isAsciiLetter(before(text, sequence))
        || isAsciiLetter(after(text, sequence));
  }

  /** A sequence with a lost byte inside a word, after a small letter. */
  private static boolean isLossInsideWord(String text, MisreadUtf8Sequence sequence) {
    return sequence.codePoint() == MisreadUtf8Sequence.LOST
        && isCapital(text.charAt(sequence.from()))
        && Character.isLowerCase(before(text, sequence))
        && Character.isLowerCase(after(text, sequence));
  }

  /**
   * Whether a word may end with the first character of the sequence and the others follow the word.
   */
  private static boolean endsWord(String text, MisreadUtf8Sequence sequence) {
    for (int i = sequence.from() + 1; i < sequence.to(); i++) {
      if (MAY_FOLLOW_WORD.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !Character.isLetterOrDigit(after(text, sequence));
  }

  private static boolean isOfThreeBytes(int c) {
    boolean wide = (c >= 0x3001 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF5E);
    boolean ligature = c >= 0xFB00 && c <= 0xFB04;
    return wide || ligature || CommonCharacters.contain(c) || (c >= 0x2190 && c <= 0x27BF);
  }

  private static boolean isTypography(int c) {
    return (c >= 0x2000 && c <= 0x203A) || c == 0x20AC || c == 0x2122;
  }

  private static boolean isLatinLetter(int c) {
    return c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7;
  }

  /** Includes the C1 controls, which occur when text was misread twice. */
  private static boolean isLatinSymbol(int c) {
    return c >= 0x80 && c < 0xC0;
  }

  private static boolean isGreek(int c) {
    return c >= 0x391 && c <= 0x3C9;
  }

  private static boolean isDash(char c) {
    return c == '–' || c == '—';
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }

  private static char before(String text, MisreadUtf8Sequence sequence) {
    return sequence.from() == 0 ? ' ' : text.charAt(sequence.from() - 1);
  }

  private static char after(String text, MisreadUtf8Sequence sequence) {
    return sequence.to() < text.length() ? text.charAt(sequence.to()) : ' ';
  }
}
