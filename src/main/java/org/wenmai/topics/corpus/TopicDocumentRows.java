package org.wenmai.topics.corpus;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.wenmai.topics.model.TermVector;

/** Documents as rows of a dataset, with vectors as MLlib knows them. */
public final class TopicDocumentRows {
  public static final StructType SCHEMA =
      new StructType()
          .add("doc_id", StringType, false)
          .add("language", StringType, false)
          .add("domain", IntegerType, false)
          .add("teaches", BooleanType, false)
          .add("family_id", StringType, true)
          .add("day", IntegerType, true)
          .add("terms", SQLDataTypes.VectorType(), false)
          .add("place", SQLDataTypes.VectorType(), false);

  private TopicDocumentRows() {}

  /** A row of {@link #SCHEMA}. */
  public static Row row(TopicDocument document, int vocabulary) {
    TermVector terms = document.terms();
    return RowFactory.create(
        document.id(),
        document.language(),
        document.domain(),
        document.teaches(),
        document.family(),
        document.day(),
        Vectors.sparse(vocabulary, terms.terms(), terms.weights()),
        Vectors.dense(document.place()));
  }

  /** The document of a row of {@link #SCHEMA}. */
  public static TopicDocument document(Row row) {
    SparseVector terms = row.<Vector>getAs("terms").toSparse();
    return new TopicDocument(
        row.getAs("doc_id"),
        row.getAs("language"),
        row.getAs("domain"),
        row.getAs("teaches"),
        row.getAs("family_id"),
        row.getAs("day"),
        TermVector.of(terms.indices(), terms.values()),
        row.<Vector>getAs("place").toArray());
  }
}
