package org.wenmai.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** Errors in a job file, with file, line, key and what to write instead. */
final class JobErrors {
  /** What SnakeYAML says of a tab, and where; Jackson's own line is that of the token before. */
  private static final Pattern TAB = Pattern.compile("\\(TAB\\)[^\\n]*\\n.*?line (\\d+)");

  private final String file;
  private final KeyLines lines;
  private final List<String> settings;

  JobErrors(String file, KeyLines lines, List<String> settings) {
    this.file = file;
    this.lines = lines;
    this.settings = settings;
  }

  static WenmaiException syntax(String file, JsonProcessingException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    String problem = firstLine(e.getOriginalMessage());
    Matcher tab = TAB.matcher(e.getOriginalMessage());
    if (tab.find()) {
      return invalid(
          file + ", line " + tab.group(1) + ": there is a tab where YAML wants spaces.",
          "Indent with spaces, the keys of a section all by as many.",
          e);
    }
    boolean duplicate = problem.startsWith("Duplicate");
    return invalid(
        file + ", line " + line + ": " + problem + ".",
        duplicate ? "Keep one of the two." : "Correct the YAML there or just before it.",
        e);
  }

  WenmaiException removed(String key, String advice) {
    return invalid(location(key) + key + " is no longer a key.", advice, null);
  }

  /**
   * An error that was found when the job was bound.
   *
   * @param job the tree that was bound
   */
  WenmaiException binding(JsonMappingException e, JsonNode job) {
    String key = key(e);
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown(key, unknown);
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof WenmaiException range) {
        return outOfRange(key, range);
      }
    }
    return wrongType(key, e, job.at("/" + key.replace('.', '/')));
  }

  private WenmaiException unknown(String key, UnrecognizedPropertyException e) {
    Collection<Object> known = Optional.ofNullable(e.getKnownPropertyIds()).orElse(List.of());
    String parent = key.contains(".") ? key.substring(0, key.lastIndexOf('.') + 1) : "";
    String remedy =
        nearest(e.getPropertyName(), known)
            .map(name -> "Did you mean " + parent + name + "?")
            .orElse(
                "Keys there are: "
                    + known.stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "))
                    + ".");
    return invalid(location(key) + "there is no key " + key + ".", remedy, e);
  }

  private static Optional<String> nearest(String name, Collection<Object> known) {
    int limit = Math.max(2, name.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .map(Object::toString)
        .filter(candidate -> distance.apply(name, candidate) <= limit)
        .min(
            Comparator.comparing((String candidate) -> distance.apply(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Config records name the key and its value themselves; only file and line are missing. */
  private WenmaiException outOfRange(String parent, WenmaiException range) {
    String message = range.getMessage() == null ? "" : range.getMessage();
    String text = message.replaceFirst("^\\[\\w+] ", "");
    String named = text.split("[ ,:]", 2)[0];
    String below = parent + named.substring(Math.max(0, named.lastIndexOf('.')));
    String key = lines.line(named).isPresent() || !settingOf(named).isEmpty() ? named : below;
    return invalid(location(key) + text, "", range);
  }

  private WenmaiException wrongType(String key, JsonMappingException e, JsonNode given) {
    String value = given.isValueNode() ? " is " + given.asText() + "," : " has a value";
    String wanted =
        e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
            ? wanted(mismatch.getTargetType())
            : "a value of another type";
    return invalid(location(key) + key + value + " of the wrong type.", "Write " + wanted + ".", e);
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "a value of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, each entry after a dash";
    }
    return type == String.class ? "text" : "keys below it, each with its value";
  }

  private String location(String key) {
    String setting = settingOf(key);
    if (!setting.isEmpty()) {
      return "--set " + setting + ": ";
    }
    return file + lines.line(key).map(line -> ", line " + line).orElse("") + ": ";
  }

  private String settingOf(String key) {
    return settings.stream()
        .filter(setting -> setting.startsWith(key + "=") || setting.startsWith(key + "."))
        .reduce((first, second) -> second)
        .orElse("");
  }

  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  private static WenmaiException invalid(String problem, String remedy, @Nullable Throwable cause) {
    return new WenmaiException(ErrorCode.CONFIG_INVALID, problem, remedy, cause);
  }
}
