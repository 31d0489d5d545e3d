package org.wenmai.stage.segment;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.stage.RecordFunction;
import org.wenmai.stage.RowStage;
import org.wenmai.stage.Work;
import org.wenmai.text.segment.UserWords;

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
public final class SegmentStage implements RowStage {
  static final String TEXT = "text";
  static final String LANGUAGE = "language";
  static final String BOILERPLATE = "boilerplate";
  static final String DAMAGE = "damage";

  private final SegmentConfig config;
  private final SegmentRecord.Words userWords;

  /**
   * Creates the stage.
   *
   * @param config how text is cut
   * @param userWords what {@link UserDictionary#read} found, and what else is to be known
   */
  public SegmentStage(SegmentConfig config, UserWords userWords) {
    this.config = config;
    this.userWords = () -> userWords;
  }

  /**
   * Creates the stage.
   *
   * @param userWords as above, sent once to each executor: many of them would slow every task
   */
  SegmentStage(SegmentConfig config, Broadcast<UserWords> userWords) {
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
        TEXT, Work.FOLDED, Work.FOLD_MAP, LANGUAGE, Work.PARAGRAPHS, BOILERPLATE, DAMAGE);
  }

  @Override
  public StructType adds() {
    return new StructType()
        .add(Work.WORDS, Tables.WORDS, true)
        .add("word_count", DataTypes.LongType, true)
        .add(Work.TERMS, DataTypes.BinaryType, true)
        .add(Work.PHRASES, DataTypes.BinaryType, true);
  }

  @Override
  public RecordFunction function() {
    return new SegmentRecord(config, userWords);
  }
}
