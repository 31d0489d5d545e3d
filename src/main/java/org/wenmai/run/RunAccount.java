package org.wenmai.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.quality.Counts;
import org.wenmai.schema.Tables;
import org.wenmai.view.Manifest;

/**
 * The account of a run, added up from what its steps noted.
 *
 * @param tables every table that was written, work tables too
 * @param stages what each stage did
 */
record RunAccount(Map<String, StepNote.TableNote> tables, List<Manifest.Stage> stages) {

  static RunAccount of(List<StepNote> notes) {
    Map<String, StepNote.TableNote> tables = new LinkedHashMap<>();
    List<Manifest.Stage> stages = new ArrayList<>();
    for (StepNote note : notes) {
      tables.putAll(note.tables());
      stages.addAll(note.stages());
    }
    return new RunAccount(tables, stages);
  }

  Manifest.Documents documents() {
    long read = stages.isEmpty() ? 0 : stages.get(0).in();
    return new Manifest.Documents(
        read, rows(Tables.DOCUMENTS.name()), rows(Tables.REJECTED.name()));
  }

  /** Published tables in the order of the contract. */
  Map<String, Manifest.Table> published() {
    Map<String, Manifest.Table> published = new LinkedHashMap<>();
    for (org.wenmai.schema.Table table : Tables.ALL) {
      StepNote.TableNote note = tables.get(table.name());
      if (note != null) {
        published.put(table.name(), new Manifest.Table(table.version(), note.rows(), note.hash()));
      }
    }
    return published;
  }

  Counts counts(@Nullable Long publishedBefore) {
    Manifest.Documents documents = documents();
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach((table, note) -> rows.put(table, note.rows()));
    return new Counts(
        documents.read(),
        documents.published(),
        documents.rejected(),
        undecided(),
        rows,
        publishedBefore);
  }

  private long undecided() {
    StepNote.TableNote documents = tables.get(Tables.DOCUMENTS.name());
    return documents == null
        ? 0
        : documents.tallies().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("und "))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  private long rows(String table) {
    StepNote.TableNote note = tables.get(table);
    return note == null ? 0 : note.rows();
  }
}
