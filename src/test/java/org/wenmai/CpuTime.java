package org.wenmai;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;

/** Processor time, which does not depend on what else the machine does. */
public final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /** Nanoseconds of this thread that some work takes. */
  public static long nanos(Callable<?> work) throws Exception {
    long began = THREADS.getCurrentThreadCpuTime();
    Object unused = work.call();
    return THREADS.getCurrentThreadCpuTime() - began;
  }
}
