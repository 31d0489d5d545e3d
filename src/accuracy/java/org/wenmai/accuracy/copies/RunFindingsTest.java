package org.wenmai.accuracy.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.accuracy.copies.RunFindings.MatchedPair;
import org.wenmai.accuracy.copies.RunFindings.Recall;

final class RunFindingsTest {
  @TempDir Path folder;

  @Test
  void familiesAreHeldAgainstWhatWasPlanted() {
    RunFindings findings =
        RunFindings.of(
            Map.of("a", "f", "b", "f", "c", "f", "d", "d", "e", "e", "x", "f"),
            List.of(
                new MatchedPair("a", "b", "exact", 1),
                new MatchedPair("b", "c", "near", 0.8),
                new MatchedPair("b", "x", "near", 0.5),
                new MatchedPair("d", "x", "form", 0.9)),
            List.of(
                new PlantedCopy("b", "a", "exact"),
                new PlantedCopy("c", "a", "near"),
                new PlantedCopy("e", "d", "near")));

    assertThat(findings.pairs()).isEqualTo(3);
    assertThat(findings.forms()).isEqualTo(1);
    assertThat(findings.recall())
        .containsEntry(CopyKind.EXACT, new Recall(1, 1))
        .containsEntry(CopyKind.NEAR, new Recall(1, 2));
    assertThat(findings.missed()).containsExactly(new PlantedCopy("e", "d", "near"));
    assertThat(findings.falsePairs()).containsExactly(new MatchedPair("b", "x", "near", 0.5));
    assertThat(findings.largestFamily()).isEqualTo(4);
  }

  @Test
  void theTasksOfAStepAreAddedUp() throws IOException {
    Files.writeString(
        folder.resolve("local-1"),
        """
        {"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":1},"Properties":{"spark.jobGroup.id":"text"}}
        {"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":2},"Properties":{"spark.jobGroup.id":"families"}}
        {"Event":"SparkListenerTaskEnd","Stage ID":1,"Task Metrics":{"Executor CPU Time":9000000000}}
        {"Event":"SparkListenerTaskEnd","Stage ID":2,"Task Metrics":{"Executor CPU Time":1500000000,"Executor Deserialize CPU Time":500000000,"Shuffle Write Metrics":{"Shuffle Bytes Written":70},"Disk Bytes Spilled":5}}
        {"Event":"SparkListenerTaskEnd","Stage ID":2,"Task Metrics":{"Executor CPU Time":1000000000,"Shuffle Write Metrics":{"Shuffle Bytes Written":30}}}
        """);

    assertThat(StepCost.of(folder, "families")).isEqualTo(new StepCost(3, 100, 5));
  }
}
