package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Synthetic documents with boilerplate planted around texts that differ. */
final class PlantedBoilerplate {
  private static final String[] WHO = {"渡口的船工", "山上的护林员", "镇里的木匠", "学堂的先生", "磨坊的主人", "桥头的货郎"};
  private static final String[] WHAT = {"修好了旧船", "种下一片松树", "做了新的水车", "教孩子认字", "换上新磨盘", "挑来两担盐"};

  private PlantedBoilerplate() {}

  /** A text that is unique to its number. */
  static String story(int number) {
    String who = WHO[number % WHO.length];
    String what = WHAT[number / WHO.length % WHAT.length];
    String name = Character.toString(0x5000 + 3 * number) + Character.toString(0x6000 + 5 * number);
    return "第"
        + number
        + "天早上，"
        + name
        + "和"
        + who
        + what
        + "，一共用了"
        + (number + 3)
        + "个时辰。\n"
        + "有人问起"
        + name
        + "为什么在"
        + (number + 1)
        + "号那天动工，他说因为"
        + what
        + "要趁晴天。\n"
        + name
        + "说，后来"
        + what
        + "这件事在"
        + (number + 7)
        + "里外也有人说起，"
        + who
        + "只是笑笑。";
  }

  /** Documents made from their numbers. */
  static List<SampledDocument> documents(int count, IntFunction<String> document) {
    List<SampledDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(new SampledDocument("", document.apply(i)));
    }
    return documents;
  }

  static List<BoilerplateRule> learned(int count, IntFunction<String> document) {
    return new BoilerplateLearner(6).learn(documents(count, document));
  }

  /** The marked parts of a text, in text order. */
  static List<String> marked(List<BoilerplateRule> rules, String text) {
    int[] codePoints = text.codePoints().toArray();
    return new BoilerplateMarker(new BoilerplateRules(rules))
        .mark(text).stream()
            .map(span -> new String(codePoints, span.start(), span.end() - span.start()))
            .toList();
  }
}
