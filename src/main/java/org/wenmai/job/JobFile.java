package org.wenmai.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Reads job files.
 *
 * <p>A file says only what differs from the defaults. Unknown, duplicate and removed keys, values
 * of a wrong type and values out of range are errors that name file, line and key. JSON is YAML, so
 * a job file may be JSON.
 */
public final class JobFile {
  private static final ObjectMapper YAML = yamlMapper();
  private static final ObjectMapper BINDER = binder();

  private JobFile() {}

  /**
   * Reads a job. Relative paths in it are relative to its folder, those of settings to the folder
   * where the command is given; all become absolute.
   *
   * @param file the job file
   * @param settings {@code key=value} pairs that overrule the file, each key dotted, each value
   *     YAML
   * @throws WenmaiException CONFIG_UNREADABLE or CONFIG_INVALID
   */
  public static Job read(Path file, List<String> settings) {
    Path folder = file.toAbsolutePath().getParent();
    return parse(
        text(file), file.toString(), settings, folder == null ? file.toAbsolutePath() : folder);
  }

  /**
   * Reads a job from text, and leaves its paths as they are; {@code name} replaces the file in
   * messages.
   */
  public static Job parse(String text, String name, List<String> settings) {
    return parse(text, name, settings, null);
  }

  private static Job parse(String text, String name, List<String> settings, @Nullable Path folder) {
    KeyLines lines = lines(text, name);
    ObjectNode given = object(tree(text, name), name);
    ObjectNode defaults = BINDER.valueToTree(Job.DEFAULTS);
    removeEmptySections(given, defaults);
    if (folder != null) {
      if (!given.has("warehouse")) {
        given.put("warehouse", Job.DEFAULTS.warehouse());
      }
      new JobPaths(folder).resolve(given);
    }
    settings.forEach(setting -> KeyOverrides.apply(given, setting));
    if (folder != null) {
      // Only what the settings have brought is still relative.
      new JobPaths(Path.of("")).resolve(given);
    }
    JobErrors errors = new JobErrors(name, lines, settings);
    RemovedKeys.check(given, errors);
    return bind(merge(defaults, given), errors);
  }

  /** The effective job, every key with its value. */
  public static JsonNode tree(Job job) {
    return BINDER.valueToTree(job);
  }

  /** The effective job as a job file. */
  public static String yaml(Job job) {
    try {
      return YAML.writeValueAsString(tree(job));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A job is plain data", e);
    }
  }

  static JsonNode value(String yaml) throws JsonProcessingException {
    return YAML.readTree(yaml);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  private static WenmaiException unreadable(Path file, String why, Exception e) {
    return new WenmaiException(
        ErrorCode.CONFIG_UNREADABLE,
        "The job file " + file + " cannot be read: " + why + ".",
        "Give the path of a UTF-8 text file; jobs/sample.yaml is an example.",
        e);
  }

  private static KeyLines lines(String text, String name) {
    try (JsonParser parser = YAML.createParser(text)) {
      return KeyLines.of(parser);
    } catch (JsonProcessingException e) {
      throw JobErrors.syntax(name, e);
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory was read", e);
    }
  }

  private static JsonNode tree(String text, String name) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw JobErrors.syntax(name, e);
    }
  }

  private static ObjectNode object(JsonNode tree, String name) {
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        name + " holds no keys.",
        "Write at least corpus.sources and warehouse; jobs/sample.yaml is an example.");
  }

  /** A section without keys, as in {@code topics:}, says nothing. */
  private static void removeEmptySections(ObjectNode given, ObjectNode defaults) {
    given
        .properties()
        .removeIf(
            entry ->
                entry.getValue().isValueNode()
                    && entry.getValue().asText("").isEmpty()
                    && defaults.get(entry.getKey()) instanceof ObjectNode);
  }

  /** The given keys over the defaults; lists are replaced as a whole. */
  private static JsonNode merge(ObjectNode defaults, ObjectNode given) {
    try {
      return BINDER.readerForUpdating(defaults).readValue(given);
    } catch (IOException e) {
      throw new IllegalStateException("A tree was parsed already", e);
    }
  }

  private static Job bind(JsonNode tree, JobErrors errors) {
    try {
      return BINDER.treeToValue(tree, Job.class);
    } catch (JsonMappingException e) {
      throw errors.binding(e, tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree was parsed already", e);
    }
  }

  private static ObjectMapper yamlMapper() {
    return YAMLMapper.builder(
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .build();
  }

  private static ObjectMapper binder() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addHandler(new OffIsNoBoolean())
            .build();
    // topics.count is "auto" or a number, ids of runs look like numbers: as text they are the same.
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    mapper.configOverride(ArrayNode.class).setMergeable(false);
    return mapper;
  }
}
