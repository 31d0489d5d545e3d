package org.wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Sends Spark's log and ours to a file below the warehouse, so that the terminal shows progress
 * only. For a warehouse that is not on a local disk the file is written here first and copied there
 * in the end.
 */
final class LogSetup implements AutoCloseable {
  private static final String FILE = "org/wenmai/cli/wenmai-log4j2.properties";
  private static final String QUIET = "org/wenmai/cli/wenmai-quiet-log4j2.properties";

  private final Path file;
  private final String warehouse;

  private LogSetup(Path file, String warehouse) {
    this.file = file;
    this.warehouse = warehouse;
  }

  static LogSetup start(String warehouse) {
    Path file = isLocal(warehouse) ? localFile(warehouse) : temporaryFile();
    System.setProperty("wenmai.log", file.toString());
    configure(FILE);
    return new LogSetup(file, warehouse);
  }

  /** For commands that only read: there is no log, and the terminal shows what was asked for. */
  static void quiet() {
    configure(QUIET);
  }

  private static void configure(String resource) {
    URI configuration =
        URI.create(String.valueOf(LogSetup.class.getClassLoader().getResource(resource)));
    System.setProperty("log4j2.configurationFile", configuration.toString());
    Configurator.reconfigure(configuration);
  }

  /** Copies the log to where the warehouse is, if that is elsewhere. */
  void keep() {
    if (isLocal(warehouse)) {
      return;
    }
    try {
      org.apache.hadoop.fs.Path target =
          new org.apache.hadoop.fs.Path(warehouse, "logs/" + file.getFileName());
      target
          .getFileSystem(new Configuration())
          .copyFromLocalFile(new org.apache.hadoop.fs.Path(file.toUri()), target);
    } catch (IOException e) {
      // The run is published; its log being left on this machine is no failure.
      LogManager.getLogger(LogSetup.class).warn("The log stays at {}", file, e);
    }
  }

  @Override
  public void close() {
    LogManager.shutdown();
  }

  private static boolean isLocal(String warehouse) {
    return !warehouse.contains(":/") || warehouse.startsWith("file:");
  }

  private static Path localFile(String warehouse) {
    Path root = warehouse.startsWith("file:") ? Path.of(URI.create(warehouse)) : Path.of(warehouse);
    Path folder = root.resolve("logs");
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new IOException("permission denied");
      }
    } catch (IOException e) {
      throw new WenmaiException(
          ErrorCode.WAREHOUSE_UNWRITABLE,
          "The warehouse " + warehouse + " cannot be written: " + e.getMessage() + ".",
          "Check the path, who may write there, and free space.",
          e);
    }
    return folder.resolve("wenmai.log").toAbsolutePath();
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("wenmai-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary file can be made for the log", e);
    }
  }
}
