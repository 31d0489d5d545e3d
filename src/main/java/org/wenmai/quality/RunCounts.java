package org.wenmai.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a run, taken while its tables were written.
 *
 * @param read records that came out of ingest
 * @param published rows of documents
 * @param rejected rows of rejected
 * @param undecided documents whose language is und
 * @param dated documents that give a date
 * @param datesNotUnderstood of these, whose date was not understood
 * @param tables rows by table
 * @param publishedBefore rows of documents of the predecessor; null without one
 */
public record RunCounts(
    long read,
    long published,
    long rejected,
    long undecided,
    long dated,
    long datesNotUnderstood,
    Map<String, Long> tables,
    @Nullable Long publishedBefore) {
  public RunCounts {
    tables = Map.copyOf(tables);
  }

  double share(long part, long whole) {
    return whole == 0 ? 0.0 : (double) part / whole;
  }

  long rows(String table) {
    return tables.getOrDefault(table, 0L);
  }
}
