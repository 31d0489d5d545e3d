package org.wenmai.document.table;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.newword.NewWord;

/** Rows of {@link org.wenmai.schema.Tables#NEW_WORDS}, which lie in the order of its columns. */
public final class NewWordRows {
  private static final int TERM = 0;
  private static final int COUNT = 1;
  private static final int DOCUMENTS = 2;
  private static final int COHESION = 3;
  private static final int LEFT_ENTROPY = 4;
  private static final int RIGHT_ENTROPY = 5;
  private static final int EVIDENCE = 6;
  private static final int RUN = 7;

  private NewWordRows() {}

  /**
   * A new word with the run that found it.
   *
   * @param run null: this run
   */
  public record FoundWord(NewWord word, @Nullable String run) {}

  /** The row of a word that this run found. */
  public static Row row(NewWord word) {
    return row(new FoundWord(word, null));
  }

  /** The row of a word. */
  public static Row row(FoundWord found) {
    NewWord word = found.word();
    return RowFactory.create(
        word.term(),
        word.count(),
        word.documents(),
        word.cohesion(),
        word.leftEntropy(),
        word.rightEntropy(),
        word.evidence().name().toLowerCase(Locale.ROOT),
        found.run());
  }

  /** The word of a row. */
  public static FoundWord word(Row row) {
    return new FoundWord(
        new NewWord(
            row.getString(TERM),
            row.getLong(COUNT),
            row.getLong(DOCUMENTS),
            row.getDouble(COHESION),
            row.getDouble(LEFT_ENTROPY),
            row.getDouble(RIGHT_ENTROPY),
            NewWord.Evidence.valueOf(row.getString(EVIDENCE).toUpperCase(Locale.ROOT))),
        row.getString(RUN));
  }
}
