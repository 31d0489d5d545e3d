package org.wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class RowBuilderTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("count", DataTypes.LongType, false)
          .add("title", DataTypes.StringType, true);

  @Test
  void theSchemaDecidesOnTheOrderOfColumns() {
    Row row =
        new RowBuilder(SCHEMA).set("title", "Tea").set("count", 3L).set("doc_id", "d").build();
    assertThat(row).isEqualTo(RowFactory.create("d", 3L, "Tea"));
    assertThat(row.schema()).isEqualTo(SCHEMA);
  }

  @Test
  void aNullableColumnMayHaveNoValue() {
    Row row = new RowBuilder(SCHEMA).set("doc_id", "d").set("count", 3L).build();
    assertThat(row.<Object>getAs("title")).isNull();
  }

  @Test
  void aColumnThatIsNeverNullNeedsAValue() {
    assertThatThrownBy(() -> new RowBuilder(SCHEMA).set("doc_id", "d").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Column count has no value");
  }

  @Test
  void refusesColumnsThatTheSchemaDoesNotHave() {
    assertThatThrownBy(() -> new RowBuilder(SCHEMA).set("author", "Lu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("author");
  }
}
