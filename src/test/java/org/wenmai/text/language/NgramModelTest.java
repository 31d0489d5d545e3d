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

/** Compares our evaluation of the model with that of OpenNLP. */
final class NgramModelTest {
  private static MaxentModel openNlp;

  @BeforeAll
  static void readOpenNlp() throws IOException {
    try (InputStream in = NgramModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
      openNlp = new LanguageDetectorModel(in).getMaxentModel();
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
  void matchesTheProbabilitiesOfOpenNlp(String text) {
    String[] grams = grams(text).toArray(String[]::new);
    float[] ones = new float[grams.length];
    Arrays.fill(ones, 1);
    double[] expected = openNlp.eval(grams, ones);

    double[] scores = NgramModel.shared().scores(text);
    double total = Arrays.stream(scores).map(Math::exp).sum();
    assertThat(scores).hasSameSizeAs(expected);
    for (int i = 0; i < scores.length; i++) {
      assertThat(Math.exp(scores[i]) / total).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void listsLanguagesInTheOrderOfOpenNlp() {
    for (int i = 0; i < openNlp.getNumOutcomes(); i++) {
      assertThat(NgramModel.shared().languages().get(i)).isEqualTo(openNlp.getOutcome(i));
    }
  }

  @Test
  void hasEveryCodeOfEveryScript() {
    for (String script : ScriptLanguages.modelScripts()) {
      assertThat(NgramModel.shared().languages()).containsAll(ScriptLanguages.modelCodes(script));
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
