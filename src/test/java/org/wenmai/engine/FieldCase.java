package org.wenmai.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that people report of other tools, in a few inputs with the right values: a
 * folder with {@code cases.yaml} and {@code input}.
 *
 * @param need what people want, and what they get elsewhere
 * @param job what the run has beside its source and its warehouse
 * @param source the same of the source
 * @param documents what becomes documents, each found by the end of its uri or by its id
 * @param rejected what does not
 * @param families names of documents that are in one family
 * @param apart names of documents no two of which are in one family
 */
record FieldCase(
    String need,
    ObjectNode job,
    ObjectNode source,
    List<ExpectedDocument> documents,
    List<ExpectedRejection> rejected,
    List<List<String>> families,
    List<List<String>> apart) {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final Path CASES = Path.of("src/test/resources/cases");

  FieldCase {
    job = job == null ? YAML.createObjectNode() : job;
    source = source == null ? YAML.createObjectNode() : source;
    documents = orEmpty(documents);
    rejected = orEmpty(rejected);
    families = orEmpty(families);
    apart = orEmpty(apart);
  }

  /**
   * What a document must be; what is not said may be anything.
   *
   * @param path the end of the uri, or the mapped id
   * @param is values of columns of {@code documents}, as text; null is null
   * @param text all of the text, without white space at its ends
   * @param termsHave terms of the words, stop words too
   * @param kinds terms of each kind of word that are there
   * @param contentLack terms that no word has that counts: kind word, no stop word
   * @param keywordsFirst what comes first; term or surface
   * @param keywordsHave what is among so many first ones; term or surface
   * @param keywordsLack what is not
   */
  record ExpectedDocument(
      String path,
      Map<String, @Nullable String> is,
      @Nullable String text,
      List<String> textHas,
      List<String> textLacks,
      List<String> termsHave,
      List<String> termsLack,
      Map<String, List<String>> kinds,
      List<String> contentLack,
      @Nullable String keywordsFirst,
      Map<Integer, List<String>> keywordsHave,
      Map<Integer, List<String>> keywordsLack) {
    ExpectedDocument {
      is = orEmpty(is);
      textHas = orEmpty(textHas);
      textLacks = orEmpty(textLacks);
      termsHave = orEmpty(termsHave);
      termsLack = orEmpty(termsLack);
      kinds = orEmpty(kinds);
      contentLack = orEmpty(contentLack);
      keywordsHave = orEmpty(keywordsHave);
      keywordsLack = orEmpty(keywordsLack);
    }
  }

  /**
   * A record that must be rejected.
   *
   * @param path the end of the uri
   */
  record ExpectedRejection(String path, String reason) {}

  /** Names of all kinds, sorted. */
  static List<String> kinds() {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FieldCase read(String kind) {
    try {
      return YAML.readValue(CASES.resolve(kind).resolve("cases.yaml").toFile(), FieldCase.class);
    } catch (IOException e) {
      throw new UncheckedIOException(kind + ": " + e.getMessage(), e);
    }
  }

  /** The job file of a run over the inputs of a kind. */
  String jobFile(String kind, Path warehouse) {
    ObjectNode all = job.deepCopy();
    ObjectNode from = source.deepCopy();
    from.put("path", CASES.resolve(kind).resolve("input").toAbsolutePath().toString());
    all.withObject("/corpus").withArray("sources").add(from);
    all.put("warehouse", warehouse.toString());
    return all.toString();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> values) {
    return values == null ? Map.of() : values;
  }
}
