package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.wenmai.accuracy.LanguageSuite.Text;
import org.wenmai.text.language.IdentifiedLanguage;

/** Languages by length of text, and of pages that mix prose and commands; languages count alike. */
final class LanguageSuite implements Suite<Text, String> {
  /** Varieties that are taken for one language. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("nb", "no"),
          Map.entry("nob", "no"),
          Map.entry("fil", "tl"),
          Map.entry("yue", "zh"),
          Map.entry("cmn", "zh"),
          Map.entry("lzh", "zh"),
          Map.entry("zsm", "ms"),
          Map.entry("pes", "fa"),
          Map.entry("lvs", "lv"),
          Map.entry("swh", "sw"),
          Map.entry("ekk", "et"),
          Map.entry("arb", "ar"),
          Map.entry("als", "sq"),
          Map.entry("khk", "mn"),
          Map.entry("azj", "az"),
          Map.entry("pbt", "ps"),
          Map.entry("gaz", "om"));

  /** A text in a group of its kind. */
  record Text(String id, String group, String lang, String text) implements Labelled {}

  @Override
  public String name() {
    return "language";
  }

  @Override
  public List<Text> items(Data data) throws IOException {
    List<Text> items = new ArrayList<>();
    if (data.has("langid/lingua_75plus.jsonl")) {
      for (JsonNode row : data.rows("langid/lingua_75plus.jsonl")) {
        items.add(text(row, "lingua " + row.get("kind").asText()));
      }
    }
    String sib = data.has("langid/sib200_54.jsonl") ? "sib200_54" : "sib200";
    addAll(items, data, sib, "SIB sentences");
    addAll(items, data, "tldr_docs_codemixed", "code-mixed pages");
    return items;
  }

  private static void addAll(List<Text> items, Data data, String name, String group)
      throws IOException {
    if (data.has("langid/" + name + ".jsonl")) {
      data.rows("langid/" + name + ".jsonl").forEach(row -> items.add(text(row, group)));
    }
  }

  private static Text text(JsonNode row, String group) {
    return new Text(
        row.get("id").asText(), group, primary(row.get("lang").asText()), row.get("text").asText());
  }

  @Override
  public String ours(Text text) {
    return TextUnderTest.languages(TextUnderTest.repaired(text.text()), null).language().tag();
  }

  @Override
  public Map<String, Function<Text, String>> peers() {
    return Map.of("OpenNLP", text -> OpenNlp.language(text.text()));
  }

  @Override
  public CaseJudgement judge(Text text, String found) {
    boolean right = primary(found).equals(text.lang());
    boolean undecided = found.equals(IdentifiedLanguage.UNDETERMINED);
    List<DataPart> parts =
        List.of(
            new DataPart(text.group(), Measure.MACRO, text.lang(), right ? 1 : 0, 1),
            new DataPart(text.group() + ", undecided", Measure.COUNT, "", undecided ? 1 : 0),
            DataPart.share("is " + text.lang() + ", " + text.group(), right));
    String note = text.group() + ", " + text.lang() + " as " + found + ": " + Note.of(text.text());
    return new CaseJudgement(text.id(), parts, right ? 0 : undecided ? 0.5 : 1, note);
  }

  /** The primary subtag in its shortest form, varieties joined. */
  static String primary(String tag) {
    String base = tag.replace('-', '_').split("_", -1)[0].toLowerCase(Locale.ROOT);
    base = SAME.getOrDefault(base, base);
    String known = ULocale.createCanonical(base).getLanguage();
    return known.isEmpty() ? base : SAME.getOrDefault(known, known);
  }
}
