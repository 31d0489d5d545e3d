package org.wenmai.text.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the strings of a script that may be text of a page: JSON or JavaScript, whole or within
 * other code.
 *
 * <p>Strings that have the same names around them, as the paragraphs of an article, belong
 * together. Takes time linear in the length of the script.
 */
final class ScriptStrings {
  /** A shorter script shows nothing. */
  private static final int MIN_SCRIPT = 100;

  private static final int MAX_DEPTH = 200;
  private static final int MAX_NAME = 64;

  /** Names of values that are text. */
  private static final Pattern TEXT =
      Pattern.compile(
          "content|body|text|html|article|paragraph|desc|detail|story|markdown|value|children|data|"
              + "正文|内容|本文|본문",
          Pattern.CASE_INSENSITIVE);

  /** Names of messages of the program. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "cookie|consent|privacy|terms|policy|error|message|i18n|locale|translation|tooltip|"
              + "placeholder|label|footer|login|seo|meta",
          Pattern.CASE_INSENSITIVE);

  private final String script;
  private final Map<String, List<String>> byPath = new LinkedHashMap<>();
  private final Deque<String> names = new ArrayDeque<>();
  private String name = "";
  private int at;
  private long reread;

  private ScriptStrings(String script) {
    this.script = script;
  }

  /** The values of each path of names that may be text, in their order. */
  static Collection<List<String>> texts(String script) {
    if (script.length() < MIN_SCRIPT) {
      return List.of();
    }
    ScriptStrings strings = new ScriptStrings(script);
    strings.scan();
    return strings.byPath.values();
  }

  private void scan() {
    while (at < script.length()) {
      char c = script.charAt(at);
      switch (c) {
        case '"', '\'', '`' -> readString(c);
        case '{', '[' -> {
          open();
          at++;
        }
        case '}', ']' -> {
          name = names.isEmpty() ? "" : names.pop();
          at++;
        }
        default -> {
          if (Character.isJavaIdentifierStart(c)) {
            readIdentifier();
          } else {
            at++;
          }
        }
      }
    }
  }

  private void open() {
    if (names.size() < MAX_DEPTH) {
      names.push(name);
    }
  }

  private void readIdentifier() {
    int start = at;
    while (at < script.length() && Character.isJavaIdentifierPart(script.charAt(at))) {
      at++;
    }
    int next = afterSpace(at);
    boolean names = next < script.length() && ":=".indexOf(script.charAt(next)) >= 0;
    if (names && at - start <= MAX_NAME) {
      name = script.substring(start, at);
    }
  }

  private void readString(char quote) {
    StringBuilder value = new StringBuilder();
    int end = unescape(quote, value);
    if (end < 0) {
      // An apostrophe, perhaps; but a script of nothing else is not read again and again.
      reread += value.length();
      at = reread > script.length() ? script.length() : at + 1;
      return;
    }
    at = end;
    int next = afterSpace(end);
    if (next < script.length() && script.charAt(next) == ':') {
      name = value.length() <= MAX_NAME ? value.toString() : "";
    } else {
      add(value.toString());
    }
  }

  private int afterSpace(int from) {
    int next = from;
    while (next < script.length() && Character.isWhitespace(script.charAt(next))) {
      next++;
    }
    return next;
  }

  private void add(String value) {
    boolean isText =
        value.length() > 1 && TEXT.matcher(name).find() && !MESSAGE.matcher(name).find();
    if (!isText) {
      return;
    }
    String around = names.isEmpty() ? "" : names.peek();
    if (!MESSAGE.matcher(around).find()) {
      byPath
          .computeIfAbsent(names.size() + " " + around + "." + name, path -> new ArrayList<>())
          .add(value);
      // JSON within a string, which the script parses.
      if (value.startsWith("{\"") || value.startsWith("[{")) {
        texts(value).forEach(inner -> byPath.put(byPath.size() + "/" + at, inner));
      }
    }
  }

  /** Index after a string literal; -1 if it ends with the line, as an apostrophe does. */
  private int unescape(char quote, StringBuilder value) {
    int i = at + 1;
    while (i < script.length()) {
      char c = script.charAt(i);
      if (c == quote) {
        return i + 1;
      } else if (c == '\\' && i + 1 < script.length()) {
        i = escape(i + 1, value);
      } else if (c == '\n' && quote != '`') {
        return -1;
      } else {
        value.append(c);
        i++;
      }
    }
    return -1;
  }

  /** Appends what an escape sequence stands for; returns the index after it. */
  private int escape(int i, StringBuilder value) {
    char c = script.charAt(i);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
    if (digits > 0 && i + digits < script.length()) {
      int code = hex(i + 1, i + 1 + digits);
      if (code >= 0) {
        value.append((char) code);
        return i + 1 + digits;
      }
    }
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r', 'b', 'f', '\n' -> {}
      case 't' -> value.append('\t');
      default -> value.append(c);
    }
    return i + 1;
  }

  private int hex(int from, int to) {
    int code = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(script.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }
}
