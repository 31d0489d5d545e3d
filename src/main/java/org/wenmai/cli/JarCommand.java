package org.wenmai.cli;

import java.util.concurrent.Callable;
import org.wenmai.engine.checkpoint.CodeFingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the path of the jar. */
@Command(
    name = "jar",
    mixinStandardHelpOptions = true,
    header = "Prints the path of the jar for spark-submit and spark-sql --jars.",
    footerHeading = "%nExample:%n",
    footer =
        "  spark-submit --class org.wenmai.cli.Main \"$(jobs/run jar)\" analyze jobs/sample.yaml")
final class JarCommand implements Callable<Integer> {
  @Mixin private Console output = new Console();

  @Override
  public Integer call() {
    output.out().println(CodeFingerprint.location());
    output.out().flush();
    return 0;
  }
}
