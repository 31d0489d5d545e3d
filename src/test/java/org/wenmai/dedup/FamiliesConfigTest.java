package org.wenmai.dedup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wenmai.error.WenmaiException;

final class FamiliesConfigTest {
  @Test
  void namesTheKeyThatIsOutOfRange() {
    refused(() -> new FamiliesConfig(0, 1, 1, 1, 2, 1, 2, 0), "families.near-threshold is 0.0.");
    refused(
        () -> new FamiliesConfig(Double.NaN, 1, 1, 1, 2, 1, 2, 0), "families.near-threshold is");
    refused(() -> new FamiliesConfig(1, 1.1, 1, 1, 2, 1, 2, 0), "families.contained-threshold is");
    refused(() -> new FamiliesConfig(1, 1, 2, 1, 2, 1, 2, 0), "families.passage-threshold is 2.0.");
    refused(() -> new FamiliesConfig(1, 1, 1, 0, 2, 1, 2, 0), "families.aligned-threshold is 0.0.");
    refused(
        () -> new FamiliesConfig(1, 1, 1, 1, 1, 1, 2, 0), "families.max-document-frequency is 1.");
    refused(() -> new FamiliesConfig(1, 1, 1, 1, 2, 0, 2, 0), "families.min-shingles is 0.");
    refused(() -> new FamiliesConfig(1, 1, 1, 1, 2, 1, 1, 0), "families.all-pairs-up-to is 1.");
    refused(() -> new FamiliesConfig(1, 1, 1, 1, 2, 1, 2, -1), "families.max-driver-edges is -1.");
  }

  private static void refused(Runnable build, String message) {
    assertThatThrownBy(build::run)
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[CONFIG_INVALID] " + message);
  }
}
