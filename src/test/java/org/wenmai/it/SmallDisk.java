package org.wenmai.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a command where a folder lies on a disk that is soon full. */
final class SmallDisk {
  private static final String MOUNTED =
      "mkdir -p \"$1\" && mount -t tmpfs -o size=3m none \"$1\" || exit 99; ";

  /** Where nobody may mount: no file of more than four megabytes, wherever it lies. */
  private static final String LIMITED = "ulimit -f 4096; mkdir -p \"$1\"; ";

  private static final String THEN =
      "folder=\"$1\"; left=\"$2\"; shift 2; \"$@\"; status=$?; "
          + "find \"$folder\" > \"$left\"; exit $status";

  private SmallDisk() {}

  /**
   * The command that runs another one.
   *
   * @param folder is made; gone afterwards if it could be mounted
   * @param left file that receives the paths that are in the folder in the end
   */
  static List<String> under(Path folder, Path left) {
    return isMounting()
        ? List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "bash",
            "-c",
            MOUNTED + THEN,
            "bash",
            folder.toString(),
            left.toString())
        : List.of("bash", "-c", LIMITED + THEN, "bash", folder.toString(), left.toString());
  }

  private static boolean isMounting() {
    try {
      Process process =
          new ProcessBuilder(
                  "unshare",
                  "--user",
                  "--map-root-user",
                  "--mount",
                  "bash",
                  "-c",
                  "mount -t tmpfs -o size=1m none /mnt")
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
