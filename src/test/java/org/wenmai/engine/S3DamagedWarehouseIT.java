package org.wenmai.engine;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
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
      Configuration spark = SparkSessions.shared().sparkContext().hadoopConfiguration();
      server
          .configuration()
          .forEach(
              setting -> {
                if (setting.getKey().startsWith("fs.s3a.")) {
                  spark.set(setting.getKey(), setting.getValue());
                }
              });
    }
    return server.bucket();
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String address(Path warehouse) {
    return "s3a://wenmai/" + warehouse.getFileName();
  }

  @Override
  boolean isInPlace() {
    return true;
  }
}
