package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class RunningTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.org/a?b=c#d now|see now",
        "写信到a.b@example.org即可|写信到 即可",
        "@somebody said it|said it",
        "run `git commit -m x` here|run here",
        "call fooBar or foo_bar or foo.bar|call or or",
        "the --list flag of /usr/bin/ls|the flag of",
        "使用kubectl get pods命令|使用kubectl get pods命令",
        "and/or|and/or",
        "COVID19 and x86|and",
        "Ende.Anfang|Ende.Anfang",
        "l'été déjà|l'été déjà",
        "a ` alone|a alone"
      })
  void removesAddressesAndCode(String text, String prose) {
    assertThat(RunningText.of(text).toString().replaceAll(" +", " ").strip()).isEqualTo(prose);
  }

  @Property(tries = 300)
  void neverAddsLetters(@ForAll("texts") String text) {
    String prose = RunningText.of(text).toString();
    assertThat(prose.length()).isLessThanOrEqualTo(text.length());
    assertThat(prose.codePoints().filter(Character::isLetter).count())
        .isLessThanOrEqualTo(text.codePoints().filter(Character::isLetter).count());
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}
