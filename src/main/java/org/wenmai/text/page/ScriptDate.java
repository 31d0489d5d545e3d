package org.wenmai.text.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the date of a page in a variable or field of its scripts that is named so. */
final class ScriptDate {
  /** A longer script is a program. */
  private static final int MAX_CHARS = 1 << 19;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:publish(?:ed)?_?(?:time|date|at|on)?|pub_?(?:time|date)|date_?published|"
              + "(?:create|post)(?:d|ed)?_?(?:time|date|at|on)|(?<![a-z])ct)[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?"
              + "((?:19|20)\\d\\d[-/年]\\d{1,2}[-/月]\\d{1,2}日?"
              + "(?:[T\\s]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?)?"
              + "|1\\d{9}(?:\\d{3})?)(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private ScriptDate() {}

  /** The first date that says it is that of publication, as written; null if there is none. */
  static @Nullable String find(Document page) {
    for (Element script : page.select("script:not([src])")) {
      String data = script.data();
      Matcher date = DATE.matcher(data);
      if (data.length() <= MAX_CHARS && date.find()) {
        return date.group(1);
      }
    }
    return null;
  }
}
