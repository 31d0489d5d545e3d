package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.it.S3Server;

/** The lock of a warehouse on a real S3 server. In the profile {@code s3}. */
@Tag("s3")
final class S3LockIT {
  private static final int ROUNDS = 100;
  private static final int CONTENDERS = 4;

  @TempDir static Path folder;

  @Test
  void ofSeveralRunsThatStartTogetherExactlyOneGetsTheLock() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    try (S3Server server = S3Server.start(folder.resolve("s3"))) {
      Configuration hadoop = server.configuration();
      List<Long> winners = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<Callable<WarehouseLock>> contenders = new ArrayList<>();
        for (int i = 0; i < CONTENDERS; i++) {
          Warehouse warehouse = new Warehouse(hadoop, "s3a://wenmai/round-" + round);
          contenders.add(warehouse::lock);
        }
        winners.add(winners(threads.invokeAll(contenders)));
      }
      assertThat(winners).hasSize(ROUNDS).containsOnly(1L);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long winners(List<Future<WarehouseLock>> contenders) throws Exception {
    long won = 0;
    List<WarehouseLock> locks = new ArrayList<>();
    for (Future<WarehouseLock> contender : contenders) {
      try {
        locks.add(contender.get());
        won++;
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(WenmaiException.class);
        assertThat(((WenmaiException) e.getCause()).code())
            .as(String.valueOf(e.getCause()))
            .isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
      }
    }
    for (WarehouseLock lock : locks) {
      lock.verify();
      lock.close();
    }
    return won;
  }
}
