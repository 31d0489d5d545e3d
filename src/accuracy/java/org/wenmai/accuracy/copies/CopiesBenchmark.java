package org.wenmai.accuracy.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.wenmai.accuracy.copies.CorpusPlan.Shape;
import org.wenmai.accuracy.copies.RunFindings.MatchedPair;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes corpora with planted copies, analyses each and prints what it cost and what was found. */
@Command(
    name = "jobs/bench/copies",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "What the search for copies costs and finds, by size and by skew of the corpus.",
    description = {
      "",
      "Makes corpora of the paragraphs of TEXTS, runs `jobs/run analyze --to families` on each and"
          + " prints a row for it. The same TEXTS and seed give the same corpora. Of a plain corpus"
          + " two documents of a hundred are planted copies of each kind: exact, near (a word"
          + " dropped, one doubled, one exchanged), contained (in a text several times as long),"
          + " reworded (words replaced by a table of our own, sentences dropped, paragraphs"
          + " merged, an advertisement inserted), and of Chinese cross-script and"
          + " cross-script-near. Beyond the size of TEXTS sentences change places."
    },
    footerHeading = "%nSkews:%n",
    footer = {
      "  passage:N    one paragraph pasted into N unrelated texts; no pair is a copy",
      "  long:BYTES   one document of that size, 100 parts of it, and 899 others",
      "  identical:N  the same text N times; one family",
      "  empty:N      N documents without text beside 1,000 others",
      "  forms:N      weather bulletins and job offers, filled in N times; no pair is a copy",
      "",
      "Columns:",
      "  MB, s, cpu s         the corpus; wall and processor time of the whole process",
      "  ms/doc               processor time of the whole process, by document",
      "  families ms, B       tasks of the step families: processor time, bytes shuffled, by document",
      "  peak MB              largest resident memory of the process",
      "  pairs, forms         rows of matches of kinds of copies, and of kind form",
      "  false                pairs that were not planted; of real texts some are true copies: look",
      "                       at them with --worst",
      "  largest              documents of the largest family",
      "  recall               of each kind: planted copies in the family of their original (planted)",
      "",
      "Examples:",
      "  jobs/bench/copies texts.jsonl.gz --documents 10k,40k,160k",
      "  jobs/bench/copies texts.jsonl.gz --skew passage:50k --skew long:50m --skew identical:100k",
      "  WENMAI_MEMORY=4g jobs/bench/copies texts.jsonl.gz --documents 5k --worst 20 \\",
      "    --keep /tmp/copies --conf spark.master=local[1]"
    })
