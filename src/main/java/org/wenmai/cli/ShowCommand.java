package org.wenmai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.report.view.FamilyViewLoader;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedRun;
import org.wenmai.warehouse.PublishedTables;
import org.wenmai.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a published run, or rows of a table of it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Shows the summary of a published run, rows of a table, a document, or a family.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/run show --job jobs/sample.yaml",
      "  jobs/run show --job jobs/sample.yaml --table keywords --limit 20",
      "  jobs/run show --job jobs/sample.yaml --table rejected --where reason=truncated --columns uri,detail",
      "  jobs/run show --job jobs/sample.yaml --doc 0123456789abcdef0123456789abcdef",
      "  jobs/run show --job jobs/sample.yaml --family 0123456789abcdef0123456789abcdef | less"
    })
final class ShowCommand implements Callable<Integer> {
  private static final int WIDTH = 160;

  @Mixin private Console output = new Console();

  @Mixin private WarehouseOption option = new WarehouseOption();

  @Option(names = "--run", paramLabel = "RUN", description = "Id of the run (default: latest).")
  private @Nullable String run;

  @Option(names = "--table", paramLabel = "NAME", description = "Show rows of this table.")
  private @Nullable String table;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many rows, or members of a family (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      description = {
        "Only rows of the table with this value; of a list, with this element. May be given several"
            + " times.",
        "Without a value: rows where the column is empty."
      })
  private List<String> conditions = new ArrayList<>();

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Only these columns of the table, in this order.")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--doc",
      paramLabel = "ID",
      description = "Show this document, with its family, keywords and topics.")
  private @Nullable String document;

  @Option(
      names = "--family",
      paramLabel = "ID",
      description = {
        "Show this family, or that of this document (family_id, doc_id or external_id): its members"
            + " in order of time, and what each copy changed, beside its best match.",
        "[-dropped-] {+inserted+}; in colour on a terminal, unless NO_COLOR is set."
      })
  private @Nullable String family;

  @Override
  public Integer call() {
    LogSetup.quiet();
    if (limit < 0) {
      throw new WenmaiException(ErrorCode.USAGE, "--limit is " + limit + ".", "Give 0 or more.");
    }
    Warehouse warehouse = option.warehouse();
    PublishedRun shown = PublishedRun.of(warehouse, option.run(warehouse, run));
    PublishedTables tables =
        new PublishedTables(WarehouseOption.hadoop(), shown.folder(), shown.manifest().tables());
    if (family != null) {
      family(warehouse, tables, family);
    } else if (document != null) {
      new DocumentRows(tables, output.out()).print(document, shown.manifest().run());
    } else if (table != null) {
      rows(tables, RowFilter.of(Tables.named(table), conditions, columns));
    } else if (conditions.isEmpty() && columns.isEmpty()) {
      summary(shown);
    } else {
      throw new WenmaiException(
          ErrorCode.USAGE, "--where and --columns choose of a table.", "Add --table NAME.");
    }
    output.out().flush();
    return 0;
  }

  private void family(Warehouse warehouse, PublishedTables tables, String id) {
    FamilyViewLoader loader =
        new FamilyViewLoader(
            tables,
            WarehouseOption.hadoop(),
            earlier ->
                warehouse.isRun(earlier)
                    ? Optional.of(warehouse.tables(PublishedRun.of(warehouse, earlier).manifest()))
                    : Optional.empty());
    new FamilyRows(output.out(), output.width(), output.isColored()).print(loader.load(id, limit));
  }

  private void summary(PublishedRun shown) {
    RunSummary.print(shown, output.out());
    shown
        .manifest()
        .tables()
        .forEach(
            (name, what) ->
                output
                    .out()
                    .printf(
                        Locale.ROOT,
                        "  %-16s %,12d rows  %s%n",
                        name,
                        what.rows(),
                        what.contentHash()));
  }

  private void rows(PublishedTables tables, RowFilter filter) {
    PrintWriter out = output.out();
    for (PublishedRow row : filter.rows(tables, limit)) {
      filter
          .shown()
          .forEach(column -> out.println("  " + column + ": " + shortened(cell(row, column))));
      out.println();
    }
  }

  private static String cell(PublishedRow row, String column) {
    return String.valueOf(row.value(column));
  }

  static String shortened(String value) {
    String line = value.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= WIDTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "…";
  }
}
