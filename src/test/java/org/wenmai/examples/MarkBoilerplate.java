package org.wenmai.examples;

import java.util.List;
import org.wenmai.text.Span;
import org.wenmai.text.boilerplate.Learner;
import org.wenmai.text.boilerplate.Marker;
import org.wenmai.text.boilerplate.Rule;
import org.wenmai.text.boilerplate.Rules;
import org.wenmai.text.boilerplate.Sampled;

final class MarkBoilerplate {
  public static void main(String[] args) {
    List<Sampled> source =
        List.of("河水流过山谷。", "孩子们放风筝。", "村里来了客人。", "今年雨水很多。").stream()
            .map(text -> new Sampled("", text + "\n\n关注山谷之友公众号"))
            .toList();

    List<Rule> rules = new Learner(3).learn(source);
    for (Rule rule : rules) {
      System.out.println(rule.place() + " " + rule.kind() + " " + rule.example());
    }
    Marker marker = new Marker(new Rules(rules));
    String text = "柳树又绿了。\n\n关注山谷之友公众号";

    for (Span span : marker.mark(text)) {
      System.out.println(span + " " + text.substring(span.start(), span.end()));
    }
  }
}
