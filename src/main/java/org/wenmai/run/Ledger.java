package org.wenmai.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.wenmai.run.warehouse.Warehouse;
import org.wenmai.stage.ingest.InputFile;
import org.wenmai.stage.ingest.InputListing;
import org.wenmai.text.segment.UserWord;
import org.wenmai.text.segment.UserWords;

/**
 * Which steps are finished. A step is known by a fingerprint over code, inputs, predecessor, its
 * part of the job and all steps before it: what any other job, version or corpus left is never
 * taken over.
 */
final class Ledger {
  private final Warehouse warehouse;
  private final Map<String, String> fingerprints;
  private final StageName last;

  private Ledger(Warehouse warehouse, Map<String, String> fingerprints, StageName last) {
    this.warehouse = warehouse;
    this.fingerprints = fingerprints;
    this.last = last;
  }

  static Ledger of(
      Warehouse warehouse,
      List<Step> steps,
      StageName last,
      JsonNode job,
      InputListing inputs,
      UserWords userWords,
      Optional<String> predecessor) {
    Digest start = new Digest().add(CodeIdentity.fingerprint()).add(predecessor.orElse(""));
    for (InputFile file : inputs.files()) {
      start.add(file.path()).add(file.length()).add(file.modified());
    }
    for (UserWord word : userWords.words()) {
      start.add(word.word()).add(word.frequency());
    }
    String before = start.hex();
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (Step step : steps) {
      before =
          new Digest()
              .add(before)
              .add(step.name())
              .add(step.stages().toString())
              .add(step.tables().toString())
              .add(step.settings(job).toString())
              .hex();
      fingerprints.put(step.name(), before);
    }
    return new Ledger(warehouse, fingerprints, last);
  }

  /** The fingerprint of a step. */
  String fingerprint(Step step) {
    String fingerprint = fingerprints.get(step.name());
    if (fingerprint == null) {
      throw new IllegalArgumentException("No step " + step.name());
    }
    return fingerprint;
  }

  /** The fingerprint of the whole run. */
  String fingerprint() {
    return new Digest().add(last.label()).add(String.join(" ", fingerprints.values())).hex();
  }

  /** Fingerprints of all steps, whose staging folders belong to this run. */
  List<String> fingerprints() {
    return List.copyOf(fingerprints.values());
  }

  /** What the step noted when it finished; empty if it did not, or if a table of it is gone. */
  Optional<StepNote> finished(Step step) {
    Path folder = warehouse.stagingFolder(fingerprint(step));
    return warehouse
        .note(fingerprint(step), StepNote.class)
        .filter(
            note ->
                note.tables().keySet().stream()
                    .allMatch(table -> warehouse.has(new Path(folder, table))));
  }

  void finish(Step step, StepNote note) {
    warehouse.writeNote(fingerprint(step), note);
  }
}
