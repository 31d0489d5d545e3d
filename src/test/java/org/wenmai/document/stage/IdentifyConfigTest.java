package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifyConfigTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesAConfidenceThatIsNoShare(double confidence) {
    assertThatThrownBy(() -> new IdentifyConfig(confidence, 3000))
        .hasMessage(
            "[CONFIG_INVALID] identify.min-confidence is "
                + confidence
                + ". Set it to a number from 0 to 1.");
  }

  @Test
  void refusesASampleThatTellsNothing() {
    assertThatThrownBy(() -> new IdentifyConfig(0.3, 99))
        .hasMessage("[CONFIG_INVALID] identify.sample-letters is 99. Set it to 100 or more.");
  }
}
