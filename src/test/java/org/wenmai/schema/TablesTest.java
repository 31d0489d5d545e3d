package org.wenmai.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wenmai.Committed;
import org.wenmai.error.WenmaiException;

final class TablesTest {
  @Test
  void theDataDictionaryIsWhatTheCodeSays() {
    Committed.assertHolds(Path.of("docs/data-dictionary.md"), DataDictionary.markdown());
  }

  @Test
  void namesOfTablesAndOfColumnsAreUnique() {
    assertThat(Tables.ALL).extracting(Table::name).doesNotHaveDuplicates();
    assertThat(Tables.ALL)
        .allSatisfy(table -> assertThat(table.columnNames()).doesNotHaveDuplicates());
  }

  @Test
  void everyTableThatTheContractNamesIsThere() {
    assertThat(Tables.ALL)
        .extracting(Table::name)
        .containsExactly(
            "documents",
            "rejected",
            "paragraphs",
            "boilerplate_lines",
            "tokens",
            "families",
            "matches",
            "substitutions",
            "terms",
            "new_words",
            "variants",
            "keywords",
            "distinctive",
            "topics",
            "topic_links",
            "topic_curve",
            "document_topics",
            "trends",
            "topic_events",
            "quality",
            "index",
            "model");
  }

  @Test
  void anUnknownTableIsAnErrorThatNamesTheOthers() {
    assertThatThrownBy(() -> Tables.named("topic"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("There is no table topic.")
        .hasMessageContaining("document_topics");
  }
}
