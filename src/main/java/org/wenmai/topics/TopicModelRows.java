package org.wenmai.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;
import org.wenmai.topics.model.TopicTracking;
import org.wenmai.topics.model.TopicVector;

/** Rows of the table {@code model}, which a run writes and its successor reads. */
final class TopicModelRows {
  static final StructType SCHEMA = Tables.MODEL.schema();

  private static final String TOPIC_ID = "topic_id";
  private static final String LEVEL = "level";
  private static final String LANGUAGE = "language";
  private static final String DOCUMENTS = "documents";
  private static final String TERMS = "terms";
  private static final String TERM = "term";
  private static final String WEIGHT = "weight";

  private static final StructType WEIGHTED =
      (StructType) ((ArrayType) SCHEMA.apply(TERMS).dataType()).elementType();

  private TopicModelRows() {}

  /**
   * A row of {@link #SCHEMA}.
   *
   * @param level 0 or, of a finer topic, 1
   * @param documents documents whose first topic it is
   */
  static Row row(String id, int level, TopicTracking.CurrentTopic topic, long documents) {
    return new RowBuilder(SCHEMA)
        .set(TOPIC_ID, id)
        .set(LEVEL, level)
        .set(LANGUAGE, topic.language())
        .set(DOCUMENTS, documents)
        .set(TERMS, topic.vector().heaviestFirst().stream().map(TopicModelRows::weighted).toList())
        .build();
  }

  private static Row weighted(TopicVector.WeightedTerm term) {
    return new RowBuilder(WEIGHTED).set(TERM, term.term()).set(WEIGHT, term.weight()).build();
  }

  /** The columns that a successor reads; runs of before there were finer topics have no level. */
  static Dataset<Row> select(Dataset<Row> model) {
    boolean leveled = List.of(model.columns()).contains(LEVEL);
    return model.select(
        col(TOPIC_ID),
        leveled ? coalesce(col(LEVEL), lit(0)).as(LEVEL) : lit(0).as(LEVEL),
        col(LANGUAGE),
        col(TERMS));
  }

  /** The level of a row of {@link #select}. */
  static int level(Row row) {
    return row.<Integer>getAs(LEVEL);
  }

  /** The topic of a row of {@link #select}. */
  static TopicTracking.PreviousTopic previous(Row row) {
    List<TopicVector.WeightedTerm> terms =
        row.<Row>getList(row.fieldIndex(TERMS)).stream().map(TopicModelRows::weighted).toList();
    return new TopicTracking.PreviousTopic(
        row.getAs(TOPIC_ID), row.getAs(LANGUAGE), TopicVector.of(terms));
  }

  private static TopicVector.WeightedTerm weighted(Row term) {
    return new TopicVector.WeightedTerm(term.getAs(TERM), term.<Double>getAs(WEIGHT));
  }
}
