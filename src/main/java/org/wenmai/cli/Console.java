package org.wenmai.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where a command prints: results to standard output, progress and errors to standard error. */
@Command
final class Console {
  private static final int FILE_WIDTH = 132;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** How wide a line may be: that of the terminal; of a file or pipe as much as is easily read. */
  @SuppressWarnings("SystemConsoleNull") // On a later Java a file is as wide as picocli says.
  int width() {
    return System.console() == null ? FILE_WIDTH : spec.usageMessage().width();
  }

  /** On a terminal that can, unless NO_COLOR or the like says otherwise. */
  boolean isColored() {
    return Ansi.AUTO.enabled();
  }

  /** A required parameter; picocli has rejected the command line without it. */
  static <T> T given(@Nullable T parameter) {
    if (parameter == null) {
      throw new IllegalStateException("picocli demands this parameter");
    }
    return parameter;
  }
}
