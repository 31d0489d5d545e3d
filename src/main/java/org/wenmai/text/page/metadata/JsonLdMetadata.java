package org.wenmai.text.page.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The metadata of a page's article in JSON-LD (schema.org); null for what is missing. */
record JsonLdMetadata(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String body) {

  static final JsonLdMetadata NONE = new JsonLdMetadata(null, null, null, null, null);

  /** A longer script is application data. */
  private static final int MAX_CHARS = 1 << 20;

  private static final int MAX_NODES = 5_000;

  /** Depth stays bounded by Jackson's default of 1000. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(new JsonFactory())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The metadata of the first article in the scripts. */
  static JsonLdMetadata of(Iterable<Element> scripts) {
    for (Element script : scripts) {
      JsonNode article = article(script.data());
      if (article != null) {
        return read(article);
      }
    }
    return NONE;
  }

  private static @Nullable JsonNode article(String data) {
    if (data.length() > MAX_CHARS) {
      return null;
    }
    try {
      return article(MAPPER.readTree(data.replaceAll("^\\s*(?:<!--|//<!\\[CDATA\\[)", "")));
    } catch (JsonProcessingException e) {
      // JSON-LD is often written by hand: malformed scripts are ignored.
      return null;
    }
  }

  private static @Nullable JsonNode article(JsonNode root) {
    Deque<JsonNode> queue = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !queue.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = queue.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      for (JsonNode inner : node) {
        if (inner.isContainerNode()) {
          queue.add(inner);
        }
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    String name = (type.isArray() ? type.path(0) : type).asText("").toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("posting") || name.endsWith("report");
  }

  private static JsonLdMetadata read(JsonNode article) {
    return new JsonLdMetadata(
        text(article.path("headline")),
        text(article.path("datePublished")),
        names(article.path("author")),
        names(article.path("publisher")),
        body(article));
  }

  private static @Nullable String names(JsonNode who) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : who.isArray() ? who : List.of(who)) {
      String name = text(one.isObject() ? one.path("name") : one);
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static @Nullable String body(JsonNode article) {
    JsonNode body = article.path("articleBody");
    JsonNode text = body.isTextual() ? body : article.path("text");
    return text.isTextual() && !text.asText().isBlank() ? text.asText() : null;
  }

  private static @Nullable String text(JsonNode value) {
    if (!value.isTextual() || value.asText().isBlank()) {
      return null;
    }
    return Parser.unescapeEntities(value.asText(), false).strip();
  }
}
