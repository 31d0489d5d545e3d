package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A path to a field of a nested record: names and list indexes with dots between, as {@code
 * authors.0.name}. A dot that belongs to a name is written {@code \.}, a backslash {@code \\}. A
 * field whose name is the whole path takes precedence. A list without an index stands for all of
 * its elements.
 */
public final class FieldPath {
  private static final int MAX_DIGITS = 9;

  private final List<String> segments;

  private FieldPath(List<String> segments) {
    this.segments = segments;
  }

  /** Parses a path. */
  public static FieldPath of(String path) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < path.length() && ".\\".indexOf(path.charAt(i + 1)) >= 0;
      if (escapes) {
        segment.append(path.charAt(++i));
      } else if (c == '.') {
        segments.add(segment.toString());
        segment.setLength(0);
      } else {
        segment.append(c);
      }
    }
    segments.add(segment.toString());
    return new FieldPath(List.copyOf(segments));
  }

  /** The path as one name, without escapes. */
  public String name() {
    return rest(0);
  }

  /** The values at the end of the path, those of lists joined; null where there is none. */
  public @Nullable String text(JsonNode record, String separator) {
    List<String> values = new ArrayList<>();
    collect(record, 0, values);
    return values.isEmpty() ? null : String.join(separator, values);
  }

  private void collect(JsonNode node, int depth, List<String> values) {
    if (depth == segments.size()) {
      collectAll(node, values);
    } else if (node.isObject()) {
      JsonNode whole = node.get(rest(depth));
      JsonNode child = node.get(segments.get(depth));
      if (whole != null) {
        collectAll(whole, values);
      } else if (child != null) {
        collect(child, depth + 1, values);
      }
    } else if (node.isArray() && isIndex(segments.get(depth))) {
      JsonNode element = node.get(Integer.parseInt(segments.get(depth)));
      if (element != null) {
        collect(element, depth + 1, values);
      }
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, depth, values));
    }
  }

  private static void collectAll(JsonNode node, List<String> values) {
    if (node.isArray()) {
      node.forEach(element -> collectAll(element, values));
    } else if (node.isValueNode() && !node.isNull()) {
      values.add(node.asText());
    }
  }

  private String rest(int depth) {
    return String.join(".", segments.subList(depth, segments.size()));
  }

  private static boolean isIndex(String segment) {
    return !segment.isEmpty()
        && segment.length() <= MAX_DIGITS
        && segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The column of a Parquet file that holds the field; null where there is none. */
  public @Nullable Type column(GroupType schema) {
    if (schema.containsField(name())) {
      return schema.getType(name());
    }
    String first = segments.get(0);
    return schema.containsField(first) && exists(schema, 0) ? schema.getType(first) : null;
  }

  private boolean exists(Type type, int depth) {
    if (depth == segments.size()) {
      return true;
    }
    String segment = segments.get(depth);
    if (isList(type)) {
      return exists(element(type.asGroupType()), isIndex(segment) ? depth + 1 : depth);
    }
    if (type.isPrimitive()) {
      return false;
    }
    GroupType group = type.asGroupType();
    return group.containsField(rest(depth))
        || (group.containsField(segment) && exists(group.getType(segment), depth + 1));
  }

  /** Whether a Parquet type is a list with the LIST annotation. */
  public static boolean isList(Type type) {
    return !type.isPrimitive()
        && type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        && type.asGroupType().getFieldCount() == 1;
  }

  /** The element type of a list, by the compatibility rules of the Parquet format. */
  private static Type element(GroupType list) {
    Type repeated = list.getType(0);
    return isWrapper(list, repeated) ? repeated.asGroupType().getType(0) : repeated;
  }

  /** Whether the repeated group of a list is a wrapper around the element, not the element. */
  public static boolean isWrapper(GroupType list, Type repeated) {
    return !repeated.isPrimitive()
        && repeated.asGroupType().getFieldCount() == 1
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }
}
