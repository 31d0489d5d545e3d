package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenmai.accuracy.ScriptSuite.Sentence;

/**
 * Simplified, Traditional and mixed sentences of eight characters and more that tell them apart.
 */
final class ScriptSuite implements Suite<Sentence, String> {
  private static final int SHORTEST = 8;
  private static final int FEWEST_DIFFERENT = 2;
  private static final int FEWEST_IN_HALF = 3;
  private static final Set<String> CONFIGS = Set.of("s2t", "t2s");

  /** A sentence in a script; those of one pair share their origin. */
  record Sentence(String id, String origin, String script, String text) implements Labelled {}

  @Override
  public String name() {
    return "script";
  }

  @Override
  public List<Sentence> items(Data data) throws IOException {
    List<Sentence> items = new ArrayList<>();
    for (JsonNode row : data.rows("s2t/2kenize.jsonl")) {
      add(items, row, row.get("src").asText(), row.get("gold").asText());
    }
    for (JsonNode row : data.rows("s2t/s2t_pairs.jsonl")) {
      String config = row.get("config").asText();
      if (row.get("kind").asText().startsWith("UD") && CONFIGS.contains(config)) {
        boolean fromHans = config.equals("s2t");
        String hans = row.get(fromHans ? "src" : "gold").asText();
        String hant = row.get(fromHans ? "gold" : "src").asText();
        add(items, row, hans, hant);
      }
    }
    return items;
  }

  private static void add(List<Sentence> items, JsonNode row, String hans, String hant) {
    int[] simplified = hans.codePoints().toArray();
    int[] traditional = hant.codePoints().toArray();
    int length = simplified.length;
    boolean telling = differing(simplified, traditional, 0, length) >= FEWEST_DIFFERENT;
    if (length < SHORTEST || length != traditional.length || !telling) {
      return;
    }
    String id = row.get("id").asText();
    items.add(new Sentence(id + "/s", id, "Hans", hans));
    items.add(new Sentence(id + "/t", id, "Hant", hant));
    int half = length / 2;
    if (differing(simplified, traditional, 0, half) >= FEWEST_IN_HALF
        && differing(simplified, traditional, half, length) >= FEWEST_IN_HALF) {
      String mixed = new String(simplified, 0, half) + new String(traditional, half, length - half);
      items.add(new Sentence(id + "/m", id, "Hani", mixed));
    }
  }

  private static int differing(int[] one, int[] other, int from, int to) {
    int differing = 0;
    for (int i = from; i < Math.min(to, other.length); i++) {
      differing += one[i] != other[i] ? 1 : 0;
    }
    return differing;
  }

  @Override
  public String ours(Sentence sentence) {
    return TextUnderTest.languages(TextUnderTest.repaired(sentence.text()), null)
        .language()
        .script();
  }

  @Override
  public CaseJudgement judge(Sentence sentence, String found) {
    boolean right = found.equals(sentence.script());
    boolean opposite =
        !right && Set.of("Hans", "Hant").contains(found) && !sentence.script().equals("Hani");
    List<DataPart> parts =
        List.of(
            DataPart.share(sentence.script(), right),
            DataPart.share(sentence.script() + " taken for its opposite", opposite));
    String note = sentence.script() + " as " + found + ": " + Note.of(sentence.text());
    return new CaseJudgement(sentence.id(), parts, right ? 0 : opposite ? 2 : 1, note);
  }
}
