package org.wenmai.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that holds a warehouse.
 *
 * @param token distinguishes two runs of one process
 * @param host name of the machine
 * @param pid process on that machine
 * @param processStarted when that process started, ISO 8601; guards against a reused pid
 */
record LockHolder(String token, String host, long pid, String processStarted) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static LockHolder thisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new LockHolder(UUID.randomUUID().toString(), hostName(), self.pid(), started(self));
  }

  static Optional<LockHolder> parse(String text) {
    try {
      return Optional.of(JSON.readValue(text, LockHolder.class));
    } catch (JsonProcessingException e) {
      // Cut off by a kill while it was written; only its age decides.
      return Optional.empty();
    }
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A lock holder is plain data", e);
    }
  }

  /** Whether the process is known to have ended; false where that cannot be seen from here. */
  boolean isKnownDead() {
    if (!host.equals(hostName())) {
      return false;
    }
    return ProcessHandle.of(pid)
        .map(process -> !started(process).equals(processStarted))
        .orElse(true);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
