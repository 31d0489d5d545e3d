package org.wenmai.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import scala.Function1;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Makes Wenmai's text functions known to a Spark session: set {@code spark.sql.extensions} to the
 * name of this class and give the jar ({@code jobs/run jar} prints its path).
 *
 * <p>{@code DESCRIBE FUNCTION EXTENDED wenmai_fold} and so on tell what each does. All take strings
 * (other types are cast), give null for null, and the same answer for the same text everywhere.
 */
public final class WenmaiExtensions implements Function1<SparkSessionExtensions, BoxedUnit> {

  /** Called by Spark when a session starts. */
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (TextFunction function : TextFunction.values()) {
      extensions.injectFunction(
          new Tuple3<>(
              new FunctionIdentifier(function.sqlName()),
              info(function),
              arguments -> call(function, arguments)));
    }
    return BoxedUnit.UNIT;
  }

  private static ExpressionInfo info(TextFunction function) {
    return new ExpressionInfo(
        WenmaiExtensions.class.getName(),
        null,
        function.sqlName(),
        function.usage(),
        function.arguments(),
        function.examples(),
        "",
        "string_funcs",
        "0.1.0",
        "",
        "java_udf");
  }

  private static Expression call(TextFunction function, Seq<Expression> arguments) {
    int given = arguments.size();
    if (given < function.least() || given > function.most()) {
      throw new WenmaiException(
          ErrorCode.USAGE,
          function.sqlName() + " was called with " + given + " arguments.",
          "DESCRIBE FUNCTION EXTENDED " + function.sqlName() + " tells what it takes.");
    }
    return function.call(CollectionConverters.asJava(arguments));
  }

  /** The name of a call in plans. */
  static Option<String> name(TextFunction function) {
    return Option.apply(function.sqlName());
  }
}
