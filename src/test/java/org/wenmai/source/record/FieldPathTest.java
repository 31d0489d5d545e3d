package org.wenmai.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldPathTest {
  private static JsonNode json(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a | {'a':'x'} | x",
        "a.b.c | {'a':{'b':{'c':1.50}}} | 1.5",
        "a.b | {'a.b':'whole','a':{'b':'nested'}} | whole",
        "a.b.c | {'a':{'b.c':'inner'}} | inner",
        "a\\.b.c | {'a.b':{'c':'escaped'},'a':{'b':{'c':'no'}}} | escaped",
        "a\\\\.b | {'a\\\\':{'b':'backslash'}} | backslash",
        "a.0.n | {'a':[{'n':'first'},{'n':'second'}]} | first",
        "a.1 | {'a':['x','y']} | y",
        "a.0 | {'a':{'0':'a name'}} | a name",
        "a | {'a':['x',null,'y']} | x+y",
        "a.n | {'a':[{'n':'first'},{},{'n':['second','third']}]} | first+second+third",
        "a | {'a':[['x'],['y',[true]]]} | x+y+true",
      })
  void leadsTo(String path, String record, String value) {
    assertThat(FieldPath.of(path).text(json(record.replace('\'', '"')), "+")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.b | {}",
        "a | {\"a\":{}}",
        "a | {\"a\":null}",
        "a.7 | {\"a\":[1]}",
        "a | {\"a\":[]}",
        "a.b | {\"a\":1}",
        "a.99999999999 | {\"a\":[1]}"
      })
  void leadsNowhere(String path, String record) {
    assertThat(FieldPath.of(path).text(json(record), "+")).isNull();
  }

  @Property
  void everyNameCanBeEscaped(@ForAll String name) {
    JsonNode record = new ObjectMapper().createObjectNode().set("o", json("{}").deepCopy());
    ((com.fasterxml.jackson.databind.node.ObjectNode) record.get("o")).put(name, "found");
    String escaped = name.replace("\\", "\\\\").replace(".", "\\.");

    assertThat(FieldPath.of("o." + escaped).text(record, "+")).isEqualTo("found");
  }

  @Test
  void isOneNameWithoutItsEscapes() {
    assertThat(FieldPath.of("a\\.b.c\\\\d\\e").name()).isEqualTo("a.b.c\\d\\e");
  }
}
