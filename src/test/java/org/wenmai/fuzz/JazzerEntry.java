package org.wenmai.fuzz;

/**
 * Where Jazzer begins. It finds these methods by their names, so that nothing of it is needed to
 * compile them.
 */
public final class JazzerEntry {
  private static FuzzTarget target;

  private JazzerEntry() {}

  /** Picks the target that the arguments name. */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTargets.all().get(arguments[0]);
    if (target == null) {
      throw new IllegalArgumentException(
          "There is no target " + arguments[0] + ", but " + FuzzTargets.all().keySet());
    }
  }

  /** One execution. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    target.accept(bytes);
  }
}
