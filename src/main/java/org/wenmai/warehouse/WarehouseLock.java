package org.wenmai.warehouse;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.util.ShutdownHookManager;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * The right to write to a warehouse: one run at a time.
 *
 * <p>The file {@code LOCK} is created exclusively and touched every few seconds. A holder on this
 * machine whose process is gone loses it at once; any other when its lock has not been touched for
 * a minute, by the clock of the file system that holds it.
 */
public final class WarehouseLock implements AutoCloseable {
  static final String FILE = "LOCK";

  /** Held for a moment by the process that removes a dead lock. */
  private static final String GUARD = ".LOCK-takeover";

  private static final long HEARTBEAT_SECONDS = 10;
  private static final long STALE_MILLIS = 60_000;

  /**
   * After Spark has stopped (50), so that nobody writes any more; before Hadoop closes its file
   * systems (10).
   */
  private static final int SHUTDOWN_PRIORITY = 20;

  private final WarehouseFiles files;
  private final LockHolder holder;
  private final ScheduledExecutorService timer;
  private final ScheduledFuture<?> heartbeat;
  private final AtomicBoolean lost = new AtomicBoolean();
  private final Runnable release = this::release;

  private WarehouseLock(WarehouseFiles files, LockHolder holder) {
    this.files = files;
    this.holder = holder;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "wenmai-lock");
              thread.setDaemon(true);
              return thread;
            });
    this.heartbeat =
        timer.scheduleAtFixedRate(
            this::touch, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Frees the warehouse also when the process is stopped, by Ctrl-C for example. */
  private WarehouseLock releasedAtShutdown() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().addShutdownHook(release, SHUTDOWN_PRIORITY);
    }
    return this;
  }

  static WarehouseLock take(WarehouseFiles files) {
    LockHolder self = LockHolder.thisProcess();
    if (!files.createExclusively(FILE, self.toJson())) {
      removeIfDead(files);
      if (!files.createExclusively(FILE, self.toJson())) {
        throw held(files);
      }
    }
    return new WarehouseLock(files, self).releasedAtShutdown();
  }

  /**
   * Checks that this run still holds the warehouse.
   *
   * @throws WenmaiException if another run took it over
   */
  public void verify() {
    if (lost.get() || !isOurs()) {
      throw new WenmaiException(
          ErrorCode.WAREHOUSE_LOCKED,
          "Another run took over the lock "
              + files.path(FILE)
              + " while this one did not touch it.",
          "Start again when the other has ended; finished stages are kept.");
    }
  }

  /** Releases the warehouse. */
  @Override
  public void close() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(release);
      release();
    }
    // Else the hook does it, after Spark has stopped.
  }

  private void release() {
    heartbeat.cancel(true);
    timer.shutdown();
    if (!lost.get() && isOurs()) {
      files.delete(FILE);
    }
  }

  private void touch() {
    try {
      if (isOurs()) {
        files.replace(FILE, holder.toJson());
      } else {
        lost.set(true);
      }
    } catch (RuntimeException e) {
      // One missed heartbeat does no harm: the next one follows, and verify() decides.
    }
  }

  private boolean isOurs() {
    return files
        .read(FILE)
        .flatMap(LockHolder::parse)
        .map(found -> found.token().equals(holder.token()))
        .orElse(false);
  }

  /**
   * Removes a dead lock. Processes that find it at the same time do so one after the other and look
   * again: without the guard the second would remove the lock that the first has just created.
   */
  private static void removeIfDead(WarehouseFiles files) {
    if (isDead(files, GUARD)) {
      files.delete(GUARD);
    }
    if (!files.createExclusively(GUARD, LockHolder.thisProcess().toJson())) {
      return;
    }
    try {
      if (isDead(files, FILE)) {
        files.delete(FILE);
      }
    } finally {
      files.delete(GUARD);
    }
  }

  private static boolean isDead(WarehouseFiles files, String lock) {
    return files.read(lock).flatMap(LockHolder::parse).map(LockHolder::isKnownDead).orElse(false)
        || ageMillis(files, lock) > STALE_MILLIS;
  }

  /** Age of the lock by the clock of the file system, so that clocks of machines do not matter. */
  private static long ageMillis(WarehouseFiles files, String lock) {
    String probe = ".LOCK-probe-" + UUID.randomUUID();
    files.createExclusively(probe, "");
    try {
      long now = files.modifiedMillis(probe).orElse(0L);
      return files.modifiedMillis(lock).map(touched -> now - touched).orElse(0L);
    } finally {
      files.delete(probe);
    }
  }

  private static WenmaiException held(WarehouseFiles files) {
    String who =
        files
            .read(FILE)
            .flatMap(LockHolder::parse)
            .map(other -> "process " + other.pid() + " on " + other.host())
            .orElse("another run");
    return new WenmaiException(
        ErrorCode.WAREHOUSE_LOCKED,
        "The warehouse is in use: " + files.path(FILE) + " is held by " + who + ".",
        "Wait until that run has ended, or choose another warehouse. The lock of a dead run is taken"
            + " over after a minute.");
  }
}
