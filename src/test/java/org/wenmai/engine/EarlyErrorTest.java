package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.WarehouseLock;

/** Mistakes that a user is told before Spark starts, and what becomes of the lock. */
final class EarlyErrorTest {
  @TempDir Path folder;
  private RunFixture fixture;

  @BeforeEach
  void forgetTheSession() {
    SparkSessions.shared();
    fixture = RunFixture.in(folder);
    fixture.write("ferry.txt", "The ferry left the harbour before dawn.");
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
  }

  @AfterEach
  void rememberTheSession() {
    SparkSession.setDefaultSession(SparkSessions.shared());
    SparkSession.setActiveSession(SparkSessions.shared());
  }

  /** The error of a run that did not get as far as Spark. */
  private WenmaiException error(String... set) {
    WenmaiException error =
        catchThrowableOfType(WenmaiException.class, () -> fixture.run(StageName.INGEST, set));
    assertThat(error).isNotNull();
    assertThat(SparkSession.getDefaultSession().isEmpty()).as("Spark was not started").isTrue();
    return error;
  }

  @Test
  void aSourceThatIsNotThereIsToldBeforeAnythingIsMade() {
    FileUtil.fullyDelete(fixture.corpus().toFile());

    WenmaiException error = error();

    assertThat(error.code()).isEqualTo(ErrorCode.INPUT_MISSING);
    assertThat(error).hasMessageContaining(fixture.corpus() + " does not exist");
    assertThat(fixture.folder()).doesNotExist();
    assertThat(fixture.said()).isEmpty();
  }

  @Test
  void aDictionaryThatIsNotThereIsToldBeforeAnythingIsMade() {
    WenmaiException error = error("segment.dictionary=[" + folder.resolve("words.txt") + "]");

    assertThat(error.code()).isEqualTo(ErrorCode.INPUT_MISSING);
    assertThat(error).hasMessageContaining("words.txt does not exist");
    assertThat(fixture.folder()).doesNotExist();
  }

  @Test
  void aPredecessorThatIsNotThereIsToldAndTheLockIsFree() {
    assertThat(error("history=20250101T000000Z-00000000").code()).isEqualTo(ErrorCode.RUN_MISSING);

    assertThat(RunFixture.names(fixture.folder())).doesNotContain("LOCK");
  }

  @Test
  void aWarehouseInUseIsToldAndTheLockStaysWithItsHolder() throws IOException {
    try (WarehouseLock other = fixture.warehouse().lock()) {
      String lock = Files.readString(fixture.folder().resolve("LOCK"));

      assertThat(error().code()).isEqualTo(ErrorCode.WAREHOUSE_LOCKED);

      other.verify();
      assertThat(fixture.folder().resolve("LOCK")).hasContent(lock);
    }
    assertThat(fixture.folder().resolve("LOCK")).doesNotExist();
  }

  @Test
  void aPublishedRunLeavesTheWarehouseFreeAndAtRest() {
    Manifest run = fixture.run(StageName.INGEST);

    assertThat(RunFixture.names(fixture.folder())).doesNotContain("LOCK");
    assertThat(fixture.staged()).isEmpty();
    assertThat(fixture.runFolders()).containsExactly(run.run());
    assertThat(SparkSession.getDefaultSession().isDefined()).as("Spark was started").isTrue();
  }

  @Test
  void aPartialRunCannotBeNamedAsPredecessor() {
    Manifest partial = fixture.run(StageName.INGEST);
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();

    assertThat(error("history=" + partial.run()).code()).isEqualTo(ErrorCode.CONFIG_INVALID);

    assertThat(fixture.runFolders()).containsExactly(partial.run());
    assertThat(RunFixture.names(fixture.folder())).doesNotContain("LOCK");
  }
}
