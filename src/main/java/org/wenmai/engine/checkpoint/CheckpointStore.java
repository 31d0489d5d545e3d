package org.wenmai.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.engine.step.StepResult;
import org.wenmai.hash.Sha256;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.InputListing;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;
import org.wenmai.warehouse.Warehouse;

/**
 * Remembers which steps are finished. A step is identified by a fingerprint over code, inputs,
 * predecessor, its part of the job and all steps before it: what any other job, version or corpus
 * left is never reused.
 */
public final class CheckpointStore {
  private final Warehouse warehouse;
  private final Map<String, String> fingerprints;
  private final StageName last;

  private CheckpointStore(Warehouse warehouse, Map<String, String> fingerprints, StageName last) {
    this.warehouse = warehouse;
    this.fingerprints = fingerprints;
    this.last = last;
  }

  /**
   * The store of one run.
   *
   * @param steps all of them, in order
   * @param predecessor id of the run that this one continues
   */
  public static CheckpointStore of(
      Warehouse warehouse,
      List<Step> steps,
      StageName last,
      JsonNode job,
      InputListing inputs,
      UserWordList userWords,
      Optional<String> predecessor) {
    Sha256 start =
        new Sha256().addField(CodeFingerprint.fingerprint()).addField(predecessor.orElse(""));
    for (InputFile file : inputs.files()) {
      start
          .addField(file.path())
          .addField(Long.toString(file.length()))
          .addField(Long.toString(file.modified()));
    }
    for (UserWord word : userWords.words()) {
      start.addField(word.word()).addField(Long.toString(word.frequency()));
    }
    String before = start.hex(CodeFingerprint.BYTES);
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (Step step : steps) {
      before =
          new Sha256()
              .addField(before)
              .addField(step.name())
              .addField(step.stages().toString())
              .addField(step.tables().toString())
              .addField(step.settings(job).toString())
              .hex(CodeFingerprint.BYTES);
      fingerprints.put(step.name(), before);
    }
    return new CheckpointStore(warehouse, fingerprints, last);
  }

  /** The fingerprint of a step. */
  public String fingerprint(Step step) {
    String fingerprint = fingerprints.get(step.name());
    if (fingerprint == null) {
      throw new IllegalArgumentException("No step " + step.name());
    }
    return fingerprint;
  }

  /** The fingerprint of the whole run. */
  public String fingerprint() {
    return new Sha256()
        .addField(last.label())
        .addField(String.join(" ", fingerprints.values()))
        .hex(CodeFingerprint.BYTES);
  }

  /** Fingerprints of all steps, whose staging folders belong to this run. */
  public List<String> fingerprints() {
    return List.copyOf(fingerprints.values());
  }

  /** The result of a finished step; empty if it is not finished, or if a file of it is damaged. */
  public Optional<StepResult> finished(Step step) {
    return warehouse
        .checkpoint(fingerprint(step), StepResult.class)
        .filter(
            result ->
                result.tables().values().stream()
                    .allMatch(table -> warehouse.missing(table.folder(), table.files()).isEmpty()));
  }

  /** Whether an earlier attempt finished a step, even where its result is damaged since. */
  public boolean hasCheckpoint(Step step) {
    return warehouse.hasCheckpoint(fingerprint(step));
  }

  /** Marks a step as finished. */
  public void finish(Step step, StepResult result) {
    warehouse.writeCheckpoint(fingerprint(step), result);
  }
}
