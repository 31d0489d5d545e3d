package org.wenmai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Table;
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
    header = "Shows the summary of a published run, or rows of one of its tables.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/run show --job jobs/sample.yaml",
      "  jobs/run show --job jobs/sample.yaml --table keywords --limit 20"
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
      description = "How many rows (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Override
  public Integer call() {
    LogSetup.quiet();
    if (limit < 0) {
      throw new WenmaiException(ErrorCode.USAGE, "--limit is " + limit + ".", "Give 0 or more.");
    }
    Warehouse warehouse = option.warehouse();
    PublishedRun shown = PublishedRun.of(warehouse, option.run(warehouse, run));
    if (table == null) {
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
    } else {
      rows(shown, Tables.named(table));
    }
    output.out().flush();
    return 0;
  }

  private void rows(PublishedRun shown, Table shownTable) {
    PrintWriter out = output.out();
    PublishedTables tables =
        new PublishedTables(WarehouseOption.hadoop(), shown.folder(), shown.manifest().tables());
    for (PublishedRow row : tables.rows(shownTable, limit)) {
      out.println(
          row.values().entrySet().stream()
              .map(cell -> "  " + cell.getKey() + ": " + shortened(String.valueOf(cell.getValue())))
              .collect(Collectors.joining(System.lineSeparator())));
      out.println();
    }
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= WIDTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "…";
  }
}
