package org.wenmai.engine.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.quality.RunCounts;
import org.wenmai.quality.RunCounts.PreviousRun;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.Manifest;

/**
 * The account of a run, added up from the results of its steps.
 *
 * @param tables every table that was written, work tables too
 * @param stages what each stage did
 */
public record RunAccount(Map<String, StepResult.TableResult> tables, List<Manifest.Stage> stages) {

  public static RunAccount of(List<StepResult> results) {
    Map<String, StepResult.TableResult> tables = new LinkedHashMap<>();
    List<Manifest.Stage> stages = new ArrayList<>();
    for (StepResult result : results) {
      tables.putAll(result.tables());
      stages.addAll(result.stages());
    }
    return new RunAccount(tables, stages);
  }

  public Manifest.Documents documents() {
    long read = stages.isEmpty() ? 0 : stages.get(0).in();
    return new Manifest.Documents(
        read, rows(Tables.DOCUMENTS.name()), rows(Tables.REJECTED.name()));
  }

  /** Published tables in the order of the contract. */
  public Map<String, Manifest.Table> published() {
    Map<String, Manifest.Table> published = new LinkedHashMap<>();
    for (org.wenmai.schema.Table table : Tables.ALL) {
      StepResult.TableResult result = tables.get(table.name());
      if (result != null) {
        published.put(
            table.name(),
            new Manifest.Table(table.version(), result.rows(), result.hash(), result.files()));
      }
    }
    return published;
  }

  RunCounts counts(@Nullable PreviousRun before) {
    Manifest.Documents documents = documents();
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach((table, result) -> rows.put(table, result.rows()));
    return new RunCounts(
        documents.read(),
        documents.published(),
        documents.rejected(),
        rejectedByReason(stages),
        documents("und", 0),
        documents("-", 2),
        rows(WorkTables.WRITTEN_DATES),
        datesNotUnderstood(),
        rows,
        before);
  }

  /** Records by the reason for which they were rejected. */
  public static Map<String, Long> rejectedByReason(List<Manifest.Stage> stages) {
    Map<String, Long> sum = new TreeMap<>();
    stages.forEach(
        stage -> stage.rejected().forEach((reason, n) -> sum.merge(reason, n, Long::sum)));
    return sum;
  }

  /** Documents that have a value in one of {@link StepContext#documentTallies}. */
  private long documents(String value, int column) {
    StepResult.TableResult documents = tables.get(Tables.DOCUMENTS.name());
    return documents == null
        ? 0
        : documents.tallies().entrySet().stream()
            .filter(entry -> List.of(entry.getKey().split(" ", -1)).get(column).equals(value))
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  private long datesNotUnderstood() {
    StepResult.TableResult dates = tables.get(WorkTables.WRITTEN_DATES);
    return dates == null ? 0 : dates.tallies().getOrDefault("no", 0L);
  }

  private long rows(String table) {
    StepResult.TableResult result = tables.get(table);
    return result == null ? 0 : result.rows();
  }
}
