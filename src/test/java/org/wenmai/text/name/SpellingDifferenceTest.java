package org.wenmai.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class SpellingDifferenceTest {
  private static CorpusName name(String surface) {
    return new CorpusName(surface.toLowerCase(Locale.ROOT), surface, "en", 1);
  }

  private static Optional<SpellingDifference> of(String a, String b) {
    return SpellingDifference.of(name(a), name(b));
  }

  @ParameterizedTest
  @CsvSource({
    "柳榷锋, 柳榷峰, SOUND",
    "柳榷锋, 柳榷水, CHARACTER",
    "LampSeek, LanpSeek, LETTER",
    "LampSeek, LampSek, LETTER",
    "LampSeek, LampSeeek, LETTER",
    "LampSeek, LampSeekSeek, DOUBLED",
  })
  void similarNamesShareABlockingKey(String a, String b, SpellingDifference difference) {
    assertThat(of(a, b)).contains(difference);
    assertThat(of(b, a)).contains(difference);
    Set<String> shared = new HashSet<>(SpellingDifference.blockingKeys(name(a)));
    shared.retainAll(SpellingDifference.blockingKeys(name(b)));
    assertThat(shared).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "柳榷锋, 刘榷锋", // another surname
    "柳榷, 柳鹊", // too short
    "柳榷锋, 柳雀峰", // two characters
    "Lampseek, Lanpseek", // no capital inside
    "LampSeek2, LampSeek3", // a version
    "LampSeek, LampSeeks", // a plural
    "LampSeek, ZampSeek", // the first letter
    "LampSeek, LampSeek",
    "LampSeek, LampWeak",
    "经济学, 经纪学",
    "研修员, 研修院", // a suffix
    "副市长, 副师长", // known words with another one
    "OpenSSH, OpenSSL", // capitals side by side
    "OpenCL1, OpenGL1",
    "LampSeekXR, LampSeekXS",
  })
  void otherNamesAreNotSimilar(String a, String b) {
    assertThat(of(a, b)).isEmpty();
  }

  @Test
  void dictionaryWordsAreNotCompared() {
    assertThat(SpellingDifference.blockingKeys(name("图书馆"))).isEmpty();
    assertThat(of("图书馆", "图书管")).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Property(tries = 300)
  void isSymmetric(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertThat(of(a, b)).isEqualTo(of(b, a));
    assertThat(of(a, a)).isEmpty();
  }

  @Property(tries = 300)
  void appositionsAreInTheText(@ForAll("texts") String a, @ForAll("texts") String b) {
    String text = a + "（" + b + "）。深度求索（DeepSeek）";
    assertThat(Apposition.of(text))
        .anyMatch(found -> found.han().equals("深度求索") && found.latin().equals("deepseek"))
        .allSatisfy(found -> assertThat(text).contains(found.han()))
        .allSatisfy(found -> assertThat(text).containsIgnoringCase(found.latin()));
  }
}
