package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.SparkSessions;
import org.wenmai.engine.checkpoint.CodeFingerprint;

/** What a run asks of Spark, and what stays as the user has set it. */
@ExtendWith(SparkSessions.class)
final class SessionFactoryTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";
  private static final String FACTORY_MODE = "spark.sql.codegen.factoryMode";

  private final Map<String, String> changed = new HashMap<>();

  @AfterEach
  void restore() {
    changed.forEach(
        (key, value) -> {
          if (value == null) {
            System.clearProperty(key);
          } else {
            System.setProperty(key, value);
          }
        });
  }

  /** As spark-submit, or a user with -D, sets it. */
  private void set(String key, String value) {
    changed.put(key, System.getProperty(key));
    System.setProperty(key, value);
  }

  @Test
  void withoutAClusterSparkIsEmbedded() {
    SparkConf conf = SessionFactory.configuration();

    assertThat(conf.get("spark.master")).isEqualTo("local[*]");
    assertThat(conf.get("spark.app.name")).isEqualTo("wenmai");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThat(conf.get("spark.sql.parquet.compression.codec")).isEqualTo("zstd");
    assertThat(conf.get("spark.sql.parquet.outputTimestampType")).isEqualTo("TIMESTAMP_MICROS");
  }

  @Test
  void whatTheUserHasSetStays() {
    set("spark.ui.enabled", "true");
    set("spark.app.name", "nightly");
    set("spark.sql.parquet.compression.codec", "snappy");

    SparkConf conf = SessionFactory.configuration();

    assertThat(conf.get("spark.ui.enabled")).isEqualTo("true");
    assertThat(conf.get("spark.app.name")).isEqualTo("nightly");
    assertThat(conf.get("spark.sql.parquet.compression.codec")).isEqualTo("snappy");
  }

  @Test
  void onAClusterNothingIsSaidOfItsMachinesAndTimeIsUtcAllTheSame() {
    set("spark.master", "spark://elsewhere:7077");
    set("spark.sql.session.timeZone", "Asia/Shanghai");

    SparkConf conf = SessionFactory.configuration();

    assertThat(conf.get("spark.master")).isEqualTo("spark://elsewhere:7077");
    assertThat(conf.contains("spark.driver.host")).isFalse();
    assertThat(conf.contains("spark.ui.enabled")).isFalse();
    assertThat(conf.get("spark.sql.session.timeZone")).isEqualTo("UTC");
  }

  @Test
  void aSessionThatIsThereIsUsed(SparkSession spark) {
    SparkSession.setActiveSession(spark);

    assertThat(SessionFactory.start(SessionFactory.configuration())).isSameAs(spark);
  }

  /** The session of the tests has two cores: up to sixteen partitions are few. */
  @ParameterizedTest
  @CsvSource({"2, true", "16, true", "18, false", "2000, false"})
  void aSmallCorpusIsNotCompiledFor(int partitions, boolean small, SparkSession spark) {
    SparkSession fresh = spark.newSession();
    for (String key : List.of(ADAPTIVE, WHOLE_STAGE)) {
      fresh.conf().set(key, "true");
    }
    fresh.conf().set(FACTORY_MODE, "FALLBACK");

    withoutSettingsOfUser(spark, () -> SessionFactory.adapt(fresh, partitions));

    assertThat(fresh.conf().get(PARTITIONS)).isEqualTo(Integer.toString(partitions));
    assertThat(fresh.conf().get(ADAPTIVE)).isEqualTo(small ? "false" : "true");
    assertThat(fresh.conf().get(WHOLE_STAGE)).isEqualTo(small ? "false" : "true");
    assertThat(fresh.conf().get(FACTORY_MODE)).isEqualTo(small ? "NO_CODEGEN" : "FALLBACK");
  }

  /** The session of the tests was started with all four keys, as a user may. */
  @Test
  void whatTheUserHasSetIsNotAdapted(SparkSession spark) {
    SparkSession fresh = spark.newSession();

    SessionFactory.adapt(fresh, 1234);

    assertThat(fresh.conf().get(PARTITIONS)).isEqualTo("3");
  }

  private static void withoutSettingsOfUser(SparkSession spark, Runnable work) {
    SparkConf conf = spark.sparkContext().conf();
    Map<String, String> ofUser = new HashMap<>();
    for (String key : List.of(PARTITIONS, ADAPTIVE, WHOLE_STAGE, FACTORY_MODE)) {
      ofUser.put(key, conf.get(key));
      conf.remove(key);
    }
    try {
      work.run();
    } finally {
      ofUser.forEach(conf::set);
    }
  }

  @Test
  void aManifestNamesEverythingThatMadeTheTables() {
    assertThat(Versions.all())
        .containsOnlyKeys("wenmai", "code", "spark", "java", "icu", "unicode")
        .containsEntry("code", CodeFingerprint.fingerprint())
        .containsEntry("wenmai", "development")
        .containsEntry("spark", SparkSessions.shared().version())
        .allSatisfy((name, version) -> assertThat(version).as(name).isNotBlank());
  }
}
