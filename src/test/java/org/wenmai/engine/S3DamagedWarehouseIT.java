package org.wenmai.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.wenmai.SparkSessions;
import org.wenmai.it.S3Server;

/**
 * On a real S3 server, whose objects are files that a test can damage. In the profile {@code s3}.
 */
@Tag("s3")
final class S3DamagedWarehouseIT extends DamagedWarehouseKit {
  private S3Server server;

  @Override
  Path storage() throws Exception {
    if (server == null) {
      server = S3Server.start(folder().resolve("s3"));
      server.serveRunsOf(SparkSessions.shared());
    }
    return server.bucket();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** By the server: its files have attributes that a plain copy would lose. */
  @Override
  void copy(Path from, Path to) throws IOException {
    FileSystem s3 = server.fileSystem();
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(address(from));
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(address(to));
    FileUtil.copy(s3, source, s3, target, false, s3.getConf());
  }

  @Override
  String address(Path warehouse) {
    return "s3a://wenmai/" + warehouse.getFileName();
  }
}
