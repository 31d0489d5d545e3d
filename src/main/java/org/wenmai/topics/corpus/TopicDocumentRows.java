package org.wenmai.topics.corpus;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.topics.model.TermVector;

/** Converts {@link TopicDocument}s to rows and back, with vectors of MLlib. */
public final class TopicDocumentRows {
  private static final String DOC_ID = "doc_id";
  private static final String LANGUAGE = "language";
  private static final String LANGUAGE_INDEX = "language_index";
  private static final String IN_TRAINING_SET = "in_training_set";
  private static final String FAMILY_ID = "family_id";
  private static final String DAY = "day";
  private static final String TERMS = "terms";
  private static final String VECTOR = "vector";

  public static final StructType SCHEMA =
      new StructType()
          .add(DOC_ID, StringType, false)
          .add(LANGUAGE, StringType, false)
          .add(LANGUAGE_INDEX, IntegerType, false)
          .add(IN_TRAINING_SET, BooleanType, false)
          .add(FAMILY_ID, StringType, true)
          .add(DAY, IntegerType, true)
          .add(TERMS, SQLDataTypes.VectorType(), false)
          .add(VECTOR, SQLDataTypes.VectorType(), false);

  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  private TopicDocumentRows() {}

  /**
   * A row of {@link #SCHEMA}.
   *
   * @param vocabularySize number of terms of the vocabulary
   */
  public static Row row(TopicDocument document, int vocabularySize) {
    TermVector terms = document.terms();
    return new RowBuilder(SCHEMA)
        .set(DOC_ID, document.id())
        .set(LANGUAGE, document.language())
        .set(LANGUAGE_INDEX, document.languageIndex())
        .set(IN_TRAINING_SET, document.inTrainingSet())
        .set(FAMILY_ID, document.family())
        .set(DAY, document.day())
        .set(TERMS, Vectors.sparse(vocabularySize, terms.terms(), terms.weights()))
        .set(VECTOR, Vectors.dense(document.vector()))
        .build();
  }

  /** The document of a row of {@link #SCHEMA}. */
  public static TopicDocument document(Row row) {
    SparseVector terms = row.<Vector>getAs(TERMS).toSparse();
    return new TopicDocument(
        row.getAs(DOC_ID),
        row.getAs(LANGUAGE),
        row.<Integer>getAs(LANGUAGE_INDEX),
        row.<Boolean>getAs(IN_TRAINING_SET),
        row.getAs(FAMILY_ID),
        row.getAs(DAY),
        TermVector.of(terms.indices(), terms.values()),
        vector(row));
  }

  /** Selects the vectors of the training set and the columns that go with them. */
  static Dataset<Row> trainingVectors(Dataset<Row> documents) {
    return documents.where(IN_TRAINING_SET).select(LANGUAGE_INDEX, VECTOR);
  }

  /**
   * The document of a row of {@link #trainingVectors}, with nothing but its vector and language
   * index.
   */
  static TopicDocument vectorOnly(Row row) {
    int languageIndex = row.<Integer>getAs(LANGUAGE_INDEX);
    return new TopicDocument("", "", languageIndex, true, null, null, NO_TERMS, vector(row));
  }

  private static double[] vector(Row row) {
    return row.<Vector>getAs(VECTOR).toArray();
  }
}
