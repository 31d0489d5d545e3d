package org.wenmai.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a run, taken while its tables were written.
 *
 * @param read records that came out of ingest
 * @param published rows of documents
 * @param rejected rows of rejected
 * @param rejectedByReason reason to number of records
 * @param undecided documents whose language is und
 * @param undated documents without a date of publication
 * @param dated documents that give a date
 * @param datesNotUnderstood of these, whose date was not understood
 * @param tables rows by table
 * @param before the predecessor; null without one
 */
public record RunCounts(
    long read,
    long published,
    long rejected,
    Map<String, Long> rejectedByReason,
    long undecided,
    long undated,
    long dated,
    long datesNotUnderstood,
    Map<String, Long> tables,
    @Nullable PreviousRun before) {
  public RunCounts {
    rejectedByReason = Map.copyOf(rejectedByReason);
    tables = Map.copyOf(tables);
  }

  /**
   * What the checks ask of the run that is continued.
   *
   * @param read records read
   * @param published rows of documents
   * @param rejectedByReason reason to number of records
   * @param measures values of its checks by name
   */
  public record PreviousRun(
      long read, long published, Map<String, Long> rejectedByReason, Map<String, Double> measures) {
    public PreviousRun {
      rejectedByReason = Map.copyOf(rejectedByReason);
      measures = Map.copyOf(measures);
    }
  }

  double share(long part, long whole) {
    return whole == 0 ? 0.0 : (double) part / whole;
  }

  long rows(String table) {
    return tables.getOrDefault(table, 0L);
  }
}
