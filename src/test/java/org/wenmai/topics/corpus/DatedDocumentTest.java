package org.wenmai.topics.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.DocumentTerms;

@ExtendWith(SparkSessions.class)
final class DatedDocumentTest {
  private static final StructType RECORDS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("published_date", DataTypes.DateType, true);

  @Test
  void joinsTermsFamiliesAndDates(SparkSession spark) {
    byte[] terms = new DocumentTerms.Packer().add("en", "tea", "Tea", 2).toBytes();
    byte[] none = new byte[0];
    TestWorkspace workspace =
        new TestWorkspace(spark, 2)
            .with(
                "term_counts",
                spark.createDataFrame(
                    List.of(
                        RowFactory.create("copy", "en", terms, none),
                        RowFactory.create("single", "zh", none, none)),
                    WorkTables.schema(WorkTables.TERM_COUNTS)))
            .with(
                "assignments",
                spark.createDataFrame(
                    List.<Row>of(RowFactory.create("copy", "other", "copy", 2L)),
                    WorkTables.schema(WorkTables.ASSIGNMENTS)))
            .with(
                "records",
                spark.createDataFrame(
                    List.of(
                        RowFactory.create("copy", Date.valueOf("1970-01-11")),
                        RowFactory.create("single", null)),
                    RECORDS));

    assertThat(DatedDocument.all(workspace).map(DatedDocumentTest::text).collect())
        .containsExactlyInAnyOrder("copy en 1 other true 10", "single zh 0 null false null");
  }

  private static String text(DatedDocument document) {
    return String.join(
        " ",
        document.id(),
        document.language(),
        Integer.toString(document.terms().size()),
        document.family(),
        Boolean.toString(document.copy()),
        String.valueOf(document.day()));
  }
}
