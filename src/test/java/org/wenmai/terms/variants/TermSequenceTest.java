package org.wenmai.terms.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class TermSequenceTest {
  @Test
  void readsTheWordsOfEachDocumentInTextOrder(SparkSession spark) {
    Row words =
        RowFactory.create(
            "d",
            "en",
            List.of(word("the", 0, true), word("tea", 4, false), word("boat", 8, false)));
    TestWorkspace workspace =
        new TestWorkspace(spark, 1)
            .with(
                "tokens",
                spark.createDataFrame(
                    List.of(words, RowFactory.create("e", "und", List.of())),
                    Tables.TOKENS.schema()));
    // Spark's lists go no further than the task.
    assertThat(
            TermSequence.all(workspace)
                .map(sequence -> sequence.terms() + " " + sequence.stops())
                .collect())
        .containsExactly("[the, tea, boat] [true, false, false]", "[] []");
  }

  private static Row word(String term, int start, boolean stop) {
    return RowFactory.create(term, start, start + term.length(), stop, "word", "en");
  }

  @Test
  void findsThePositionsOfTerms() {
    TermSequence sequence = sequence("tea", "boat", "tea", "lamp");
    assertThat(sequence.positions(Set.of("tea", "lamp", "oil")))
        .isEqualTo(Map.of("tea", List.of(0, 2), "lamp", List.of(3)));
  }

  @Test
  void neighboursAreNoStopWordsAndNoSingleCharacters() {
    List<String> terms = List.of("the", "tea", "x", "boat", "lamp");
    TermSequence sequence = new TermSequence(terms, List.of(true, false, false, false, false));
    assertThat(neighbours(sequence, 3)).containsExactly("tea", "lamp");
  }

  @Test
  void neighboursAreEightWordsOnEitherSide() {
    List<String> terms = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      terms.add("w" + i);
    }
    TermSequence sequence = sequence(terms.toArray(String[]::new));
    assertThat(neighbours(sequence, 15))
        .hasSize(16)
        .startsWith("w17")
        .endsWith("w33")
        .doesNotContain("w25");
    assertThat(neighbours(sequence, 0)).hasSize(8).endsWith("w18");
    assertThat(neighbours(sequence, 29)).hasSize(8).startsWith("w31");
  }

  private static TermSequence sequence(String... terms) {
    return new TermSequence(List.of(terms), Collections.nCopies(terms.length, false));
  }

  private static List<String> neighbours(TermSequence sequence, int position) {
    List<String> neighbours = new ArrayList<>();
    sequence.forEachNeighbour(position, neighbours::add);
    return neighbours;
  }
}
