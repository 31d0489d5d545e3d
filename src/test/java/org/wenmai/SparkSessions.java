package org.wenmai;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import scala.Function1;
import scala.runtime.BoxedUnit;

/**
 * Gives tests the one real Spark session of the test JVM: {@code @ExtendWith(SparkSessions.class)},
 * then a parameter of type SparkSession.
 */
public final class SparkSessions implements ParameterResolver {

  /** The session; started on first use, ended with the JVM. */
  public static SparkSession shared() {
    return Holder.SESSION;
  }

  /** Another session of the same context, with an extension that the shared one does not have. */
  public static SparkSession extended(Function1<SparkSessionExtensions, BoxedUnit> extension) {
    SparkSession shared = shared();
    SparkSession.clearActiveSession();
    SparkSession.clearDefaultSession();
    try {
      return SparkSession.builder().withExtensions(extension).getOrCreate();
    } finally {
      SparkSession.setDefaultSession(shared);
      SparkSession.setActiveSession(shared);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared();
  }

  private static final class Holder {
    static final SparkSession SESSION =
        SparkSession.builder()
            // Two cores, and three attempts for a task, as on a cluster.
            .master("local[2,3]")
            .appName("wenmai tests")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 3)
            // As in runs over small corpora: compiling plans would take most of the time.
            .config("spark.sql.adaptive.enabled", false)
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();
  }
}
