package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A way into a nested record: names and places in lists, with dots between, as {@code
 * authors.0.name}. A dot that belongs to a name is written {@code \.}, a backslash {@code \\}; a
 * field that bears the whole path as its name goes before. A list without a place means all of its
 * elements.
 */
public final class FieldPath {
  private static final int MOST_DIGITS = 9;

  private final List<String> steps;

  private FieldPath(List<String> steps) {
    this.steps = steps;
  }

  public static FieldPath of(String written) {
    List<String> steps = new ArrayList<>();
    StringBuilder step = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < written.length() && ".\\".indexOf(written.charAt(i + 1)) >= 0;
      if (escapes) {
        step.append(written.charAt(++i));
      } else if (c == '.') {
        steps.add(step.toString());
        step.setLength(0);
      } else {
        step.append(c);
      }
    }
    steps.add(step.toString());
    return new FieldPath(List.copyOf(steps));
  }

  /** The path as one name. */
  public String name() {
    return rest(0);
  }

  /** The values at its end, lists opened up; null where there is none. */
  public @Nullable String text(JsonNode record, String between) {
    List<String> values = new ArrayList<>();
    collect(record, 0, values);
    return values.isEmpty() ? null : String.join(between, values);
  }

  private void collect(JsonNode node, int step, List<String> values) {
    if (step == steps.size()) {
      collectAll(node, values);
    } else if (node.isObject()) {
      JsonNode whole = node.get(rest(step));
      JsonNode child = node.get(steps.get(step));
      if (whole != null) {
        collectAll(whole, values);
      } else if (child != null) {
        collect(child, step + 1, values);
      }
    } else if (node.isArray() && isPlace(steps.get(step))) {
      JsonNode element = node.get(Integer.parseInt(steps.get(step)));
      if (element != null) {
        collect(element, step + 1, values);
      }
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, step, values));
    }
  }

  private static void collectAll(JsonNode node, List<String> values) {
    if (node.isArray()) {
      node.forEach(element -> collectAll(element, values));
    } else if (node.isValueNode() && !node.isNull()) {
      values.add(node.asText());
    }
  }

  private String rest(int step) {
    return String.join(".", steps.subList(step, steps.size()));
  }

  private static boolean isPlace(String step) {
    return !step.isEmpty()
        && step.length() <= MOST_DIGITS
        && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The column of a Parquet file that it begins with; null where it leads nowhere. */
  public @Nullable Type column(GroupType schema) {
    if (schema.containsField(name())) {
      return schema.getType(name());
    }
    boolean leads = schema.containsField(steps.get(0)) && leads(schema, 0);
    return leads ? schema.getType(steps.get(0)) : null;
  }

  private boolean leads(Type type, int step) {
    if (step == steps.size()) {
      return true;
    }
    if (isList(type)) {
      Type element = element(type.asGroupType());
      return leads(element, isPlace(steps.get(step)) ? step + 1 : step);
    }
    if (type.isPrimitive()) {
      return false;
    }
    GroupType group = type.asGroupType();
    return group.containsField(rest(step))
        || (group.containsField(steps.get(step))
            && leads(group.getType(steps.get(step)), step + 1));
  }

  public static boolean isList(Type type) {
    return !type.isPrimitive()
        && type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        && type.asGroupType().getFieldCount() == 1;
  }

  /** What a list is of, as Parquet's rules for old and new writers have it. */
  static Type element(GroupType list) {
    Type repeated = list.getType(0);
    return isWrapper(list, repeated) ? repeated.asGroupType().getType(0) : repeated;
  }

  /** Whether the repeated group of a list is no element itself, but holds one. */
  public static boolean isWrapper(GroupType list, Type repeated) {
    return !repeated.isPrimitive()
        && repeated.asGroupType().getFieldCount() == 1
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }
}
