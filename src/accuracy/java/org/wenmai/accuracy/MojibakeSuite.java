package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenmai.accuracy.MojibakeSuite.Pair;

/**
 * Damaged sentences and clean ones: false repairs, exact repairs, and the share that is restored of
 * what somebody who knows both charsets could restore.
 */
final class MojibakeSuite implements Suite<Pair, String> {
  private static final Set<String> EAST_ASIAN = Set.of("zho", "jpn", "kor", "yue");

  /**
   * A sentence.
   *
   * @param before how alike the damaged and the true sentence are
   * @param possible how much more alike they can become
   */
  record Pair(
      String id, String kind, String lang, String bad, String gold, double before, double possible)
      implements Labelled {
    boolean isClean() {
      return kind.contains("negative");
    }
  }

  @Override
  public String name() {
    return "mojibake";
  }

  @Override
  public List<Pair> items(Data data) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String name : List.of("mojibake/mojibake_pairs.jsonl", "mojibake/out_of_step.jsonl")) {
      if (data.has(name)) {
        rows.addAll(data.rows(name));
      }
    }
    return rows.stream()
        .filter(row -> row.path("expect").asText("pass").equals("pass"))
        .map(MojibakeSuite::pair)
        .toList();
  }

  private static Pair pair(JsonNode row) {
    String bad = row.get("bad").asText();
    String gold = row.get("gold").asText();
    double before = Similarity.of(bad, gold);
    double possible = Math.max(0, ceiling(row, bad, gold) - before);
    String kind = row.get("kind").asText();
    return new Pair(
        row.get("id").asText(), kind, row.get("lang").asText(), bad, gold, before, possible);
  }

  private static double ceiling(JsonNode row, String bad, String gold) {
    if (row.has("ceiling")) {
      return Similarity.of(row.get("ceiling").asText(), gold);
    }
    String[] charsets = row.get("kind").asText().split("->", -1);
    if (charsets.length < 2) {
      return 1;
    }
    Charset right = PythonCharsets.find(charsets[0]).orElseThrow();
    byte[] bytes = bytes(bad, PythonCharsets.find(charsets[1]).orElseThrow());
    String undone = PythonCharsets.decodeLossily(bytes, right);
    return Math.max(Similarity.of(undone, gold), Similarity.of(bad, gold));
  }

  /** What was read wrongly; what the wrong charset lacks is a byte by itself, or lost. */
  private static byte[] bytes(String bad, Charset wrong) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bad.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            c ->
                PythonCharsets.encode(c, wrong)
                    .or(() -> PythonCharsets.encode(c, StandardCharsets.ISO_8859_1))
                    .ifPresent(bytes::writeBytes));
    return bytes.toByteArray();
  }

  @Override
  public String ours(Pair pair) {
    return TextUnderTest.repaired(pair.bad());
  }

  @Override
  public CaseJudgement judge(Pair pair, String text) {
    if (pair.isClean()) {
      boolean kept = Plain.lightlySame(text, pair.bad());
      DataPart part = new DataPart("false repairs of clean", Measure.COUNT, "", kept ? 0 : 1);
      return new CaseJudgement(
          pair.id(),
          List.of(part),
          kept ? 0 : 10,
          "was clean: " + Note.difference(text, pair.bad()));
    }
    double gained = Similarity.of(text, pair.gold()) - pair.before();
    boolean exact = Plain.lightlySame(text, pair.gold());
    List<DataPart> parts = new ArrayList<>();
    for (String group : List.of(family(pair), pair.kind())) {
      parts.add(new DataPart("restored, " + group, Measure.SHARE, "", gained, pair.possible()));
      parts.add(DataPart.share("exact, " + group, exact));
    }
    double loss = exact ? 0 : Math.max(0, pair.possible() - gained);
    return new CaseJudgement(
        pair.id(), parts, loss, pair.kind() + ": " + Note.difference(text, pair.gold()));
  }

  private static String family(Pair pair) {
    if (pair.kind().startsWith("ftfy")) {
      return "ALL ftfy's cases";
    }
    if (pair.kind().contains("out-of-step")) {
      return "ALL byte-misaligned";
    }
    boolean eastAsian = EAST_ASIAN.contains(pair.lang().split("_", -1)[0]);
    return eastAsian ? "ALL zh ja ko" : "ALL other languages";
  }
}