public final class CopiesBenchmark implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EXCERPT = 100;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TEXTS",
      description = {
        "JSON lines with a field text, plain or gzip, or a folder of such files.",
        "Used are lines of 50 characters and more that end like a sentence and have no address."
      })
  private Path texts;

  @Option(
      names = "--documents",
      paramLabel = "N",
      split = ",",
      description = "Sizes of plain corpora, such as 10k,40k (default: 10k if no skew is given).")
  private List<String> sizes = new ArrayList<>();

  @Option(
      names = "--skew",
      paramLabel = "SHAPE:N",
      split = ",",
      description = "Skewed corpora, see below.")
  private List<String> skews = new ArrayList<>();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Shows N pairs that were not planted, the most similar first, and N misses.")
  private int worst;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Leaves corpora, truth, runs and event logs in this folder.")
  private Path keep;

  @Option(names = "--seed", paramLabel = "N", description = "Of all chance (default: 1).")
  private long seed = 1;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description =
          "A setting of Spark, such as spark.master=local[1]. May be given several times.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--launcher", hidden = true)
  private Path launcher = Path.of("jobs/run");

  private final PrintStream out;

  CopiesBenchmark(PrintStream out) {
    this.out = out;
  }

  /** Exit status 2 for a call that makes no sense, 1 if a run fails. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(
        new CommandLine(new CopiesBenchmark(out))
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  line.getErr().println(e instanceof IOException ? e.getMessage() : e);
                  return CommandLine.ExitCode.SOFTWARE;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<CorpusPlan> plans = plans();
    List<String> source = SourceParagraphs.read(texts);
    Path root = keep == null ? Files.createTempDirectory("wenmai-copies") : keep;
    try {
      header();
      int failed = 0;
      for (CorpusPlan plan : plans) {
        failed += isMeasured(plan, root.resolve(plan.name()), source) ? 0 : 1;
      }
      return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } finally {
      if (keep == null) {
        delete(root);
      }
    }
  }

  /** A run that fails, for want of memory say, is a result too: the others go on. */
  private boolean isMeasured(CorpusPlan plan, Path folder, List<String> source)
      throws IOException, InterruptedException {
    try {
      measure(plan, folder, source);
      return true;
    } catch (MeasuredRun.RunFailedException e) {
      out.println(plan.name() + ": " + e.getMessage());
      return false;
    }
  }

  private List<CorpusPlan> plans() {
    List<CorpusPlan> plans = new ArrayList<>();
    try {
      (sizes.isEmpty() && skews.isEmpty() ? List.of("10k") : sizes)
          .forEach(size -> plans.add(new CorpusPlan(Shape.PLAIN, CorpusPlan.size(size))));
      skews.forEach(skew -> plans.add(CorpusPlan.skew(skew)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return plans;
  }

  private void measure(CorpusPlan plan, Path folder, List<String> source)
      throws IOException, InterruptedException {
    delete(folder);
    plan.write(folder, source, seed);
    Path documents = folder.resolve("documents.jsonl");
    MeasuredRun run =
        MeasuredRun.of(
            launcher.toAbsolutePath(),
            folder.toAbsolutePath(),
            settings,
            plan.shape() == Shape.LONG ? 2 * plan.size() : 0);
    StepCost step = StepCost.of(folder.resolve("events"), "families");
    RunFindings findings = RunFindings.of(folder.toAbsolutePath());
    long count;
    try (Stream<String> lines = Files.lines(documents)) {
      count = lines.count();
    }
    row(plan, count, Files.size(documents), run, step, findings);
    if (worst > 0) {
      worst(folder, findings);
    }
  }

  private void header() {
    out.printf(
        "%-18s %8s %7s %7s %8s %7s %11s %10s %8s %8s %7s %7s %8s  %s%n",
        "corpus",
        "docs",
        "MB",
        "s",
        "cpu s",
        "ms/doc",
        "families ms",
        "families B",
        "peak MB",
        "pairs",
        "forms",
        "false",
        "largest",
        "recall");
  }

  private void row(
      CorpusPlan plan,
      long documents,
      long bytes,
      MeasuredRun run,
      StepCost step,
      RunFindings found) {
    StringBuilder recall = new StringBuilder();
    found
        .recall()
        .forEach(
            (kind, of) ->
                recall.append(
                    String.format(
                        Locale.ROOT,
                        "%s %.3f (%d)  ",
                        kind.label(),
                        (double) of.found() / of.planted(),
                        of.planted())));
    out.printf(
        Locale.ROOT,
        "%-18s %8d %7.1f %7.1f %8.1f %7.2f %11.3f %10.0f %8d %8d %7d %7d %8d  %s%n",
        plan.name(),
        documents,
        bytes / 1e6,
        run.wallSeconds(),
        run.cpuSeconds(),
        1000 * run.cpuSeconds() / documents,
        1000 * step.cpuSeconds() / documents,
        (double) step.shuffleBytes() / documents,
        run.peakBytes() / 1_000_000,
        found.pairs(),
        found.forms(),
        found.falsePairs().size(),
        found.largestFamily(),
        recall.toString().strip());
  }

  private void worst(Path folder, RunFindings found) throws IOException {
    List<MatchedPair> pairs =
        found.falsePairs().stream()
            .sorted(
                Comparator.comparingDouble(MatchedPair::similarity)
                    .reversed()
                    .thenComparing(MatchedPair::a)
                    .thenComparing(MatchedPair::b))
            .limit(worst)
            .toList();
    Set<String> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.a(), pair.b())));
    List<PlantedCopy> missed = found.missed().stream().limit(worst).toList();
    missed.forEach(copy -> ids.addAll(List.of(copy.id(), copy.original())));
    Map<String, String> excerpts = excerpts(folder.resolve("documents.jsonl"), ids);
    for (MatchedPair pair : pairs) {
      out.printf(Locale.ROOT, "  not planted: %s %.3f%n", pair.kind(), pair.similarity());
      out.println("    " + pair.a() + "  " + excerpts.get(pair.a()));
      out.println("    " + pair.b() + "  " + excerpts.get(pair.b()));
    }
    for (PlantedCopy copy : missed) {
      out.println("  missed: " + copy.kind());
      out.println("    " + copy.original() + "  " + excerpts.get(copy.original()));
      out.println("    " + copy.id() + "  " + excerpts.get(copy.id()));
    }
  }

  private static Map<String, String> excerpts(Path documents, Set<String> ids) throws IOException {
    Map<String, String> excerpts = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(documents)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        if (ids.contains(document.get("id").asText())) {
          String text = document.get("text").asText().replaceAll("\\s+", " ");
          excerpts.put(
              document.get("id").asText(), text.substring(0, Math.min(EXCERPT, text.length())));
        }
      }
    }
    return excerpts;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
