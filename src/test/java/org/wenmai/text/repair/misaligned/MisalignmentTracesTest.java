package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class MisalignmentTracesTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static int count(String text) {
    return MisalignmentTraces.points(text, 0, text.length());
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource({
    "'', 0, nothing",
    "plain, 0, ASCII",
    "草地泉水, 0, characters in daily use",
    "鱻, 2, a rare character",
    "草鱻地, 2, a rare character between common ones",
    "浏览网页, 0, a rare character in a word",
    "龘靐, 4, two rare characters that form no word",
    "\ue000, 2, private use",
    "\uf8ff, 2, private use",
    "\ufffd, 1, a lost character",
    "草\ufffd地, 1, a lost character between Han",
    "草?地, 1, a question mark before Han",
    "a?地, 0, a question mark after ASCII ends a sentence",
    "草?, 0, a question mark at the end",
    "?地, 0, a question mark at the start",
    "草？地, 0, a full-width question mark",
    "草，地, 0, punctuation",
    "草★地, 1, a symbol between Han",
    "草★, 0, a symbol at the end",
    "a★b, 0, a symbol between letters",
    "草の地, 1, kana between Han",
    "草Ａ地, 1, a full-width letter between Han",
    "草ж地, 1, Cyrillic between Han",
    "草　地, 0, an ideographic space",
    "草·地, 0, a middle dot",
    "草é地, 1, a letter of pinyin between Han",
    "草F地, 2, an ASCII character that may be a trail byte",
    "草_，, 2, a sign before punctuation",
    "草F, 2, a letter at the end",
    "草Fa地, 0, letters of a word",
    "草 F地, 0, a letter after a space",
    "草5地, 0, a digit is no trail byte",
    "穿T恤的人, 0, a letter in a word",
    "艘紊铰, 1, characters that are seldom words",
    "艘紊铰芦, 2, four such characters",
    "图书馆, 0, such characters in a word",
    "草한地, 0, Hangul is in neither charset"
  })
  void countsPoints(String text, int points, String what) {
    assertThat(count(text)).as(what).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "草地鱻水, 0, 2",
    "草地鱻水, 2, 2",
    "草地鱻水, 3, 4",
    "鱻草鱻, 1, 2",
    "草地, 0, 2",
    "草地, 2, 2",
    "'', 0, 0"
  })
  void findsTheNextTrace(String text, int from, int next) {
    assertThat(MisalignmentTraces.next(text, from)).isEqualTo(next);
  }

  /** One byte of a sentence is lost: the characters after it are read from the wrong halves. */
  @ParameterizedTest
  @CsvSource({"GB18030, 5, 小路穿过草地一直通到泉水边上的村子", "Big5, 9, 專家認為這個問題將會影響當地的經濟"})
  void findsAPassageWorthSearching(String name, int lost, String text) {
    DoubleByteCharset charset =
        name.equals("Big5") ? DoubleByteCharset.BIG5 : DoubleByteCharset.GB18030;
    byte[] bytes = text.getBytes(Charset.forName(name));
    byte[] shifted = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, shifted, 0, lost);
    System.arraycopy(bytes, lost + 1, shifted, lost, shifted.length - lost);
    String damaged = new String(shifted, Charset.forName(name));

    int trace = MisalignmentTraces.next(damaged, 0);

    assertThat(trace).isLessThan(damaged.length());
    assertThat(MisalignmentTraces.isWorthSearching(damaged, trace, charset)).isTrue();
    assertThat(MisalignmentTraces.points(damaged, 0, damaged.length()))
        .isGreaterThan(MisalignmentTraces.points(text, 0, text.length()));
  }

  /** Lists of rare characters that somebody wrote on purpose. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "名字叫李喆的老人住在村子里。",
        "草★地",
        "他问:真的?草地上没有人。",
        "吡啶和噻唑",
      })
  void findsSoundTextNotWorthSearching(String text) {
    for (int at = MisalignmentTraces.next(text, 0);
        at < text.length();
        at = MisalignmentTraces.next(text, at + 1)) {
      for (DoubleByteCharset charset :
          Arrays.asList(DoubleByteCharset.GB18030, DoubleByteCharset.BIG5)) {
        assertThat(MisalignmentTraces.isWorthSearching(text, at, charset)).isFalse();
      }
    }
  }

  @Test
  void judgesTheEdgesOfAText() {
    assertThat(MisalignmentTraces.isWorthSearching("鱻", 0, DoubleByteCharset.GB18030)).isFalse();
    assertThat(MisalignmentTraces.isWorthSearching("\ufffd", 0, DoubleByteCharset.BIG5)).isFalse();
  }

  @Property(tries = 500)
  void findsExactlyTheTracesThatItCounts(@ForAll("anyText") String text) {
    int next = MisalignmentTraces.next(text, 0);
    int sum = 0;
    for (int at = next; at < text.length(); at = MisalignmentTraces.next(text, at + 1)) {
      int points = MisalignmentTraces.points(text, at, at + 1);
      assertThat(points).isPositive();
      sum += points;
    }

    assertThat(sum).isEqualTo(count(text));
    assertThat(MisalignmentTraces.points(text, 0, next)).isZero();
  }
}
