package org.wenmai.terms.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.wenmai.schema.Tables;
import org.wenmai.text.keyword.KeywordExtractor.Keyword;

final class KeywordRowsTest {
  @Test
  void rowsHaveRanksAndTheColumnsOfTheContract() {
    assertThat(KeywordRows.SCHEMA).isEqualTo(Tables.KEYWORDS.schema());
    assertThat(
            KeywordRows.of(
                "d", List.of(new Keyword("tea", "Tea", 3, 2.5), new Keyword("boat", "boat", 1, 1))))
        .containsExactly(
            RowFactory.create("d", 1, "tea", "Tea", 2.5, 3L),
            RowFactory.create("d", 2, "boat", "boat", 1.0, 1L));
  }

  @Test
  void aDocumentWithoutKeywordsHasNoRows() {
    assertThat(KeywordRows.of("d", List.of())).isEmpty();
  }
}
