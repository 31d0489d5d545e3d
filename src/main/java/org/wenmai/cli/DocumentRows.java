package org.wenmai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Prints what a run says of one document: all that it knows, in order of the tables. */
final class DocumentRows {
  private static final int MANY = 1000;

  private final PublishedTables tables;
  private final PrintWriter out;

  DocumentRows(PublishedTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  /**
   * Prints the document, its rejection, family, keywords and topics, as far as there are any.
   *
   * @throws WenmaiException RUN_MISSING if the run has no such document
   */
  void print(String id, String run) {
    List<PublishedRow> documents = of(Tables.DOCUMENTS, id);
    List<PublishedRow> rejected = of(Tables.REJECTED, id);
    if (documents.isEmpty() && rejected.isEmpty()) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "There is no document " + id + " in run " + run + ".",
          "Look for its doc_id by --table documents --where uri=URI.");
    }
    print(Tables.DOCUMENTS, documents);
    print(Tables.REJECTED, rejected);
    print(Tables.FAMILIES, of(Tables.FAMILIES, id));
    print(Tables.KEYWORDS, of(Tables.KEYWORDS, id));
    List<PublishedRow> memberships = of(Tables.DOCUMENT_TOPICS, id);
    print(Tables.DOCUMENT_TOPICS, memberships);
    Set<String> topics =
        memberships.stream().map(row -> row.text("topic_id")).collect(Collectors.toSet());
    print(
        Tables.TOPICS,
        tables.rows(Tables.TOPICS, row -> topics.contains(row.text("topic_id")), MANY));
  }

  private List<PublishedRow> of(Table table, String id) {
    return tables.rows(table, row -> row.text("doc_id").equals(id), MANY);
  }

  private void print(Table table, List<PublishedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.println(table.name());
    for (PublishedRow row : rows) {
      row.values().forEach((column, value) -> out.println(line(table, column, value)));
      out.println();
    }
  }

  /** The text is what was asked for, so it is shown whole. */
  private static String line(Table table, String column, @Nullable Object value) {
    boolean isText = table.equals(Tables.DOCUMENTS) && column.equals("text");
    String cell = String.valueOf(value);
    return "  " + column + ": " + (isText ? cell : ShowCommand.shortened(cell));
  }
}
