package org.wenmai.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

final class ExtraFieldsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void valuesAreTextAndWhatIsMappedOrSaysNothingIsLeftOut() {
    assertThat(
            extra(
                """
                {"text": "mapped", "section": " Harbour ", "words": 312, "paid": false,
                 "none": null, "blank": " ", "tags": ["boats", "ropes"], "empty": []}
                """,
                "text"))
        .containsExactly(
            Map.entry("paid", "false"),
            Map.entry("section", "Harbour"),
            Map.entry("tags", "boats, ropes"),
            Map.entry("words", "312"));
  }

  @Test
  void aNestedFieldHasTheNameThatThePathWouldFindItBy() {
    String record =
        """
        {"page": {"body": "mapped", "site": {"name": "Quay", "v1.2": "x"}}, "a.b": "dotted",
         "people": [{"name": "Wen"}, {"name": "Mai"}]}
        """;

    Map<String, String> extra = extra(record, "page.body");

    assertThat(extra)
        .containsExactly(
            Map.entry("a\\.b", "dotted"),
            Map.entry("page.site.name", "Quay"),
            Map.entry("page.site.v1\\.2", "x"),
            Map.entry("people", "[{\"name\":\"Wen\"},{\"name\":\"Mai\"}]"));
    extra.forEach(
        (path, value) -> {
          if (!path.equals("people")) {
            assertThat(FieldPath.of(path).text(json(record), ", ")).isEqualTo(value);
          }
        });
  }

  @Test
  void aMappedNameWithADotIsMapped() {
    assertThat(extra("{\"dc.title\": \"mapped\", \"dc.date\": \"2020\"}", "dc.title"))
        .containsExactly(Map.entry("dc\\.date", "2020"));
  }

  @Test
  void longValuesEndWithAnEllipsisAndTooManyFieldsAreCounted() {
    StringBuilder record = new StringBuilder("{\"long\": \"" + "𠮷".repeat(1001) + "\"");
    for (int i = 0; i < 70; i++) {
      record.append(", \"f").append(i).append("\": 1");
    }

    Map<String, String> extra = extra(record.append("}").toString());

    assertThat(extra).hasSize(65).containsEntry(ExtraFields.MORE, "7");
    assertThat(extra.get("long")).isEqualTo("𠮷".repeat(999) + "…");
  }

  @Test
  void deepRecordsEndInJson() {
    String deep = "{\"a\":".repeat(30) + "1" + "}".repeat(30);

    assertThat(extra(deep)).hasSize(1);
    assertThat(extra(deep).values()).first().asString().startsWith("{\"a\":");
  }

  @Property(tries = 200)
  void anyNamesAndValuesAreBounded(@ForAll("texts") List<String> texts) {
    ExtraFields extra = new ExtraFields(List.of());
    texts.forEach(text -> extra.add(text, text));

    assertThat(extra.toMap()).hasSizeLessThanOrEqualTo(ExtraFields.MAX_FIELDS + 1);
    extra
        .toMap()
        .forEach(
            (name, value) ->
                assertThat(value.codePointCount(0, value.length()))
                    .isBetween(1, ExtraFields.MAX_VALUE));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return AnyText.any().list().ofMaxSize(80);
  }

  private static Map<String, String> extra(String record, String... mapped) {
    return ExtraFields.of(json(record), List.of(mapped));
  }

  private static JsonNode json(String record) {
    try {
      return JSON.readTree(record);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
