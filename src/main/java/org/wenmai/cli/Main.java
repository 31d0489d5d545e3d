package org.wenmai.cli;

import java.util.Locale;
import java.util.TimeZone;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    // Before anything else: no result may depend on the locale or time zone of the machine.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.exit(WenmaiCommand.run(arguments));
  }
}
