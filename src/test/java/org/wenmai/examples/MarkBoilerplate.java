package org.wenmai.examples;

import java.util.List;
import org.wenmai.text.Span;
import org.wenmai.text.boilerplate.BoilerplateLearner;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.BoilerplateRules;
import org.wenmai.text.boilerplate.SampledDocument;

final class MarkBoilerplate {
  public static void main(String[] args) {
    List<SampledDocument> source =
        List.of("河水流过山谷。", "孩子们放风筝。", "村里来了客人。", "今年雨水很多。").stream()
            .map(text -> new SampledDocument("", text + "\n\n关注山谷之友公众号"))
            .toList();

    List<BoilerplateRule> rules = new BoilerplateLearner(3).learn(source);
    for (BoilerplateRule rule : rules) {
      System.out.println(rule.position() + " " + rule.kind() + " " + rule.example());
    }
    BoilerplateMarker marker = new BoilerplateMarker(new BoilerplateRules(rules));
    String text = "柳树又绿了。\n\n关注山谷之友公众号";

    for (Span span : marker.mark(text)) {
      System.out.println(span + " " + text.substring(span.start(), span.end()));
    }
  }
}
