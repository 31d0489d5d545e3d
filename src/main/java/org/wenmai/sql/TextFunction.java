package org.wenmai.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions: name, what {@code DESCRIBE FUNCTION} says, and what they call. */
enum TextFunction {
  REPAIR(
      1,
      1,
      "_FUNC_(text) - The text with mojibake, markup left over and control characters repaired.",
      "    * text - a text as it was decoded\n",
      "      > SELECT _FUNC_('un cafÃ© au lait, bien crÃ©meux et dÃ©licieux');\n"
          + "       un café au lait, bien crémeux et délicieux\n"),
  LANGUAGE(
      1,
      1,
      "_FUNC_(text) - The language of the text as a BCP 47 tag; und where it cannot be told.",
      "    * text - a text of any language\n",
      "      > SELECT _FUNC_('今天下午我们去公园散步，看见很多人在放风筝。');\n       zh\n"),
  SCRIPT(
      1,
      1,
      "_FUNC_(text) - The script of the text by ISO 15924; of Chinese Hans, Hant, or Hani where"
          + " both are mixed.",
      "    * text - a text of any language\n",
      "      > SELECT _FUNC_('今天下午我們去公園散步，看見很多人在放風箏。');\n       Hant\n"),
  FOLD(
      1,
      2,
      "_FUNC_(text[, 'regional']) - Traditional Chinese as Simplified, by phrases; with 'regional'"
          + " words of Taiwan and Hong Kong also as those of the mainland.",
      "    * text - a Chinese text\n    * mode - 'regional' or null\n",
      "      > SELECT _FUNC_('頭髮和發展');\n       头发和发展\n"),
  WORDS(
      1,
      2,
      "_FUNC_(text[, language]) - The words of the text, as in the table tokens: term, start, end"
          + " (code points), stop, kind, language. A term is folded and, of a language that inflects,"
          + " a stem; the word as written is substring(text, start + 1, end - start).",
      "    * text - a text\n    * language - BCP 47; told from the text where it is null or left"
          + " out\n",
      "      > SELECT transform(_FUNC_('我来到北京清华大学', 'zh'), w -> w.term);\n"
          + "       [\"我\",\"来到\",\"北京\",\"清华大学\"]\n"),
  FINGERPRINT(
      1,
      1,
      "_FUNC_(text) - 128 bits in hex, equal for texts that differ in case, width, punctuation,"
          + " white space or Chinese script only.",
      "    * text - a text\n",
      "      > SELECT _FUNC_('Hello, world') = _FUNC_('HELLO world!');\n       true\n");

  private final int least;
  private final int most;
  private final String usage;
  private final String arguments;
  private final String examples;

  TextFunction(int least, int most, String usage, String arguments, String examples) {
    this.least = least;
    this.most = most;
    this.usage = usage;
    this.arguments = "\n    Arguments:\n  " + arguments.replace("\n    *", "\n      *");
    this.examples = "\n    Examples:\n" + examples;
  }

  String sqlName() {
    return "wenmai_" + name().toLowerCase(Locale.ROOT);
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  String usage() {
    return usage;
  }

  String arguments() {
    return arguments;
  }

  String examples() {
    return examples;
  }

  /** A call with so many arguments that it is valid. */
  Expression call(List<Expression> given) {
    requireArguments(given);
    List<Expression> strings = new ArrayList<>();
    for (Expression argument : given) {
      boolean isString = argument.resolved() && argument.dataType().equals(DataTypes.StringType);
      strings.add(isString ? argument : Cast$.MODULE$.apply(argument, DataTypes.StringType, false));
    }
    if (this == WORDS) {
      Expression none = Literal$.MODULE$.create(null, DataTypes.StringType);
      return new WordsCall(strings.get(0), strings.size() > 1 ? strings.get(1) : none);
    }
    Object function =
        given.size() == 1
            ? (Function1<String, Object> & Serializable) text -> value(text, null)
            : (Function2<String, String, Object> & Serializable) this::value;
    return new ScalaUDF(
        function,
        DataTypes.StringType,
        seq(strings),
        seq(List.of()),
        Option.empty(),
        WenmaiExtensions.name(this),
        true,
        true);
  }

  private void requireArguments(List<Expression> given) {
    for (Expression argument : given) {
      if (argument instanceof NamedArgumentExpression named) {
        throw new WenmaiException(
            ErrorCode.USAGE,
            sqlName() + " was called with an argument named '" + named.key() + "'.",
            "Give the arguments in their order, without names.");
      }
    }
    // What is written in the query can be told before any row is read.
    if (this == FOLD && given.size() > 1 && given.get(1) instanceof Literal mode) {
      TextCalls.requireMode(mode.value() == null ? null : mode.value().toString());
    }
  }

  private @Nullable Object value(@Nullable String text, @Nullable String option) {
    if (text == null) {
      return null;
    }
    return switch (this) {
      case REPAIR -> TextCalls.repaired(text);
      case LANGUAGE -> TextCalls.language(text);
      case SCRIPT -> TextCalls.script(text);
      case FOLD -> TextCalls.folded(text, option);
      case WORDS -> throw new IllegalStateException("A WordsCall does that");
      case FINGERPRINT -> TextCalls.fingerprint(text);
    };
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }
}
