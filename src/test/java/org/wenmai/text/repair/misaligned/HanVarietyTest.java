package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HanVarietyTest {
  private static HanVariety of(String text) {
    return HanVariety.around(text, 0, text.length(), 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "这里的学生说话很轻, SIMPLIFIED",
    "這裡的學生說話很輕, TRADITIONAL",
    "山水田土, UNDETERMINED", // the same in both
    "学, UNDETERMINED", // too little
    "学生说話還遠, UNDETERMINED", // both
    "plain words, UNDETERMINED",
    "'', UNDETERMINED"
  })
  void tellsTheVariety(String text, HanVariety variety) {
    assertThat(of(text)).isEqualTo(variety);
  }

  @Test
  void leavesThePassageOut() {
    String text = "学生说話還遠遠遠遠";
    assertThat(HanVariety.around(text, 0, text.length(), 3, 9)).isEqualTo(HanVariety.SIMPLIFIED);
    assertThat(HanVariety.around(text, 3, 9, 3, 3)).isEqualTo(HanVariety.TRADITIONAL);
  }

  @ParameterizedTest
  @CsvSource({"SIMPLIFIED, 说, 說", "TRADITIONAL, 說, 说"})
  void scoresCharactersOfTheOtherVarietyLower(HanVariety variety, char own, char other) {
    assertThat(variety.score(own)).isZero();
    assertThat(variety.score('山')).isZero();
    assertThat(variety.score(other)).isNegative();
    assertThat(HanVariety.UNDETERMINED.score(other)).isZero();
  }
}
