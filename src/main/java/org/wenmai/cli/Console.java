package org.wenmai.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: results to standard output, progress and errors to standard error. */
@Command
final class Console {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** A required parameter; picocli has rejected the command line without it. */
  static <T> T given(@Nullable T parameter) {
    if (parameter == null) {
      throw new IllegalStateException("picocli demands this parameter");
    }
    return parameter;
  }
}
