package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.repair.misaligned.BeamSearchDecoder.Effort;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/** Tests {@link BeamSearchDecoder} and the {@link BeamHypothesis} that it returns. */
final class BeamSearchDecoderTest {
  private static final String SIMPLIFIED = "老人每天早上沿着小路走到图书馆门口等待学生一起读书";
  private static final String TRADITIONAL = "專家認為這個問題將會影響當地的經濟發展與居民的日常生活";

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any().map(text -> text.substring(0, Math.min(text.length(), 30)));
  }

  private static String withoutBytes(String text, String charset, List<Integer> lost) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (!lost.contains(i)) {
        rest.write(bytes[i]);
      }
    }
    return new String(rest.toByteArray(), Charset.forName(charset));
  }

  private static BeamHypothesis decode(String text, DoubleByteCharset charset, Effort effort) {
    return new BeamSearchDecoder(
            text, 0, text.length(), charset, 0, text.length(), HanVariety.UNDETERMINED, effort)
        .best();
  }

  private static BeamHypothesis decode(String text) {
    return decode(text, DoubleByteCharset.GB18030, Effort.FULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {SIMPLIFIED, TRADITIONAL, "小路穿过草地，一直通到泉水边。", "Plain words.", "一", ""})
  void leavesSoundTextAsItIs(String text) {
    for (Effort effort : Effort.values()) {
      BeamHypothesis best = decode(text, DoubleByteCharset.GB18030, effort);

      assertThat(best.text()).isEqualTo(text);
      assertThat(best.realigned()).isZero();
    }
  }

  static Stream<Arguments> losses() {
    return Stream.of(
        Arguments.of(SIMPLIFIED, "GB18030", List.of(10, 31)),
        Arguments.of(SIMPLIFIED, "GB18030", List.of(12, 33)),
        Arguments.of(SIMPLIFIED, "GB18030", List.of(8, 35)),
        Arguments.of(SIMPLIFIED, "GB18030", List.of(14, 29)),
        Arguments.of(TRADITIONAL, "Big5", List.of(10, 29)),
        Arguments.of(TRADITIONAL, "Big5", List.of(10, 31)),
        Arguments.of(TRADITIONAL, "Big5", List.of(12, 35)));
  }

  private static DoubleByteCharset charset(String name) {
    return name.equals("Big5") ? DoubleByteCharset.BIG5 : DoubleByteCharset.GB18030;
  }

  /** The characters after a lost byte come from the halves of two others, and are joined again. */
  @ParameterizedTest
  @MethodSource("losses")
  void realignsWhatFollowsALostByte(String text, String name, List<Integer> lost) {
    String damaged = withoutBytes(text, name, lost);

    BeamHypothesis best = decode(damaged, charset(name), Effort.FULL);

    assertThat(damaged).isNotEqualTo(text);
    assertThat(best.text()).isEqualTo(text);
    assertThat(best.realigned()).isBetween(2, (lost.get(1) - lost.get(0)) / 2 + 1);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void sketchesTheSamePassageWithUnknownCharacters(String text, String name, List<Integer> lost) {
    String damaged = withoutBytes(text, name, lost);

    BeamHypothesis sketch = decode(damaged, charset(name), Effort.QUICK);

    assertThat(sketch.text()).contains("\ufffd");
    assertThat(sketch.realigned()).isPositive();
    assertThat(sketch.score()).isGreaterThan(unchanged(damaged).score());
  }

  private static BeamHypothesis unchanged(String text) {
    return new BeamSearchDecoder(
            text,
            0,
            text.length(),
            DoubleByteCharset.GB18030,
            Integer.MAX_VALUE,
            text.length(),
            HanVariety.UNDETERMINED,
            Effort.QUICK)
        .best();
  }

  /** The score of a text that is read as it is compares it with its repairs. */
  @ParameterizedTest
  @ValueSource(strings = {SIMPLIFIED, "龘鱻靐", "草?地", "\ufffd\ufffd", "한국어", "mixed 草地 text"})
  void readsAnyTextAsItIsIfNoPassageMayBegin(String text) {
    BeamHypothesis best = unchanged(text);

    assertThat(best.text()).isEqualTo(text);
    assertThat(best.score()).isNegative().isFinite();
  }

  @Test
  void prefersWordsToCharacters() {
    assertThat(unchanged("图书馆").score()).isGreaterThan(unchanged("图馆书").score());
    assertThat(unchanged("学生").score()).isGreaterThan(unchanged("生学").score());
    assertThat(unchanged("草地").score()).isGreaterThan(unchanged("草鱻").score());
  }

  @Test
  void prefersWordsThatFollowEachOther() {
    double together = unchanged("提高水平").score();
    assertThat(together).isGreaterThan(unchanged("提高").score() + unchanged("水平").score());
  }

  /** Between the same bytes the variety of the text around decides. */
  @Test
  void guessesNoCharacterOfTheOtherVariety() {
    String damaged = withoutBytes(SIMPLIFIED, "GB18030", List.of(10, 31));
    double undetermined = decode(damaged).score();
    double simplified = decode(damaged, HanVariety.SIMPLIFIED).score();
    double traditional = decode(damaged, HanVariety.TRADITIONAL).score();
    assertThat(simplified).isEqualTo(undetermined);
    assertThat(traditional).isLessThan(undetermined);
  }

  private static BeamHypothesis decode(String text, HanVariety variety) {
    return new BeamSearchDecoder(
            text,
            0,
            text.length(),
            DoubleByteCharset.GB18030,
            0,
            text.length(),
            variety,
            Effort.FULL)
        .best();
  }

  @Test
  void decodesOnlyItsRange() {
    String damaged = withoutBytes(SIMPLIFIED, "GB18030", List.of(10, 31));
    BeamSearchDecoder decoder =
        new BeamSearchDecoder(
            damaged, 0, 5, DoubleByteCharset.GB18030, 0, 5, HanVariety.UNDETERMINED, Effort.FULL);

    assertThat(decoder.best().text()).startsWith(SIMPLIFIED.substring(0, 4));
    assertThat(decoder.best().text().length()).isLessThan(8);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 3", "0, 24"})
  void decodesAnEmptyOrPartialRange(int from, int to) {
    BeamSearchDecoder decoder =
        new BeamSearchDecoder(
            SIMPLIFIED,
            from,
            to,
            DoubleByteCharset.GB18030,
            from,
            to,
            HanVariety.UNDETERMINED,
            Effort.FULL);

    assertThat(decoder.best().text()).isEqualTo(SIMPLIFIED.substring(from, to));
  }

  @Test
  void startsWithoutCharacters() {
    assertThat(BeamHypothesis.START.text()).isEmpty();
    assertThat(BeamHypothesis.START.realigned()).isZero();
    assertThat(BeamHypothesis.START.node()).isEqualTo(JiebaDictionary.ROOT);
  }

  /** States differ by their node, their last word or their pending byte, and by nothing else. */
  @Test
  void comparesHypothesesByNodeAndPendingByte() {
    BeamHypothesis start = BeamHypothesis.START;
    BeamHypothesis pending =
        new BeamHypothesis(-1, -1, 0, 0, -1, 0x81, start, '草', BeamHypothesis.Kind.GUESSED);
    BeamHypothesis likelier =
        new BeamHypothesis(-0.5, -0.5, 0, 0, -1, 0x81, start, '地', BeamHypothesis.Kind.AS_READ);
    BeamHypothesis other =
        new BeamHypothesis(-1, -1, 0, 0, -1, 0x82, start, '草', BeamHypothesis.Kind.GUESSED);
    BeamHypothesis inWord =
        new BeamHypothesis(-1, -1, 7, 0, -1, 0x81, start, '草', BeamHypothesis.Kind.GUESSED);

    assertThat(likelier.stateKey()).isEqualTo(pending.stateKey());
    BeamHypothesis afterWord =
        new BeamHypothesis(-1, -1, 0, 0, 5, 0x81, start, '草', BeamHypothesis.Kind.GUESSED);
    assertThat(
            List.of(
                start.stateKey(),
                pending.stateKey(),
                other.stateKey(),
                inWord.stateKey(),
                afterWord.stateKey()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readsItsCharactersFromTheLastToTheFirst() {
    BeamHypothesis first =
        new BeamHypothesis(
            -1, -1, 0, 0, -1, -1, BeamHypothesis.START, '草', BeamHypothesis.Kind.REALIGNED);
    BeamHypothesis second =
        new BeamHypothesis(-2, -2, 0, 0, -1, -1, first, '地', BeamHypothesis.Kind.GUESSED);
    BeamHypothesis third =
        new BeamHypothesis(-3, -3, 0, 0, -1, -1, second, '水', BeamHypothesis.Kind.REALIGNED);

    assertThat(third.text()).isEqualTo("草地水");
    assertThat(third.realigned()).isEqualTo(2);
  }

  @Property(tries = 60)
  void decodesAnyTextTheSameTwice(@ForAll("anyText") String text) {
    BeamHypothesis best = decode(text);

    BeamHypothesis again = decode(text);

    // There is none where all hypotheses that end aligned were pruned.
    assertThat(best == null ? null : best.text()).isEqualTo(again == null ? null : again.text());
    assertThat(best == null || best.score() <= 0).isTrue();
  }
}
