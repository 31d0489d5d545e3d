package org.wenmai.text.repair;

import com.ibm.icu.lang.UScript;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.repair.misaligned.CommonCharacters;

/**
 * Tells whether a single sequence of {@link MisreadUtf8Sequence}, in a line that is fine otherwise,
 * is what it looks like. All the languages of a charset are to be thought of: {@code AMANHÃ”} is
 * the end of a quotation in Portuguese, {@code AHÅ™} a trade mark, {@code Він} a Ukrainian word.
 */
final class IsolatedSequence {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  /** May well stand behind a word that ends with a letter beyond ASCII. */
  private static final String ENDS_WORDS = "\u00a0 ”’»›…–—™®©°ªº·´¹²³\u00ad";

  private static final int A_GRAVE = 0xE0;

  private IsolatedSequence() {}

  /** The charsets in which the sequence that starts here can be nothing else, one bit each. */
  static int signs(String text, int at, int to) {
    int possible = CHARSETS.lead(text.charAt(at)) & CHARSETS.trail(text.charAt(at + 1));
    int signs = 0;
    while (possible != 0) {
      int charset = Integer.numberOfTrailingZeros(possible);
      possible &= possible - 1;
      MisreadUtf8Sequence sequence = MisreadUtf8Sequence.at(text, at, to, charset);
      signs |= sequence != null && isSign(text, sequence) ? 1 << charset : 0;
    }
    return signs;
  }

  /**
   * The sequence that starts here, if it is one, given that the charset is the right one.
   *
   * @param joined whether another one ends here
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
    return joins || isSign(text, sequence) || isLikely(text, sequence) ? sequence : null;
  }

  /** As {@link #at} for a sequence of which a byte was dropped. */
  static @Nullable MisreadUtf8Sequence guessedAt(String text, int at, int to, int charset) {
    MisreadUtf8Sequence guessed = MisreadUtf8Sequence.guessedAt(text, at, to, charset);
    return guessed != null && isLikely(text, guessed) ? guessed : null;
  }

  private static boolean isLikely(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    return (isLatinLetter(c) || isTypography(c) || isLatinSign(c) || c == MisreadUtf8Sequence.LOST)
        && !(endsWord(text, sequence) && isCapital(before(text, sequence)));
  }

  private static boolean isSign(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    return switch (sequence.to() - sequence.from()) {
      case 2 -> isSignOfTwo(text, sequence);
      case 3 ->
          hasBreak(text, sequence)
              && (isTypography(c)
                  || (isOfThreeBytes(c) && isForeign(text, sequence) && !endsWord(text, sequence)));
      default -> c >= 0x1F000 && c < 0x20000;
    };
  }

  private static boolean isSignOfTwo(String text, MisreadUtf8Sequence sequence) {
    int c = sequence.codePoint();
    if (isLatinLetter(c)) {
      return isLetterSign(text, sequence);
    }
    boolean sign = isLatinSign(c) || isGreek(c);
    return sign ? isSignSign(text, sequence) : isInside(text, sequence);
  }

  /** A letter that completes a word, made of what no word has inside. */
  private static boolean isLetterSign(String text, MisreadUtf8Sequence sequence) {
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
      return isAsciiLetter(before);
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

  /** Whether it cannot be part of a word: a sign, or a capital behind a small letter. */
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

  /** £, °, « … behind a capital that stands for nothing. */
  private static boolean isSignSign(String text, MisreadUtf8Sequence sequence) {
    char lead = text.charAt(sequence.from());
    char before = before(text, sequence);
    boolean latin = UScript.getScript(lead) == UScript.LATIN;
    boolean odd = latin ? !isCapital(before) : isAsciiLetter(before);
    return odd && (Character.isLowerCase(before) || !endsWord(text, sequence));
  }

  /** Whether its first letter is of the Latin script, or of another one inside a Latin word. */
  private static boolean isForeign(String text, MisreadUtf8Sequence sequence) {
    return UScript.getScript(text.charAt(sequence.from())) == UScript.LATIN
        || isAsciiLetter(before(text, sequence))
        || isAsciiLetter(after(text, sequence));
  }

  /** What was lost stood inside a word, behind a small letter. */
  private static boolean isInside(String text, MisreadUtf8Sequence sequence) {
    return sequence.codePoint() == MisreadUtf8Sequence.LOST
        && isCapital(text.charAt(sequence.from()))
        && Character.isLowerCase(before(text, sequence))
        && Character.isLowerCase(after(text, sequence));
  }

  /** Whether a word may end with the first character, and the last one stand behind the word. */
  private static boolean endsWord(String text, MisreadUtf8Sequence sequence) {
    for (int i = sequence.from() + 1; i < sequence.to(); i++) {
      if (ENDS_WORDS.indexOf(text.charAt(i)) < 0) {
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

  /** Also the controls, which are made of Â when something is misread twice. */
  private static boolean isLatinSign(int c) {
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
