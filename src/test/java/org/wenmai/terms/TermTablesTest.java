package org.wenmai.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;

/** Records of the tables that several stages read, to rows and back. */
@ExtendWith(SparkSessions.class)
final class TermTablesTest {
  private static final CorpusTerm TERM = new CorpusTerm("zh", "芯片", "晶片", 5, 3, 8, 1.5);

  @Test
  void aTermIsARowOfTheContract(SparkSession spark) {
    assertThat(CorpusTerm.SCHEMA).isEqualTo(Tables.TERMS.schema());
    Dataset<Row> terms = spark.createDataFrame(List.of(TERM.toRow()), CorpusTerm.SCHEMA);
    assertThat(terms.select("idf", "families", "documents").first().mkString(" "))
        .isEqualTo("1.5 3 5");
    assertThat(CorpusTerm.of(terms.first())).isEqualTo(TERM);
  }

  @Test
  void aSpellingHasColumnsOfTermsInWhateverOrderTheyAre(SparkSession spark) {
    assertThat(CorpusTerm.SCHEMA.fieldNames()).contains(Spelling.SCHEMA.fieldNames());
    Dataset<Row> terms = spark.createDataFrame(List.of(TERM.toRow()), CorpusTerm.SCHEMA);
    Spelling spelling = Spelling.of(Spelling.select(terms).first());
    assertThat(spelling).isEqualTo(new Spelling("芯片", "晶片", "zh", 8, 5));
    assertThat(Spelling.of(spelling.toRow())).isEqualTo(spelling);
  }

  @Test
  void aVariantIsARowOfTheContract(SparkSession spark) {
    assertThat(Variant.SCHEMA).isEqualTo(Tables.VARIANTS.schema());
    Variant variant = new Variant("lanpseek", "lampseek", "en", 2, "letter");
    Dataset<Row> variants = spark.createDataFrame(List.of(variant.toRow()), Variant.SCHEMA);
    assertThat(variants.first().<String>getAs("canonical_language")).isEqualTo("en");
    assertThat(Variant.of(variants.first())).isEqualTo(variant);
  }
}
