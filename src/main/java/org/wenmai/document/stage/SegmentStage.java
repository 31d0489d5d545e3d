package org.wenmai.document.stage;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.training.UserDictionaryReader;
import org.wenmai.schema.Tables;
import org.wenmai.text.tokenize.jieba.UserWordList;

/**
 * Adds the words of each document with their places in the repaired text, their number, and its
 * distinct terms.
 *
 * <p>Each paragraph is cut in its own language; one of unknown language in the document's. Where
 * there are no paragraphs the whole text is one. No word lies in boilerplate or damage or reaches
 * over it. The number of words counts stop words too. Terms are words and hashtags that are no stop
 * words and long enough, by (language, term) in UTF-16 order; their surface is the most frequent
 * one in the repaired text, the smallest of equally frequent ones. Phrases are adjacent words, none
 * a stop word, that recur in the document; no more than a space stands between them; in a long
 * document they recur more than once.
 */
public final class SegmentStage implements DocumentStage {
  public static final String TEXT = "text";
  static final String LANGUAGE = "language";
  static final String BOILERPLATE = "boilerplate";
  static final String DAMAGE = "damage";

  private final SegmentConfig config;
  private final SegmentRecord.Words userWords;

  /**
   * Creates the stage.
   *
   * @param config how text is cut
   * @param userWords what {@link UserDictionaryReader#read} found, and what else is to be known
   */
  public SegmentStage(SegmentConfig config, UserWordList userWords) {
    this.config = config;
    this.userWords = () -> userWords;
  }

  /**
   * Creates the stage.
   *
   * @param userWords as above, sent once to each executor: many of them would slow every task
   */
  public SegmentStage(SegmentConfig config, Broadcast<UserWordList> userWords) {
    this.config = config;
    this.userWords = userWords::value;
  }

  @Override
  public String name() {
    return "segment";
  }

  @Override
  public List<String> requires() {
    return List.of(
        TEXT,
        WorkColumns.FOLDED,
        WorkColumns.FOLD_MAP,
        LANGUAGE,
        WorkColumns.PARAGRAPHS,
        BOILERPLATE,
        DAMAGE);
  }

  @Override
  public StructType adds() {
    return new StructType()
        .add(WorkColumns.WORDS, Tables.WORDS, true)
        .add("word_count", DataTypes.LongType, true)
        .add(WorkColumns.TERMS, DataTypes.BinaryType, true)
        .add(WorkColumns.PHRASES, DataTypes.BinaryType, true);
  }

  @Override
  public RecordFunction function() {
    return new SegmentRecord(config, userWords);
  }
}
