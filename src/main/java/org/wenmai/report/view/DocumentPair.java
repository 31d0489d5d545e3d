package org.wenmai.report.view;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.wenmai.report.comparison.PassagePair;
import org.wenmai.report.view.CopiesView.Substitution;
import org.wenmai.warehouse.PublishedRow;

/**
 * A copy and its best match, and what the tables have on the two in whichever order.
 *
 * @param match doc_id of the match
 * @param copy doc_id of the copy
 */
record DocumentPair(String match, String copy) implements Serializable {
  static final List<String> MATCH_COLUMNS = List.of("doc_a", "doc_b", "passages");

  /** The pair of a row of {@code matches} or {@code substitutions}, doc_a as the match. */
  static DocumentPair of(PublishedRow row) {
    return new DocumentPair(row.text("doc_a"), row.text("doc_b"));
  }

  DocumentPair reversed() {
    return new DocumentPair(copy, match);
  }

  /** The aligned passages of a row of {@code matches}: of the match, and of the copy. */
  List<PassagePair> passages(PublishedRow row) {
    boolean asWritten = Objects.equals(row.text("doc_a"), match);
    return row.structs("passages").stream()
        .map(
            passage ->
                new PassagePair(
                    (int) passage.count("a_start"),
                    (int) passage.count("a_end"),
                    (int) passage.count("b_start"),
                    (int) passage.count("b_end")))
        .map(passage -> asWritten ? passage : passage.reversed())
        .toList();
  }

  /** A row of {@code substitutions}: the word of the match, and that of the copy. */
  Substitution substitution(PublishedRow row) {
    String a = Excerpts.line(row.text("term_a"));
    String b = Excerpts.line(row.text("term_b"));
    return row.text("doc_a").equals(match)
        ? new Substitution(a, b, row.count("count"))
        : new Substitution(b, a, row.count("count"));
  }
}
