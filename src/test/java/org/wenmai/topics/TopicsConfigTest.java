package org.wenmai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.error.WenmaiException;

final class TopicsConfigTest {
  @ParameterizedTest
  @CsvSource({"1", "0", "-3", "many", "2.5", "AUTO", "99999999"})
  void refusesWhatIsNoNumberOfTopics(String count) {
    assertThatThrownBy(() -> with(count, "kmeans"))
        .isInstanceOf(WenmaiException.class)
        .hasMessage(
            "[CONFIG_INVALID] topics.count is "
                + count
                + ". Set it to auto or a number of 2 or more.");
  }

  @ParameterizedTest
  @CsvSource({"lda", "bisecting", "KMeans"})
  void refusesMethodsThatAreNotThere(String method) {
    assertThatThrownBy(() -> with("auto", method))
        .hasMessage(
            "[CONFIG_INVALID] topics.method is "
                + method
                + ". Set it to kmeans, the only method there is.");
  }

  @Test
  void readsTheNumberOfTopics() {
    assertThat(with("12", "kmeans").fixedCount()).hasValue(12);
    assertThat(TopicsConfig.DEFAULTS.fixedCount()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-29, 2024-02-29", "WEEK, 2024-03-03, 2024-02-26", "WEEK, 2024-02-26, 2024-02-26",
    "MONTH, 2024-02-29, 2024-02-01", "YEAR, 2024-02-29, 2024-01-01", "YEAR, 1969-12-31, 1969-01-01"
  })
  void periodsBeginOnTheirFirstDay(CalendarPeriod period, LocalDate day, LocalDate first) {
    assertThat(period.startOf((int) day.toEpochDay())).isEqualTo((int) first.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN})
  void refusesSimilaritiesThatAllOrNoTopicsHave(double similarity) {
    assertThatThrownBy(() -> with("auto", "kmeans", similarity))
        .isInstanceOf(WenmaiException.class)
        .hasMessage(
            "[CONFIG_INVALID] topics.continue-similarity is "
                + similarity
                + ". Set it to a number above 0, at most 1.");
  }

  @Test
  void theDriverReceivesALittleMoreThanTheSample() {
    assertThat(TopicsConfig.DEFAULTS.maxSampled()).isEqualTo(16_000);
  }

  private static TopicsConfig with(String count, String method) {
    return with(count, method, TopicsConfig.DEFAULTS.continueSimilarity());
  }

  private static TopicsConfig with(String count, String method, double continueSimilarity) {
    TopicsConfig d = TopicsConfig.DEFAULTS;
    return new TopicsConfig(
        count,
        method,
        d.vocabulary(),
        d.maxShare(),
        d.sample(),
        d.dimensions(),
        d.restarts(),
        d.maxIterations(),
        d.topTerms(),
        d.perDocument(),
        d.outlierBelow(),
        continueSimilarity);
  }
}
