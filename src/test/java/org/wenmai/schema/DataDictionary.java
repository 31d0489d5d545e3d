package org.wenmai.schema;

import java.util.Locale;

/** Prints {@link Tables} as {@code docs/data-dictionary.md}. */
final class DataDictionary {
  private DataDictionary() {}

  /** The whole page as Markdown. */
  static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Data dictionary\n\n")
        .append(
            "<!-- Generated from org.wenmai.schema.Tables; `mvn test -Dwenmai.update` writes it anew. -->\n\n")
        .append(
            "What a run publishes, as `<warehouse>/runs/<run>/<table>/*.parquet`. Offsets are Unicode code points\n")
        .append(
            "into `documents.text`, from 0, end exclusive. Ids are strings, counts are 64-bit, scores are doubles.\n")
        .append(
            "In a partial run (`--to STAGE`) the columns marked *later* may be null, and tables of later stages\n")
        .append("are missing.\n");
    for (Table table : Tables.ALL) {
      append(page, table);
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Table table) {
    page.append("\n## ").append(table.name()).append("\n\n");
    page.append("One row is ").append(table.meaning());
    page.append(" (schema version ").append(table.version()).append(").\n\n");
    page.append("| column | type | null | what it holds |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s |\n",
              column.name(),
              column.type().simpleString(),
              nullRule(column.presence()),
              column.meaning().replace("|", "\\|")));
    }
  }

  private static String nullRule(Column.Presence presence) {
    return switch (presence) {
      case ALWAYS -> "never";
      case OPTIONAL -> "yes";
      case FROM_LATER_STAGE -> "later";
    };
  }
}
