package org.wenmai.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wenmai.engine.Reports;
import org.wenmai.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders the report of a published run anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Renders the report of a published run anew.",
    footerHeading = "%nExample:%n",
    footer = "  jobs/run report latest --job jobs/sample.yaml")
final class ReportCommand implements Callable<Integer> {
  @Mixin private Console output = new Console();

  @Mixin private WarehouseOption option = new WarehouseOption();

  @Parameters(paramLabel = "RUN", description = "Id of the run, or latest.", arity = "0..1")
  private @Nullable String run;

  @Override
  public Integer call() {
    Warehouse warehouse = option.warehouse();
    String id = option.run(warehouse, run);
    warehouse.manifest(id);
    try (LogSetup logs = LogSetup.start(option.root())) {
      output.out().println(RunSummary.local(Reports.render(warehouse, id).toString()));
      output.out().flush();
      logs.keep();
    }
    return 0;
  }
}
