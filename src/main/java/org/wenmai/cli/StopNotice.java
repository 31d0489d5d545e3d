package org.wenmai.cli;

import java.io.PrintWriter;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Tells a user who stops a run (Ctrl-C, SIGTERM) that nothing is lost. The JVM itself ends with the
 * status of the signal, 130 or 143.
 */
final class StopNotice {
  private final Thread hook;

  private StopNotice(PrintWriter err) {
    this.hook =
        new Thread(
            () -> {
              err.println("Stopped. The same command goes on where it stopped.");
              err.flush();
            },
            "wenmai-stop");
  }

  static StopNotice start(PrintWriter err) {
    StopNotice notice = new StopNotice(err);
    Runtime.getRuntime().addShutdownHook(notice.hook);
    return notice;
  }

  /** Whether the process is being stopped; what fails from then on fails because of that. */
  static boolean isStopping() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  /** The run has ended by itself. */
  void withdraw() {
    if (!isStopping()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
