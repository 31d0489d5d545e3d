package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link DoubleByteCharset} and {@link CommonCharacters}, which its guesses are from. */
final class DoubleByteCharsetTest {
  private static final char NONE = 0;

  static Stream<Arguments> charsets() {
    return Stream.of(
        Arguments.of(DoubleByteCharset.GB18030, "GB18030", "小路穿过草地，一直通到泉水边。"),
        Arguments.of(DoubleByteCharset.GB18030, "GB18030", "小路穿過草地，一直通到泉水邊。"),
        Arguments.of(DoubleByteCharset.BIG5, "Big5", "小路穿過草地，一直通到泉水邊。"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void mapsCharactersToTheirBytesAndBack(DoubleByteCharset charset, String name, String text) {
    for (char c : text.toCharArray()) {
      byte[] bytes = Character.toString(c).getBytes(Charset.forName(name));
      int lead = bytes[0] & 0xFF;
      int trail = bytes[1] & 0xFF;

      assertThat(charset.pair(c)).as("%s", c).isEqualTo(lead << 8 | trail);
      assertThat(charset.character(lead, trail)).isEqualTo(c);
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void everyDefinedPairIsThatOfItsCharacter(DoubleByteCharset charset, String name, String text) {
    int defined = 0;
    for (int pair = 0; pair < 0x10000; pair++) {
      char c = charset.character(pair >> 8, pair & 0xFF);
      if (c != 0) {
        // Some characters have two pairs; the one that is found again stands for both.
        int again = charset.pair(c);
        assertThat(charset.character(again >> 8, again & 0xFF)).isEqualTo(c);
        defined++;
      }
    }
    assertThat(defined).as(name + " " + text).isGreaterThan(13_000);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void hasNoPairForOtherCharacters(DoubleByteCharset charset, String name, String text) {
    for (char c : "aZ0 ?\u0000\u0080한\ufffd\ud800".toCharArray()) {
      assertThat(charset.pair(c)).as("%s %s %04x", name, text, (int) c).isZero();
    }
    assertThat(charset.character(0x41, 0x42)).as("ASCII").isEqualTo(NONE);
    assertThat(charset.character(0xFF, 0xFF)).isEqualTo(NONE);
    assertThat(charset.character(0x81, 0x20)).as("no trail byte").isEqualTo(NONE);
  }

  /** Encoders write private-use characters; decoded again, such bytes mean nothing. */
  @Test
  void readsPrivateUseAsUndefined() {
    int pair = DoubleByteCharset.GB18030.pair('\ue000');

    assertThat(pair).isEqualTo(0xAAA1);
    assertThat(DoubleByteCharset.GB18030.character(0xAA, 0xA1)).isEqualTo(NONE);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void offersTheCommonCharactersWithAByte(DoubleByteCharset charset, String name, String text) {
    for (char c : text.toCharArray()) {
      int pair = charset.pair(c);

      assertThat(charset.withLead(pair >> 8)).as(name).contains(c);
      assertThat(charset.withTrail(pair & 0xFF)).contains(c);
    }
    for (int b = 0; b < 256; b++) {
      int known = b;
      for (char c : charset.withLead(b)) {
        assertThat(IntStream.range(0, 256)).anyMatch(trail -> charset.character(known, trail) == c);
        assertThat(CommonCharacters.contain(c) || UnigramModel.isPunctuation(c)).isTrue();
      }
      for (char c : charset.withTrail(b)) {
        assertThat(IntStream.range(0, 256)).anyMatch(lead -> charset.character(lead, known) == c);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void knowsTheUndefinedPairsThatDecodersDrop(DoubleByteCharset charset, String name, String text) {
    for (int lead : charset.droppedLeads()) {
      assertThat(charset.droppedTrails(lead)).as(name + text).isNotEmpty();
      for (int trail : charset.droppedTrails(lead)) {
        assertThat(charset.character(lead, trail)).isEqualTo(NONE);
        assertThat(trail).isBetween(0x81, 0xFE);
      }
    }
    assertThat(charset.droppedTrails(0x41)).as("after ASCII").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"?, true", "\ufffd, true", "？, false", "!, false", "草, false"})
  void knowsTheMarksOfDecoders(char c, boolean mark) {
    assertThat(DoubleByteCharset.isDecoderMark(c)).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource({
    "!, ！", "(, （", "), ）", "',', ，", "., ．", ":, ：", ";, ；", "?, ？", "a, a", "-, -", "草, 草", "，, ，"
  })
  void widensPunctuationOnly(char c, char wide) {
    assertThat(DoubleByteCharset.fullWidth(c)).isEqualTo(wide);
  }

  @ParameterizedTest
  @ValueSource(strings = {"小路穿过草地", "小路穿過草地", "駅前本屋地図", "한국어문장"})
  void commonCharactersAreThoseOfDailyUse(String text) {
    assertThat(text.codePoints()).allMatch(CommonCharacters::contain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"鱻", "龘", "뷁", "a", "é", "。", "の", "\ufffd", "\ue000", "𠮷", "ж", "1", ""})
  void otherCharactersAreNotCommon(String text) {
    assertThat(text.codePoints()).noneMatch(CommonCharacters::contain);
  }
}
