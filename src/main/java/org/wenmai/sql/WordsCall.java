package org.wenmai.sql;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import org.wenmai.schema.Tables;
import scala.Option;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A call of {@code wenmai_words} in a plan: {@link WordArrays} without any conversion, as part of
 * the generated code. Spark makes copies by the constructor, so it is public.
 */
public final class WordsCall extends Expression implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Expression text;
  private final Expression language;
  private final StaticInvoke call;

  /**
   * Creates a call.
   *
   * @param text a string
   * @param language a string, or null of that type
   */
  public WordsCall(Expression text, Expression language) {
    this.text = text;
    this.language = language;
    this.call =
        new StaticInvoke(
            WordArrays.class,
            Tables.WORDS,
            "of",
            children(),
            seq(List.of()),
            false,
            true,
            true,
            Option.empty());
  }

  @Override
  public Seq<Expression> children() {
    return seq(List.of(text, language));
  }

  @Override
  public DataType dataType() {
    return Tables.WORDS;
  }

  @Override
  public boolean foldable() {
    return text.foldable() && language.foldable();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public String prettyName() {
    return TextFunction.WORDS.sqlName();
  }

  @Override
  public @Nullable Object eval(InternalRow input) {
    return call.eval(input);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    return call.doGenCode(context, code);
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new WordsCall(children.apply(0), children.apply(1));
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int n) {
    return switch (n) {
      case 0 -> text;
      case 1 -> language;
      default -> throw new IndexOutOfBoundsException(n);
    };
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WordsCall;
  }

  /** Spark finds common subexpressions by it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordsCall call
        && call.text.equals(text)
        && call.language.equals(language);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + language.hashCode();
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
