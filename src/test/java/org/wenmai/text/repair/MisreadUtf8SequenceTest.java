package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MisreadUtf8SequenceTest {
  private static final int WINDOWS_1252 = 0;

  private static MisreadUtf8Sequence at(String text) {
    return MisreadUtf8Sequence.at(text, 0, text.length(), WINDOWS_1252);
  }

  private static MisreadUtf8Sequence guessedAt(String text, int from) {
    return MisreadUtf8Sequence.guessedAt(text, from, text.length(), WINDOWS_1252);
  }

  /** The limits of each length, of the surrogates and of Unicode, and characters between them. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x80, 0xA0, 0xE9, 0x3B1, 0x416, 0x5D0, 0x7FF, 0x800, 0xE01, 0x2019, 0x20AC, 0x4E2D, 0xAC00,
        0xD7FF, 0xE000, 0xFF0C, 0xFFFC, 0xFFFF, 0x10000, 0x1F600, 0x20BB7, 0x10FFFF
      })
  void readsAnyCharacterOfUtf8(int codePoint) {
    String character = Character.toString(codePoint);
    String misread = new String(character.getBytes(UTF_8), ISO_8859_1);

    assertThat(at(misread)).isEqualTo(new MisreadUtf8Sequence(0, misread.length(), codePoint));
    assertThat(at(misread + misread).to()).as("only the first").isEqualTo(misread.length());
    assertThat(MisreadUtf8Sequence.at("x" + misread, 1, misread.length() + 1, WINDOWS_1252))
        .isEqualTo(new MisreadUtf8Sequence(1, misread.length() + 1, codePoint));
  }

  @ParameterizedTest
  @FieldSource("org.wenmai.text.repair.SingleByteCharsets#NAMES")
  void readsTheCharactersOfManyScriptsInEachCharset(String name) {
    int charset = SingleByteCharsets.NAMES.indexOf(name);
    int read = 0;
    for (int codePoint : "éšğжώאبกềの中한！😀".codePoints().toArray()) {
      byte[] bytes = Character.toString(codePoint).getBytes(UTF_8);
      String misread = new String(bytes, Charset.forName(name));
      if (misread.indexOf('\ufffd') < 0) {
        assertThat(MisreadUtf8Sequence.at(misread, 0, misread.length(), charset))
            .isEqualTo(new MisreadUtf8Sequence(0, bytes.length, codePoint));
        read++;
      }
    }
    assertThat(read).isGreaterThan(3);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "abc, ASCII",
    "é, a lead by itself",
    "©, a later byte by itself",
    "Ã, a cut sequence of two",
    "â€, a cut sequence of three",
    "ðŸ˜, a cut sequence of four",
    "Ãa, ASCII after a lead",
    "ÃÃ, two leads",
    "À\u0080, NUL in an overlong form",
    "à\u0080\u0080, an overlong form of three",
    "à\u009f¿, the last overlong form of three",
    "ð\u0080\u0080\u0080, an overlong form of four",
    "í\u00a0\u0080, a high surrogate by itself",
    "í°\u0080, a low surrogate by itself",
    "í\u00a0\u0080í\u00a0\u0080, two high surrogates",
    "í\u00a0\u0080â\u0080\u0099, a high surrogate before a quotation mark",
    "ô\u0090\u0080\u0080, beyond Unicode",
    "õ\u0080\u0080\u0080, a lead beyond Unicode",
    "中文, Han"
  })
  void readsNothingElse(String text, String what) {
    assertThat(at(text)).as(what).isNull();
  }

  @Test
  void readsOnlyUpToTheEndOfItsRange() {
    assertThat(MisreadUtf8Sequence.at("â€™s", 0, 2, WINDOWS_1252)).isNull();
    assertThat(MisreadUtf8Sequence.at("â€™s", 0, 3, WINDOWS_1252)).isNotNull();
  }

  @Test
  void joinsTheSurrogatesOfCesu8() {
    assertThat(at("í\u00a0½í¸\u0080")).isEqualTo(new MisreadUtf8Sequence(0, 6, 0x1F600));
    assertThat(at("í\u00a0\u0080í°\u0080")).isEqualTo(new MisreadUtf8Sequence(0, 6, 0x10000));
    assertThat(at("í¯¿í¿¿")).isEqualTo(new MisreadUtf8Sequence(0, 6, 0x10FFFF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ã\ufffd", "â\u0080\ufffd", "â\ufffd\u0099", "ð\u009f\ufffd\u0080"})
  void readsASequenceWithALostByteAsLost(String text) {
    assertThat(at(text))
        .isEqualTo(new MisreadUtf8Sequence(0, text.length(), MisreadUtf8Sequence.LOST));
  }

  /** À is C3 A0, and the byte A0, a no-break space, often became a space or disappeared. */
  @ParameterizedTest
  @CsvSource({
    "il va Ã perdre, 6, 7",
    "voilÃ la lampe, 4, 5",
    "dÃ©jÃ vu, 4, 5",
    "'Ã', 0, 1",
    "'lÃ.', 1, 2",
    "'lÃ, dit-il', 1, 2",
    "'lÃ !', 1, 2",
    "'lÃ\nensuite', 1, 2",
    "GÃ idhlig, 1, 3",
    "une lampe Ã  gaz, 10, 12" // two spaces: the first is the no-break space
  })
  void guessesAGraveBeforeASpaceOrNothing(String text, int from, int to) {
    assertThat(guessedAt(text, from)).isEqualTo(new MisreadUtf8Sequence(from, to, 'à'));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "'Ä x', 2, 120, a letter before its former no-break space",
    "'Ã?Ã©', 2, fffd, a question mark for a lost second byte",
    "'â€', 2, 201d, a closing quotation mark without its undefined byte",
    "'â€x', 2, 201d, the same inside text",
    "'â€?', 3, 201d, the same with a question mark",
    "'ã?‚x', 3, fffd, a question mark for a lost byte of three",
    "'ã\u0081 x', 3, 3060, three bytes with a former no-break space"
  })
  void guessesASequenceThatLostAByte(String text, int to, String codePoint, String what) {
    assertThat(guessedAt(text, 0))
        .as(what)
        .isEqualTo(new MisreadUtf8Sequence(0, to, Integer.parseInt(codePoint, 16)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "x, ASCII",
    "¿Que, an inverted question mark",
    "Ãx, a lead in front of a letter",
    "Ã?x, a question before ASCII",
    "Ã?, a question mark that ends a sentence",
    "Ä, another letter at the end",
    "é, a lead of three at the end",
    "à\u0080 , an overlong form",
    "ð\u009f , four bytes are never guessed"
  })
  void guessesNothingElse(String text, String what) {
    assertThat(guessedAt(text, 0)).as(what).isNull();
  }
}
