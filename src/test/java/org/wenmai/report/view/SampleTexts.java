package org.wenmai.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts of the {@link WrittenRun}, all our own; 80 documents on six subjects. */
final class SampleTexts {
  record Text(
      String language,
      String script,
      String title,
      String body,
      String source,
      String charset,
      Map<String, Integer> repairs) {}

  record Subject(String label, List<String> languages, List<String> terms) {}

  static final Map<String, List<String>> TERMS = terms();

  static final List<Subject> TOPICS =
      List.of(
          new Subject(
              "大模型 · 训练 · 算力",
              List.of("zh", "en", "ja"),
              List.of("大模型", "训练", "算力", "芯片", "开源", "推理", "参数", "数据中心")),
          new Subject(
              "city · tram · cycling",
              List.of("en", "fr"),
              List.of("tram", "cycling", "piste cyclable", "station", "fare", "ligne", "commuter")),
          new Subject(
              "気候 · 漁業 · 海水温",
              List.of("ja", "ko", "zh"),
              List.of("海水温", "漁業", "サンゴ", "気候変動", "어업", "해수면")),
          new Subject(
              "المياه · الزراعة · الجفاف",
              List.of("ar"),
              List.of("المياه", "الزراعة", "الجفاف", "السدود", "القمح")),
          new Subject(
              "театр · премьера <b>",
              List.of("ru"),
              List.of("театр", "премьера", "режиссёр", "сцена", HOSTILE_TERM())),
          new Subject(
              "ตลาด · อาหาร", List.of("th", "hi"), List.of("ตลาด", "อาหาร", "बाज़ार", "मसाले")));

  static final List<Text> ALL = all();

  private SampleTexts() {}

  private static String HOSTILE_TERM() {
    return "<svg onload=alert(2)>";
  }

  private static List<Text> all() {
    List<Text> texts = new ArrayList<>();
    texts.add(text("zh", "Hans", "一家小实验室怎样训练大模型", "晨报"));
    texts.add(text("zh", "Hant", "一家小實驗室怎樣訓練大模型", "晚報"));
    texts.add(text("zh", "Hans", "一间小试验室如何锻炼大模子", "聚合站"));
    texts.add(text("zh", "Hans", "一家小实验室怎样训练大模型", "转载网"));
    texts.add(text("zh", "Hani", "算力從何而來：芯片、电力与散熱", "晚報"));
    texts.add(text("en", "Latn", "Open weights change who can train", "Agency"));
    texts.add(text("ja", "Jpan", "小さな研究室が大規模モデルを訓練する", "朝の新聞"));
    texts.add(text("en", "Latn", "Night trams return to the river line", "Agency"));
    texts.add(text("fr", "Latn", "Une piste cyclable de plus entre les deux gares", "Le Quai"));
    texts.add(text("en", "Latn", WrittenRun.HOSTILE_TITLE, "evil"));
    texts.add(text("en", "Latn", "Ten stories of the week", "Agency"));
    texts.add(text("en", "Latn", "Tram fares will not rise this year", "Metro"));
    texts.add(text("zh", "Hans", "字".repeat(10_000), "聚合站"));
    texts.add(text("zh", "Hant", "大衛\u2DE8饅斯談半導體", "晚報"));
    texts.add(text("ja", "Jpan", "海水温の上昇と漁業のこれから", "朝の新聞"));
    texts.add(text("ko", "Kore", "해수면 상승과 어촌의 겨울", "바다일보"));
    texts.add(text("ar", "Arab", "الجفاف يغير خريطة الزراعة في الشمال", "الصباح"));
    texts.add(text("ru", "Cyrl", "Премьера на малой сцене собрала полный зал", "Вечер"));
    texts.add(text("th", "Thai", "ตลาดเช้าริมคลองกลับมาคึกคักอีกครั้งหลังฤดูฝน", "ข่าวเช้า"));
    texts.add(text("hi", "Deva", "मसालों का बाज़ार और सुबह की भीड़", "सवेरा"));
    texts.add(text("und", "Zyyy", null, ""));
    for (int i = 0; texts.size() < 80; i++) {
      Text like = texts.get((i * i + 4) % 20);
      String title = like.title() == null ? null : "%d · %s".formatted(i + 2, cut(like.title()));
      texts.add(text(like.language(), like.script(), title, like.source()));
    }
    return List.copyOf(texts);
  }

  private static String cut(String title) {
    return title.length() > 40 ? title.substring(0, 40) : title;
  }

  private static Text text(String language, String script, String title, String source) {
    boolean chinese = language.equals("zh");
    boolean repaired = chinese && (title.length() % 3 == 0 || script.equals("Hani"));
    return new Text(
        language,
        script,
        title,
        body(language, title),
        source,
        script.equals("Hant") ? "Big5-HKSCS" : repaired ? "GB18030" : "UTF-8",
        repaired ? Map.of("gbk_lost_byte", 2, "torn_tag", 1) : Map.of());
  }

  private static String body(String language, String title) {
    String words = String.join(" ", TERMS.get(language));
    return (title == null ? "" : cut(title) + "\n\n") + (words + ".\n").repeat(12);
  }

  private static Map<String, List<String>> terms() {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    terms.put("zh", List.of("大模型", "训练", "算力", "芯片", "开源", "实验室", "推理", "數據中心"));
    terms.put("en", List.of("tram", "open weights", "fare", "river line", "cycling", "commuter"));
    terms.put("ja", List.of("海水温", "漁業", "研究室", "サンゴ礁", "大規模言語モデル"));
    terms.put("fr", List.of("piste cyclable", "gare", "quai", "été"));
    terms.put("ko", List.of("해수면", "어촌", "겨울"));
    terms.put("ar", List.of("الجفاف", "الزراعة", "السدود", "القمح"));
    terms.put("ru", List.of("премьера", "сцена", "режиссёр"));
    terms.put("th", List.of("ตลาด", "คลอง", "อาหาร"));
    terms.put("hi", List.of("मसाले", "बाज़ार", "सुबह"));
    terms.put("und", List.of("123", "—"));
    return terms;
  }
}
