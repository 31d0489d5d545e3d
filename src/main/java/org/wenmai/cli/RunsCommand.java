package org.wenmai.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedRun;
import org.wenmai.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the runs of a warehouse. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Lists the published runs of a warehouse, oldest first.",
    footerHeading = "%nExample:%n",
    footer = "  jobs/run runs --job jobs/sample.yaml")
final class RunsCommand implements Callable<Integer> {
  @Mixin private Console output = new Console();

  @Mixin private WarehouseOption option = new WarehouseOption();

  @Override
  public Integer call() {
    LogSetup.quiet();
    Warehouse warehouse = option.warehouse();
    if (!warehouse.has(warehouse.root())) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "There is no warehouse at " + warehouse.root() + ".",
          "Check the path; the first `jobs/run analyze JOB` makes it.");
    }
    String latest = warehouse.latest().orElse("");
    output.out().printf("%-26s %-9s %10s %9s  %s%n", "run", "state", "documents", "rejected", "");
    for (String run : warehouse.runs()) {
      Manifest manifest = PublishedRun.of(warehouse, run).manifest();
      output
          .out()
          .printf(
              Locale.ROOT,
              "%-26s %-9s %,10d %,9d  %s%n",
              run,
              manifest.state().name().toLowerCase(Locale.ROOT),
              manifest.documents().published(),
              manifest.documents().rejected(),
              run.equals(latest) ? "latest" : "");
    }
    output.out().flush();
    return 0;
  }
}
