package org.wenmai.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.document.table.NewWordRows.FoundWord;
import org.wenmai.schema.Tables;
import org.wenmai.text.newword.NewWord;

final class NewWordRowsTest {
  private static NewWord word(NewWord.Evidence evidence) {
    return new NewWord("柳榷锋", 8, 5, 7.25, 1.5, 0.125, evidence);
  }

  private static Row published(Row row) {
    return TableRows.published(row, Tables.NEW_WORDS.schema());
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(NewWord.Evidence evidence) {
    FoundWord earlier = new FoundWord(word(evidence), "20260101T000000Z-00000000");
    FoundWord own = new FoundWord(word(evidence), null);
    assertThat(NewWordRows.word(published(NewWordRows.row(earlier)))).isEqualTo(earlier);
    assertThat(NewWordRows.word(published(NewWordRows.row(own)))).isEqualTo(own);
    assertThat(NewWordRows.row(word(evidence))).isEqualTo(NewWordRows.row(own));
  }

  @Test
  void eachColumnHasItsValue() {
    NewWord.Evidence evidence = NewWord.Evidence.values()[0];
    Row row = published(NewWordRows.row(new FoundWord(word(evidence), "run-1")));
    assertThat(row.<String>getAs("term")).isEqualTo("柳榷锋");
    assertThat(row.<Long>getAs("count")).isEqualTo(8);
    assertThat(row.<Long>getAs("documents")).isEqualTo(5);
    assertThat(row.<Double>getAs("cohesion")).isEqualTo(7.25);
    assertThat(row.<Double>getAs("left_entropy")).isEqualTo(1.5);
    assertThat(row.<Double>getAs("right_entropy")).isEqualTo(0.125);
    assertThat(row.<String>getAs("evidence")).isEqualTo("company");
    assertThat(row.<String>getAs("run")).isEqualTo("run-1");
  }

  @Test
  void evidenceIsWrittenAsTheContractSays() {
    assertThat(Arrays.stream(NewWord.Evidence.values()).map(it -> NewWordRows.row(word(it))))
        .extracting(row -> row.getString(Tables.NEW_WORDS.schema().fieldIndex("evidence")))
        .containsExactly("company", "model", "sound");
  }
}
