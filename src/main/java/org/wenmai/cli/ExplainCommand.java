package org.wenmai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wenmai.engine.InputPlan;
import org.wenmai.engine.RunPlan;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a job would do. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header =
        "Prints the effective job with all defaults, the plan of stages and what would be read.",
    footerHeading = "%nExample:%n",
    footer = "  jobs/run explain jobs/sample.yaml --to segment")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Console output = new Console();

  @Parameters(paramLabel = "JOB", description = "The job file (YAML or JSON).")
  private @Nullable Path job;

  @Option(names = "--to", paramLabel = "STAGE", description = "As in analyze.")
  private StageName last = StageName.REPORT;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "As in analyze.")
  private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    Path file = Console.given(job);
    Job effective = JobFile.read(file, settings).requireSources(file.toString());
    LogSetup.quiet();
    PrintWriter out = output.out();
    out.println("# The effective job, every key with its value.");
    out.print(JobFile.yaml(effective));
    out.println();
    out.println(
        "# The plan. Each step reads what the ones before it wrote; a run that is cut off goes");
    out.println("# on with the first step that is not finished.");
    RunPlan.of(effective, last).forEach(out::println);
    out.println();
    out.println(
        "# The input, by the extensions of its files; when it is read, its content may say otherwise.");
    InputPlan.of(effective, file.toString()).forEach(out::println);
    out.flush();
    return 0;
  }
}
