package org.wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

final class ErrorClassifierTest {
  @Test
  void aFullDiskIsToldInOneSentenceHoweverDeepAndWithoutTheTraceInTheMessage() {
    RuntimeException spark =
        new RuntimeException(
            "Job aborted: Task 0 failed: org.apache.hadoop.fs.FSError: java.io.IOException: No"
                + " space left on device\n\tat org.apache.hadoop.fs.Raw.write(Raw.java:549)");

    assertThat(ErrorClassifier.userError(new IllegalStateException("wrapped", spark)))
        .extracting(WenmaiException::code, Throwable::getMessage)
        .containsExactly(
            ErrorCode.WAREHOUSE_UNWRITABLE,
            "[WAREHOUSE_UNWRITABLE] The disk is full: No space left on device. Free some space, or move the warehouse and"
                + " Spark's spark.local.dir; finished stages are kept.");
  }

  @Test
  void aFileThatMayNotBeWrittenIsNamed() {
    assertThat(
            ErrorClassifier.userError(new RuntimeException(new AccessDeniedException("/data/w"))))
        .hasMessageContaining("The disk cannot be written: /data/w.");
    assertThat(ErrorClassifier.userError(new IOException("/data/w (Permission denied)")))
        .hasMessageContaining("The disk cannot be written: /data/w (Permission denied).");
  }

  @Test
  void tooLittleMemoryIsNoFaultOfTheWarehouse() {
    assertThat(
            ErrorClassifier.userError(
                new RuntimeException(new OutOfMemoryError("Java heap space"))))
        .hasMessageStartingWith("[OUT_OF_MEMORY] There is not enough memory: Java heap space. Set")
        .extracting(e -> e.code().exitStatus())
        .isEqualTo(7);
  }

  @Test
  void aFileThatSparkCannotReadIsDamageAndNamed() {
    RuntimeException spark =
        new RuntimeException(
            "Job aborted due to stage failure: [FAILED_READ_FILE.NO_HINT] Encountered error while"
                + " reading file file:///w/runs/r/index/part-00000-a.parquet. SQLSTATE: KD001\n"
                + "\tat org.apache.spark.sql.errors");

    assertThat(ErrorClassifier.userError(new IllegalStateException("wrapped", spark)))
        .hasMessageStartingWith(
            "[RUN_DAMAGED] Cannot read file:///w/runs/r/index/part-00000-a.parquet: the file is"
                + " damaged.")
        .hasMessageContaining("history: none");
  }

  @Test
  void whatNobodyElseIsToBlameForIsOurs() {
    assertThat(ErrorClassifier.userError(new IllegalStateException("no such step"))).isNull();
    assertThat(ErrorClassifier.userError(new RuntimeException((String) null))).isNull();
  }
}
