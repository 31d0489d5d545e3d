package org.wenmai.topics;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;

/**
 * A topic as it is published: a row of the table {@code topics}.
 *
 * @param id identity across languages and runs
 * @param parentId the topic that it is a part of; null at the top
 * @param label a few words for people
 * @param languages languages of its documents, most documents first
 * @param method how documents are grouped
 * @param documents documents whose first topic it is
 * @param families families of which at least one document has it first
 * @param topTerms heaviest first
 * @param exemplars ids of the most typical documents, most typical first
 * @param coherence mean NPMI of the top terms; null where there are fewer than two
 * @param diversity share of the top terms that no other topic has; null where there are none
 */
record TopicRecord(
    String id,
    @Nullable String parentId,
    String label,
    List<String> languages,
    String method,
    long documents,
    long families,
    List<TopTerm> topTerms,
    List<String> exemplars,
    @Nullable Double coherence,
    @Nullable Double diversity) {
  static final StructType SCHEMA = Tables.TOPICS.schema();

  private static final StructType TOP_TERM =
      (StructType) ((ArrayType) Tables.WEIGHTED_TERMS).elementType();

  /** A term that describes a topic. */
  record TopTerm(String term, String surface, double weight) {
    Row toRow() {
      return new RowBuilder(TOP_TERM)
          .set("term", term)
          .set("surface", surface)
          .set("weight", weight)
          .build();
    }
  }

  /** 0 at the top, 1 for a part of a topic. */
  int level() {
    return parentId == null ? 0 : 1;
  }

  /** A row of {@link #SCHEMA}. */
  Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("topic_id", id)
        .set("parent_topic_id", parentId)
        .set("level", level())
        .set("label", label)
        .set("languages", languages)
        .set("method", method)
        .set("documents", documents)
        .set("families", families)
        .set("top_terms", topTerms.stream().map(TopTerm::toRow).toList())
        .set("exemplars", exemplars)
        .set("coherence", coherence)
        .set("diversity", diversity)
        .build();
  }
}
