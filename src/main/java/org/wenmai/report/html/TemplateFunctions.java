package org.wenmai.report.html;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions for the template: {@link EnglishText} and {@link Sparkline} under short names. */
final class TemplateFunctions {
  static final Map<String, TemplateMethodModelEx> ALL =
      Map.of(
          "languageName", arguments -> EnglishText.language(text(arguments, 0)),
          "scriptName", arguments -> EnglishText.script(text(arguments, 0)),
          "langTag", arguments -> EnglishText.langTag(text(arguments, 0), text(arguments, 1)),
          "kindName", arguments -> EnglishText.kind(text(arguments, 0)),
          "percent", arguments -> EnglishText.percent(number(arguments, 0)),
          "duration", arguments -> EnglishText.duration(number(arguments, 0)),
          "elapsed",
              arguments ->
                  EnglishText.duration(
                      Duration.between(moment(arguments, 0), moment(arguments, 1)).toMillis()
                          / 1000.0),
          "bytes", arguments -> EnglishText.bytes(number(arguments, 0)),
          "time", arguments -> EnglishText.time(moment(arguments, 0)),
          "sparkline", arguments -> Sparkline.points(numbers(arguments, 0)));

  private TemplateFunctions() {}

  private static String text(List<?> arguments, int i) throws TemplateModelException {
    return i < arguments.size() ? ((TemplateScalarModel) arguments.get(i)).getAsString() : "";
  }

  private static double number(List<?> arguments, int i) throws TemplateModelException {
    return ((TemplateNumberModel) arguments.get(i)).getAsNumber().doubleValue();
  }

  private static Instant moment(List<?> arguments, int i) {
    return (Instant) ((WrapperTemplateModel) arguments.get(i)).getWrappedObject();
  }

  private static List<Double> numbers(List<?> arguments, int i) throws TemplateModelException {
    TemplateSequenceModel sequence = (TemplateSequenceModel) arguments.get(i);
    List<Double> numbers = new ArrayList<>();
    for (int element = 0; element < sequence.size(); element++) {
      TemplateModel value = sequence.get(element);
      numbers.add(((TemplateNumberModel) value).getAsNumber().doubleValue());
    }
    return numbers;
  }
}
