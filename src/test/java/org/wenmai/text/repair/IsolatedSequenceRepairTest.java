package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

/** Tests {@link IsolatedSequenceRepair} and the rules of {@link IsolatedSequence}. */
final class IsolatedSequenceRepairTest {
  private static final int WINDOWS_1252 = 1;

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static String apply(String text) {
    return new IsolatedSequenceRepair().apply(text, new RepairCounts());
  }

  @ParameterizedTest
  @CsvSource({
    "dÃ©jeuner, déjeuner, 1",
    "donâ€™t, don’t, 1",
    "She said â€œnoâ€\u009d, She said “no”, 2",
    "cafÃ©, café, 1",
    "tÃªte-Ã\u00a0-tÃªte, tête-à-tête, 3",
    "KÃ¶ln und GrÃ¼nau, Köln und Grünau, 2",
    "maÃ±ana, mañana, 1",
    "five kmÂ², five km², 1",
    "20Â°C, 20°C, 1",
    "EURâ‚¬5, EUR€5, 1",
    "Wordâ„¢, Word™, 1",
    "so â€“ there, so – there, 1",
    "waitâ€¦, wait…, 1",
    "nice ðŸ˜€ day, nice 😀 day, 1",
    "ï¬\u0081sh, ﬁsh, 1"
  })
  void repairsWhatCanOnlyBeMisread(String damaged, String text, int sequences) {
    RepairCounts counts = new RepairCounts();

    assertThat(new IsolatedSequenceRepair().apply(damaged, counts)).isEqualTo(text);
    assertThat(counts.counts()).containsExactly(Map.entry("mojibake", sequences));
  }

  /** One certain sequence makes the uncertain ones of the same charset likely. */
  @ParameterizedTest
  @CsvSource({
    "'donâ€™t say â€', don’t say ”",
    "'dÃ©jÃ vu', déjà vu",
    "'dÃ©jÃ ', déjà",
    "'voilÃ, dit-elle, l’Ã©tÃ©', 'voilà, dit-elle, l’été'"
  })
  void repairsLostBytesBesideACertainSequence(String damaged, String text) {
    assertThat(apply(damaged).strip()).isEqualTo(text);
  }

  @Test
  void repairsAGraveThatLostItsNoBreakSpace() {
    assertThat(apply("voilÃ une lampe")).isEqualTo("voilà une lampe");
    assertThat(apply("voilÃ")).isEqualTo("voilà");
    assertThat(apply("Ã")).as("a letter by itself").isEqualTo("Ã");
    assertThat(apply("IRMÃ DO REI")).as("Portuguese").isEqualTo("IRMÃ DO REI");
  }

  @Test
  void repairsTextThatWasMisreadTwice() {
    String once = new String("a déjeuner".getBytes(UTF_8), ISO_8859_1);
    String twice = new String(once.getBytes(UTF_8), ISO_8859_1);

    assertThat(apply(twice)).isEqualTo("a déjeuner");
  }

  /** Real words, names and units that are valid UTF-8 in a charset of their language. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "déjà vu",
        "“AMANHÔ e ‘IRMÒ",
        "«AMANHÃ»",
        "IRMÃ® & CO",
        "The AHÅ™ sofa",
        "10 Å—about one nanometre",
        "Він, Ві та ДЇ",
        "в’їзд і з’їзд",
        "MÄ£ÄM ÌÑÌ Q",
        "É® is a trade mark",
        "CAFÉ© 1999",
        "Ä°",
        "Äœ",
        "草地Ã泉水",
        "ΕΛΛΑΔΑ’",
        "ΑΒ»"
      })
  void leavesRealWordsAlone(String text) {
    assertThat(apply(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "caf|Ã©, true",
    "x|Ã©x, true",
    "|Ã© , false", // by itself it may be a name
    "don|â€™t, true",
    "|â€™, true",
    "|ðŸ˜€, true",
    "|ð‘€€, false", // plane 1, but neither emoji nor pictograph
    "A|Ã”, false", // a capital before a closing quotation mark
    "k|Ã”k, true"
  })
  void tellsSequencesThatAreUnambiguous(String text, boolean unambiguous) {
    int at = text.indexOf('|');
    String line = text.replace("|", "");

    assertThat((IsolatedSequence.unambiguous(line, at, line.length()) & WINDOWS_1252) != 0)
        .isEqualTo(unambiguous);
  }

  /** A neighbor that is a sequence as well makes a doubtful one certain. */
  @Test
  void joinsAdjacentSequences() {
    String han = new String("草地".getBytes(UTF_8), ISO_8859_1);

    assertThat(IsolatedSequence.at(han, 0, han.length(), 0, false).codePoint()).isEqualTo('草');
    assertThat(IsolatedSequence.at(han, 3, han.length(), 0, true).codePoint()).isEqualTo('地');
    assertThat(IsolatedSequence.at("x", 0, 1, 0, true)).isNull();
  }

  @Property(tries = 500)
  void isIdempotentAndCountsChanges(@ForAll("anyText") String text) {
    RepairCounts counts = new RepairCounts();
    String once = new IsolatedSequenceRepair().apply(text, counts);

    assertThat(apply(once)).isEqualTo(once);
    assertThat(counts.counts().isEmpty()).isEqualTo(once == text);
  }

  @Property(tries = 300)
  void leavesAnyTextInHanAndAsciiAlone(@ForAll("anyText") String text) {
    String narrow = text.replaceAll("[^\\x00-\\x7f\\u3000-\\u9fff]", "");

    assertThat(apply(narrow)).isSameAs(narrow);
  }
}
