package org.wenmai.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/**
 * A real S3 server, versitygw, with a folder behind it: every object is a file there. The program
 * is named by the variable VERSITYGW, or is on the PATH; else the test skips, or fails where skips
 * are forbidden.
 */
public final class S3Server implements AutoCloseable {
  static final String PACKAGE = "org.apache.hadoop:hadoop-aws:3.4.2";
  private static final String ACCESS_KEY = "wenmai";
  private static final String SECRET_KEY = "only-for-tests";

  private final Process process;
  private final Path data;
  private final int port;

  private S3Server(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** Starts one on a free port of the loopback, with one bucket, {@code wenmai}. */
  public static S3Server start(Path folder) throws IOException, InterruptedException {
    String program = System.getenv().getOrDefault("VERSITYGW", "versitygw");
    boolean there = isThere(program);
    if (!there && "1".equals(System.getenv("WENMAI_NO_SKIPS"))) {
      throw new AssertionError("There is no versitygw, and skips are forbidden");
    }
    assumeTrue(there, "needs versitygw");
    Files.createDirectories(folder.resolve("wenmai"));
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(program, "--port", "127.0.0.1:" + port, "posix", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("ROOT_ACCESS_KEY", ACCESS_KEY);
    builder.environment().put("ROOT_SECRET_KEY", SECRET_KEY);
    S3Server server = new S3Server(builder.start(), folder, port);
    while (!server.answers()) {
      if (!server.process.isAlive()) {
        throw new AssertionError("versitygw ended with status " + server.process.exitValue());
      }
      Thread.sleep(20);
    }
    return server;
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** The folder behind the bucket. */
  public Path bucket() {
    return data.resolve("wenmai");
  }

  /** How Hadoop in this process reaches it. */
  public Configuration configuration() {
    Configuration hadoop = new Configuration();
    settings(port).forEach(hadoop::set);
    // Another suite has another server behind the same names.
    hadoop.setBoolean("fs.s3a.impl.disable.cache", true);
    return hadoop;
  }

  /**
   * Lets runs within this process reach it, as options of the command line would: by system
   * properties, and by what the session already has.
   */
  public void serveRunsOf(SparkSession spark) {
    settings(port)
        .forEach(
            (key, value) -> {
              System.setProperty("spark.hadoop." + key, value);
              spark.sparkContext().hadoopConfiguration().set(key, value);
            });
    System.setProperty("spark.hadoop.fs.s3a.impl.disable.cache", "true");
    spark.sparkContext().hadoopConfiguration().setBoolean("fs.s3a.impl.disable.cache", true);
  }

  /** A client of the bucket. */
  public FileSystem fileSystem() throws IOException {
    return new org.apache.hadoop.fs.Path("s3a://wenmai/").getFileSystem(configuration());
  }

  /** Hadoop's settings to reach it, perhaps through another port. */
  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + port);
    settings.put("fs.s3a.endpoint.region", "us-east-1");
    settings.put("fs.s3a.path.style.access", "true");
    settings.put("fs.s3a.access.key", ACCESS_KEY);
    settings.put("fs.s3a.secret.key", SECRET_KEY);
    return settings;
  }

  /** The same for a run of the command line. */
  static Map<String, String> environment(int port) {
    String options =
        settings(port).entrySet().stream()
            .map(entry -> "-Dspark.hadoop." + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    return Map.of("WENMAI_JAVA_OPTS", options);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
