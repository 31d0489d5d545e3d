package org.wenmai.report;

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

/** What the template can call: {@link Wording} and {@link Sparkline} under short names. */
final class PageFunctions {
  static final Map<String, TemplateMethodModelEx> ALL =
      Map.of(
          "languageName", arguments -> Wording.language(text(arguments, 0)),
          "scriptName", arguments -> Wording.script(text(arguments, 0)),
          "langTag", arguments -> Wording.langTag(text(arguments, 0), text(arguments, 1)),
          "kindName", arguments -> Wording.kind(text(arguments, 0)),
          "percent", arguments -> Wording.percent(number(arguments, 0)),
          "duration", arguments -> Wording.duration(number(arguments, 0)),
          "elapsed",
              arguments ->
                  Wording.duration(
                      Duration.between(moment(arguments, 0), moment(arguments, 1)).toMillis()
                          / 1000.0),
          "bytes", arguments -> Wording.bytes(number(arguments, 0)),
          "time", arguments -> Wording.time(moment(arguments, 0)),
          "sparkline", arguments -> Sparkline.points(numbers(arguments, 0)));

  private PageFunctions() {}

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
