package org.wenmai.terms.variants;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class RecordTextTest {
  private static final StructType RECORDS =
      new StructType()
          .add("text", DataTypes.StringType, false)
          .add("boilerplate", Tables.SPANS, true)
          .add("damage", Tables.SPANS, true)
          .add("folded", DataTypes.StringType, true);

  @Test
  void blanksBoilerplateAndDamage(SparkSession spark) {
    Row marked =
        RowFactory.create("abc\ndef", List.of(span(0, 2, "share")), List.of(span(5, 9, "x")), "t");
    Row plain = RowFactory.create("abc", null, null, null);
    TestWorkspace workspace =
        new TestWorkspace(spark, 1)
            .with("records", spark.createDataFrame(List.of(marked, plain), RECORDS));
    assertThat(RecordText.all(workspace).map(text -> text.text() + "|" + text.folded()).collect())
        .containsExactly("  c\nd  |true", "abc|false");
  }

  private static Row span(int start, int end, String kind) {
    return RowFactory.create(start, end, kind);
  }
}
