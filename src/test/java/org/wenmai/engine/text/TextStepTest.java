package org.wenmai.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.JobFile;

final class TextStepTest {
  private static JsonNode settings(String... set) {
    JsonNode job = JobFile.tree(JobFile.parse("{}", "job", List.of(set)));
    return new TextStep(StageName.REPORT).settings(job);
  }

  @Test
  void howSpellingsAreLinkedDoesNotUndoThePass() {
    assertThat(settings("segment.variants=off")).isEqualTo(settings());
    assertThat(settings("segment.variants=count")).isEqualTo(settings());
  }

  @Test
  void howTextIsCutDoes() {
    assertThat(settings("segment.engine=bigram")).isNotEqualTo(settings());
    assertThat(settings("segment.new-words=off")).isNotEqualTo(settings());
  }
}
