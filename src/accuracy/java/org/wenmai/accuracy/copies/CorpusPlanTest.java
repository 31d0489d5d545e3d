package org.wenmai.accuracy.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.accuracy.copies.CorpusPlan.Shape;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;

/** Corpora are the same each time, and their truth is true. */
final class CorpusPlanTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** Random sentences of words that the tables have, and others. */
  private static List<String> source(int paragraphs) {
    List<String> words = new ArrayList<>(SynonymTable.CHINESE.pairs().keySet());
    words.addAll(List.of("山", "河流", "树", "房屋", "面包", "歌", "马", "北方", "蓝色", "石头"));
    Random random = new Random(7);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int sentence = 0; sentence < 3; sentence++) {
        for (int word = 0; word < 12; word++) {
          paragraph.append(words.get(random.nextInt(words.size())));
        }
        paragraph.append("。");
      }
      made.add(paragraph.toString());
    }
    return made;
  }

  private Map<String, String> texts(String corpus) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(corpus + "/documents.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    return texts;
  }

  private List<PlantedCopy> truth(String corpus) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(corpus + "/truth.jsonl"))) {
      List<PlantedCopy> copies = new ArrayList<>();
      for (String line : lines.toList()) {
        copies.add(JSON.readValue(line, PlantedCopy.class));
      }
      return copies;
    }
  }

  @Test
  void theSameSeedGivesTheSameFilesAndAnotherOneOthers() throws IOException {
    for (Shape shape : Shape.values()) {
      CorpusPlan plan = new CorpusPlan(shape, 300);
      plan.write(folder.resolve("one"), source(400), 1);
      plan.write(folder.resolve("two"), source(400), 1);
      for (String file : List.of("documents.jsonl", "truth.jsonl")) {
        assertThat(folder.resolve("one").resolve(file))
            .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
      }
    }
  }

  @Test
  void everyKindOfCopyIsWhatItsNameSays() throws IOException {
    new CorpusPlan(Shape.PLAIN, 500).write(folder.resolve("plain"), source(900), 1);
    Map<String, String> texts = texts("plain");
    List<PlantedCopy> truth = truth("plain");

    assertThat(texts).hasSize(500);
    assertThat(truth).hasSize(10 * CopyKind.values().length);
    for (PlantedCopy planted : truth) {
      String original = texts.get(planted.original());
      String copy = texts.get(planted.id());
      String folded = ChineseFolder.of(RegionalWords.AS_WRITTEN).fold(copy).text();
      switch (CopyKind.of(planted.kind())) {
        case EXACT -> assertThat(copy).isEqualTo(original);
        case NEAR ->
            assertThat(copy)
                .isNotEqualTo(original)
                .hasSizeBetween(original.length() - 12, original.length() + 12);
        case CONTAINED ->
            assertThat(copy).contains(original).hasSizeGreaterThan(2 * original.length());
        case REWORDED -> {
          String replaced = SynonymTable.CHINESE.replace(original.replaceAll("\\s+", ""));
          List<String> kept = Sentences.of(copy).stream().filter(replaced::contains).toList();
          assertThat(copy).doesNotContain("\n");
          int all = Sentences.of(replaced).size();
          assertThat(kept.size()).isBetween(all - 1 - all / 6, all - 1);
          assertThat(Sentences.of(copy)).hasSizeGreaterThan(kept.size());
        }
        case CROSS_SCRIPT -> assertThat(folded).isEqualTo(original).isNotEqualTo(copy);
        case CROSS_SCRIPT_NEAR -> assertThat(folded).isNotEqualTo(original).isNotEqualTo(copy);
      }
    }
    List<String> others = new ArrayList<>(texts.keySet());
    truth.forEach(copy -> others.remove(copy.id()));
    assertThat(others.stream().map(texts::get).distinct()).hasSize(others.size());
  }

  @Test
  void paragraphsBeyondTheSourceHaveFewSentencesInCommon() {
    ParagraphSupply supply = new ParagraphSupply(source(3000), 1);
    for (int i = 0; i < 3000; i++) {
      supply.paragraph();
    }
    List<List<String>> made =
        Stream.generate(supply::paragraph).limit(100).map(Sentences::of).toList();
    for (List<String> one : made) {
      assertThat(made.stream().filter(other -> other != one))
          .allMatch(other -> one.stream().filter(other::contains).count() <= one.size() / 3);
    }
  }

  @Test
  void skewedCorporaAreWhatTheyAreCalled() throws IOException {
    new CorpusPlan(Shape.PASSAGE, 50).write(folder.resolve("passage"), source(300), 1);
    assertThat(texts("passage").values())
        .hasSize(50)
        .allMatch(text -> text.contains(source(1).get(0)));
    assertThat(truth("passage")).isEmpty();

    new CorpusPlan(Shape.LONG, 200_000).write(folder.resolve("long"), source(4000), 1);
    Map<String, String> texts = texts("long");
    assertThat(truth("long"))
        .hasSize(100)
        .allMatch(copy -> texts.get(copy.original()).contains(texts.get(copy.id())));

    new CorpusPlan(Shape.IDENTICAL, 50).write(folder.resolve("same"), source(20), 1);
    assertThat(texts("same").values().stream().distinct()).hasSize(1);
    assertThat(truth("same")).hasSize(49);

    new CorpusPlan(Shape.FORMS, 400).write(folder.resolve("forms"), source(20), 1);
    assertThat(texts("forms").values())
        .doesNotHaveDuplicates()
        .noneMatch(text -> text.contains("{"));
  }

  @Test
  void tablesAreLargeAndOfWords() {
    assertThat(SynonymTable.CHINESE.pairs()).hasSizeGreaterThan(150);
    assertThat(SynonymTable.ENGLISH.pairs()).hasSizeGreaterThan(150);
    SynonymTable.CHINESE
        .pairs()
        .forEach(
            (word, other) -> assertThat(List.of(word, other)).allMatch(term -> term.length() > 1));
    assertThat(SynonymTable.ENGLISH.replace("Begin to use the users' file; beginning."))
        .isEqualTo("Start to employ the consumers' document; beginning.");
    assertThat(SynonymTable.CHINESE.replace("因为方法简单，所以方法好")).isEqualTo("由于办法容易，因此办法好");
  }

  @Test
  void aMistakeIsExplained() {
    assertThat(CorpusPlan.size("10k")).isEqualTo(10_000);
    assertThat(CorpusPlan.skew("long:50m")).isEqualTo(new CorpusPlan(Shape.LONG, 50_000_000));
    assertThatThrownBy(() -> CorpusPlan.size("ten")).hasMessageContaining("'ten' is no size");
    assertThatThrownBy(() -> CorpusPlan.skew("passages:5")).hasMessageContaining("passage:SIZE");
  }
}
