package org.wenmai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wenmai.engine.Analysis;
import org.wenmai.engine.ProgressPrinter;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.PublishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a job: reads the corpus, publishes the tables and the report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/run analyze jobs/sample.yaml",
      "  jobs/run analyze jobs/sample.yaml --to identify",
      "  jobs/run analyze jobs/sample.yaml --set topics.count=20 --set seed=7",
      "",
      "A run that was cut off goes on where it stopped when the same command is given again."
    })
final class AnalyzeCommand implements Callable<Integer> {
  @Mixin private Console output = new Console();

  @Parameters(paramLabel = "JOB", description = "The job file (YAML or JSON).")
  private @Nullable Path job;

  @Option(
      names = "--to",
      paramLabel = "STAGE",
      description = {
        "Stop after this stage: ${COMPLETION-CANDIDATES}.",
        "Such a run is partial: it publishes the tables it has, and LATEST does not name it."
      })
  private StageName last = StageName.REPORT;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrule a key of the job file; jobs/reference.yaml lists all keys.")
  private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    Path file = Console.given(job);
    Job effective = JobFile.read(file, settings).requireSources(file.toString());
    StopNotice notice = StopNotice.start(output.err());
    try (LogSetup logs = LogSetup.start(effective.warehouse())) {
      ProgressPrinter progress = new ProgressPrinter(output.err());
      effective.sourcePaths().forEach(path -> progress.say("Reading " + path));
      PublishedRun run =
          new Analysis(effective, last, progress, Clock.systemUTC(), file.toString()).run();
      RunSummary.print(run, output.out());
      logs.keep();
    } finally {
      notice.withdraw();
    }
    return 0;
  }
}
