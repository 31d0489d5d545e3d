package org.wenmai.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;

/** jobs/reference.yaml is what the code says: every key, every default, each with a reason. */
final class JobReferenceTest {
  private static final Path REFERENCE = Path.of("jobs/reference.yaml");

  @Test
  void everyDefaultIsTheCodes() throws Exception {
    ObjectNode said = (ObjectNode) JobFile.value(Files.readString(REFERENCE));
    ObjectNode defaults = (ObjectNode) JobFile.tree(Job.DEFAULTS);
    ((ObjectNode) defaults.get("corpus")).putArray("sources").add(source());

    assertThat(keys("", said)).isEqualTo(keys("", defaults));
    assertThat(JobFile.parse(Files.readString(REFERENCE), "reference", List.of()))
        .isEqualTo(JobFile.parse(defaults.toString(), "defaults", List.of()));
  }

  private static JsonNode source() {
    Job job = JobFile.parse("corpus: {sources: [{path: ../data/sample/day-1}]}", "one", List.of());
    assertThat(job.corpus().sources())
        .containsExactly(
            new SourceConfig(
                "../data/sample/day-1",
                "",
                SourceFormat.AUTO,
                Map.of(),
                null,
                CsvConfig.DEFAULTS,
                TextMarkup.AUTO,
                true));
    return JobFile.tree(job).get("corpus").get("sources").get(0);
  }

  @Test
  void everyKeyHasAReasonAboveIt() throws Exception {
    List<String> lines = Files.readAllLines(REFERENCE);
    List<String> bare = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      boolean hasValue = lines.get(i).matches(" *(- )?[a-z-]+: .+");
      if (hasValue && !lines.get(i - 1).strip().startsWith("#")) {
        bare.add(lines.get(i));
      }
    }
    assertThat(bare).isEmpty();
  }

  private static Set<String> keys(String prefix, JsonNode node) {
    Set<String> keys = new TreeSet<>();
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> keys.addAll(keys(prefix + "." + entry.getKey(), entry.getValue())));
    } else if (node.isArray()) {
      node.forEach(element -> keys.addAll(keys(prefix + ".0", element)));
    } else {
      keys.add(prefix);
    }
    return keys;
  }
}
