package org.wenmai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wenmai.engine.checkpoint.CodeFingerprint;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code wenmai} with its subcommands. */
@Command(
    name = "jobs/run",
    subcommands = {
      AnalyzeCommand.class,
      ReportCommand.class,
      ShowCommand.class,
      RunsCommand.class,
      ExplainCommand.class,
      JarCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = WenmaiCommand.Version.class,
    sortOptions = false,
    header = "Wenmai reads a corpus of texts in any language and says what is in it.",
    synopsisHeading = "%nUsage: ",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "2:the command line is wrong",
      "3:the job file is wrong",
      "4:the input is missing or cannot be read",
      "5:nothing to publish, or a check failed",
      "6:the warehouse is locked or cannot be written, or has no such run",
      "7:there is not enough memory",
      "8:the tables are published, but not the report",
      "70:a bug of ours",
      "130, 143:stopped by Ctrl-C or SIGTERM; the same command goes on"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobs/run analyze jobs/sample.yaml",
      "  jobs/run analyze jobs/sample.yaml --to identify --set repair.mojibake=false",
      "  jobs/run show --warehouse target/sample-warehouse --table topics --limit 5",
      "  jobs/run --master spark://host:7077 analyze jobs/sample.yaml"
    })
final class WenmaiCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  WenmaiCommand() {
    // picocli sets it before anything reads it.
    this.spec = CommandSpec.create();
  }

  /** Runs one command; never throws. */
  static int run(String[] arguments) {
    WenmaiCommand root = new WenmaiCommand();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(root)
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, given) -> root.usageError(e))
            .setExecutionExceptionHandler((e, command, parsed) -> root.failure(e, command));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      // picocli passes exceptions to its handler, but no errors: no memory, Hadoop's FSError.
      return root.failure(e, line);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }

  private int usageError(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("[USAGE] " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows what there is.");
    return ErrorCode.USAGE.exitStatus();
  }

  private int failure(Throwable e, CommandLine command) {
    if (StopNotice.isStopping()) {
      // Spark was shut down beneath us; the JVM's own status of the signal holds.
      return ErrorCode.INTERNAL.exitStatus();
    }
    WenmaiException known = ErrorClassifier.userError(e);
    PrintWriter err = command.getErr();
    if (known == null) {
      err.println("[INTERNAL] This is a bug of Wenmai. Please report it with these lines:");
      e.printStackTrace(err);
      return ErrorCode.INTERNAL.exitStatus();
    }
    err.println(String.valueOf(known.getMessage()).strip());
    if (debug) {
      known.printStackTrace(err);
    }
    return known.code().exitStatus();
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return List.of("wenmai " + CodeFingerprint.version()).toArray(String[]::new);
    }
  }
}
