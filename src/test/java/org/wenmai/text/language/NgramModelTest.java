package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our evaluation of the model against OpenNLP's own. */
final class NgramModelTest {
  private static MaxentModel theirs;

  @BeforeAll
  static void readTheirs() throws IOException {
    try (InputStream in = NgramModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
      theirs = new LanguageDetectorModel(in).getMaxentModel();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        " der kleine hund schläft ",
        " маленькая собака спит дома ",
        "小さな犬が寝ている",
        " the dog the dog the dog ",
        " \ud83d\ude00 qqq "
      })
  void givesTheProbabilitiesThatOpenNlpGives(String text) {
    String[] grams = grams(text).toArray(String[]::new);
    float[] ones = new float[grams.length];
    Arrays.fill(ones, 1);
    double[] expected = theirs.eval(grams, ones);

    double[] scores = NgramModel.shared().scores(text);
    double total = Arrays.stream(scores).map(Math::exp).sum();
    assertThat(scores).hasSameSizeAs(expected);
    for (int i = 0; i < scores.length; i++) {
      assertThat(Math.exp(scores[i]) / total).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void namesTheLanguagesInTheirOrder() {
    for (int i = 0; i < theirs.getNumOutcomes(); i++) {
      assertThat(NgramModel.shared().languages().get(i)).isEqualTo(theirs.getOutcome(i));
    }
  }

  @Test
  void knowsEveryCandidateOfEveryScript() {
    for (String script : ScriptLanguages.modelledScripts()) {
      assertThat(NgramModel.shared().languages()).containsAll(ScriptLanguages.modelled(script));
    }
  }

  private static Set<String> grams(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (int length = 1; length <= 3; length++) {
      for (int i = 0; i + length <= text.length(); i++) {
        grams.add(text.substring(i, i + length));
      }
    }
    return grams;
  }
}
