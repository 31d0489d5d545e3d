package org.wenmai.accuracy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the text rooms on labelled data, on all cores. Data are never part of this project: the
 * folder is the user's, in the layout that docs/quality.md describes.
 *
 * <pre>jobs/bench/accuracy FOLDER script mojibake --worst 20 --half a</pre>
 */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    description = "How good the text rooms are on labelled data.",
    sortOptions = false)
public final class Accuracy implements Callable<Integer> {
  private static final List<Suite<?, ?>> SUITES =
      List.of(
          new CharsetSuite(),
          new MojibakeSuite(),
          new LanguageSuite(),
          new ScriptSuite(),
          new FoldingSuite(),
          new PageSuite(),
          new SegmentationSuite(),
          new KeywordSuite());

  @Parameters(index = "0", paramLabel = "FOLDER", description = "labelled data")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "SUITE",
      description =
          "charset, mojibake, language, script, folding, boilerplate, segmentation, keywords")
  private List<String> names = new ArrayList<>();

  @Option(names = "--worst", paramLabel = "N", description = "shows the worst N misses")
  private int worst;

  @Option(names = "--half", description = "a, b or all (default): which half of the items")
  private Half half = Half.ALL;

  @Option(names = "--peers", description = "measures libraries among our dependencies, too")
  private boolean peers;

  @Option(names = "--detail", description = "figures of every single charset and language, too")
  private boolean detail;

  @Option(names = "--json", description = "a JSON object for each figure, one a line")
  private boolean json;

  private final PrintStream out;

  Accuracy(PrintStream out) {
    this.out = out;
  }

  /** Exit status 2 for a call that makes no sense. */
  public static void main(String[] args) {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
  }

  static int run(PrintStream out, String... args) {
    return new CommandLine(new Accuracy(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    List<String> known = SUITES.stream().map(Suite::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        out.println("There is no suite " + name + "; there are " + known + ".");
        return CommandLine.ExitCode.USAGE;
      }
    }
    for (Suite<?, ?> suite : SUITES) {
      if (names.isEmpty() || names.contains(suite.name())) {
        measure(suite);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private <T extends Labelled, A> void measure(Suite<T, A> suite) throws IOException {
    List<T> items = suite.items(new Data(folder)).stream().filter(half::has).toList();
    Printer printer = new Printer(out, json, detail);
    printer.print(CaseOutcome.of(suite.name(), "wenmai", items, suite, suite::ours), worst);
    if (peers) {
      suite.peers().forEach((name, peer) -> printer.print(of(suite, name, peer, items), worst));
    }
  }

  private static <T extends Labelled, A> CaseOutcome of(
      Suite<T, A> suite, String name, Function<T, A> peer, List<T> items) {
    List<T> suiting = items.stream().filter(item -> suite.suits(name, item)).toList();
    return CaseOutcome.of(suite.name(), name, suiting, suite, peer);
  }
}
