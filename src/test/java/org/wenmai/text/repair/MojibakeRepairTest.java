package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeRepairTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static String repair(String text) {
    return TextRepairer.full().repair(text).text();
  }

  private static String misread(String text, Charset written, Charset read) {
    return new String(text.getBytes(written), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天早上下了一场大雨，街上的人都躲到屋檐下面去了。",
        "圖書館裡的舊報紙記錄了這座城市一百年來的變化。",
        "この町の図書館には古い新聞がたくさん残っている。",
        "이 도시의 도서관에는 오래된 신문이 많이 남아 있다.",
        "Le café était fermé, mais la boulangère a gardé du pain à côté.",
        "Größere Vögel fräßen die Körner, meinte der Müller.",
        "В библиотеке нашли старые газеты, которые никто не читал.",
        "Ở thư viện còn lại nhiều tờ báo cũ của thành phố.",
        "“Quoted”, she said – and it’s true…"
      })
  void repairsUtf8ReadAsLatin1(String text) {
    assertThat(repair(misread(text, UTF_8, ISO_8859_1))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"昨天在博物馆看到一幅很旧的地图，上面还有城墙。", "工人们把桥修好了，河两岸的村民都很高兴。"})
  void repairsGbkReadAsLatin1(String text) {
    assertThat(repair(misread(text, GB18030, ISO_8859_1))).isEqualTo(text);
    assertThat(repair(misread(text, GB18030, ISO_8859_1) + "\n")).isEqualTo(text + "\n");
  }

  @Test
  void repairsUtf8ReadAsGbk() {
    // An even number of bytes between ASCII, or the last one is lost.
    String text = "博物馆今天免费开放, 请大家排队入场吧.";
    assertThat(repair(misread(text, UTF_8, GB18030)).replace("\ufffd", "")).startsWith("博物馆今天");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250, Večer přišla velká bouřka a potok se vylil z břehů.",
    "windows-1251, Вечером над городом прошла сильная гроза.",
    "windows-1256, نزل المطر على المدينة كلها في المساء",
    "windows-1258, Buổi tối thành phố có mưa to và gió mạnh"
  })
  void repairsUtf8ReadWithACodePage(String codePage, String text) {
    String repaired = repair(misread(text, UTF_8, Charset.forName(codePage)));
    // A byte that the code page leaves undefined is lost for good.
    assertThat(text).matches(repaired.replace(".", "[.]").replace("\ufffd", ".{1,2}"));
    assertThat(repaired.chars().filter(c -> c == 0xFFFD).count()).isLessThan(text.length() / 5);
  }

  static Stream<Arguments> misreadings() {
    String simplified = "博物馆今天免费开放，请大家在门口排队入场，不要带食物和饮料进去。";
    String traditional = "博物館今天免費開放，請大家在門口排隊入場，不要帶食物和飲料進去。";
    String japanese = "博物館は今日だけ無料です。入口に並んで、食べ物は持ち込まないでください。";
    String korean = "박물관은 오늘 무료로 문을 엽니다. 음식은 가지고 들어가지 마시고 줄을 서 주세요.";
    String russian = "Сегодня музей открыт бесплатно, просим всех встать в очередь у входа.";
    String greek = "Το μουσείο είναι ανοιχτό σήμερα δωρεάν, παρακαλώ περιμένετε στην είσοδο.";
    String arabic = "المتحف مفتوح اليوم مجانا للجميع، يرجى الانتظار عند المدخل";
    String hebrew = "המוזיאון פתוח היום לכולם בחינם, נא לעמוד בתור ליד הכניסה.";
    String thai = "วันนี้พิพิธภัณฑ์เปิดให้เข้าชมฟรี กรุณาเข้าแถวที่หน้าประตู";
    return Stream.of(
        Arguments.of(simplified, "GB18030", "windows-1252"),
        Arguments.of(simplified, "GB18030", "Big5-HKSCS"),
        Arguments.of(simplified, "GB18030", "windows-31j"),
        Arguments.of(simplified, "GB18030", "windows-1251"),
        Arguments.of(traditional, "Big5-HKSCS", "windows-1252"),
        Arguments.of(traditional, "Big5-HKSCS", "GB18030"),
        Arguments.of(japanese, "windows-31j", "windows-1252"),
        Arguments.of(japanese, "windows-31j", "GB18030"),
        Arguments.of(japanese, "EUC-JP", "windows-1252"),
        Arguments.of(japanese, "EUC-JP", "windows-31j"),
        Arguments.of(korean, "x-windows-949", "windows-1252"),
        Arguments.of(korean, "x-windows-949", "GB18030"),
        Arguments.of(simplified, "UTF-8", "GB18030"),
        Arguments.of(simplified, "UTF-8", "windows-31j"),
        Arguments.of(japanese, "UTF-8", "windows-31j"),
        Arguments.of(korean, "UTF-8", "windows-1252"),
        Arguments.of(russian, "windows-1251", "windows-1252"),
        Arguments.of(russian, "KOI8-R", "windows-1251"),
        Arguments.of(russian, "windows-1251", "KOI8-R"),
        Arguments.of(russian, "IBM866", "windows-1251"),
        Arguments.of(russian, "KOI8-R", "windows-1252"),
        Arguments.of(greek, "windows-1253", "windows-1252"),
        Arguments.of(arabic, "windows-1256", "windows-1252"),
        Arguments.of(hebrew, "windows-1255", "windows-1252"),
        Arguments.of(thai, "x-windows-874", "windows-1252"),
        Arguments.of(thai, "UTF-8", "ISO-8859-1"),
        Arguments.of("Les élèves étaient déjà là.", "UTF-8", "x-MacRoman"),
        Arguments.of("Schöne Grüße aus Köln – bis später!", "UTF-8", "IBM437"),
        Arguments.of("Příliš žluťoučký kůň úpěl.", "UTF-8", "ISO-8859-2"));
  }

  @ParameterizedTest
  @MethodSource("misreadings")
  void repairsTextReadWithTheWrongCharset(String text, String written, String read) {
    String damaged = misread(text, Charset.forName(written), Charset.forName(read));
    assertThat(damaged).isNotEqualTo(text);
    RepairedText repaired = TextRepairer.full().repair(damaged);
    assertThat(repaired.repairs()).containsKey("mojibake");
    // Characters that the wrong decoder lost stay lost.
    assertThat(similarity(repaired.text(), text))
        .isGreaterThan(damaged.contains("\ufffd") ? 0.6 : 0.97);
  }

  /** Length of the longest common subsequence, relative to the longer text. */
  private static double similarity(String repaired, String text) {
    int[] row = new int[text.length() + 1];
    for (int i = 0; i < repaired.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= text.length(); j++) {
        int above = row[j];
        boolean same = repaired.charAt(i) == text.charAt(j - 1);
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return (double) row[text.length()] / Math.max(repaired.length(), text.length());
  }

  @Test
  void encodesTheEuroSignInCodePage936() {
    String damaged = misread("一场罕见的大雪让车站停摆了三个小时，站台上响起掌声。", UTF_8, Charset.forName("x-mswin-936"));
    assertThat(damaged).contains("涓€");
    assertThat(repair(damaged)).startsWith("一场罕见的大雪让车站停摆了三个小时");
  }

  @Test
  void repairsAPartOfALine() {
    String part = misread("中国的经济发展很快", GB18030, WINDOWS_1252);
    assertThat(repair("标题：" + part + "，作者张三，来源：本报讯。")).isEqualTo("标题：中国的经济发展很快，作者张三，来源：本报讯。");
  }

  @ParameterizedTest
  @CsvSource({
    "She wouldnâ€™t go., She wouldn’t go.",
    "RUE DE LA LIBERTÃ‰, RUE DE LA LIBERTÉ",
    "HÃ”PITAL, HÔPITAL",
    "10 Âµm, 10 µm",
    "le prix est de Â£5, le prix est de £5",
    "voilÃ  la rÃ©ponse, voilà la réponse",
    "un cafÃ© l’après-midi, un café l’après-midi",
    "ShanghaiÃ¯Â¼Å’China, 'Shanghai，China'",
    "une lanterne Ã  gaz, une lanterne à gaz",
    "il va Ã perdre la tÃªte, il va à perdre la tête",
    "le rГ©gime, le régime",
    "Str├ñnde, Strände",
    "a g√¢teau, a gâteau",
    "10Î&frac14;s, 10μs"
  })
  void repairsIsolatedCharacters(String damaged, String text) {
    assertThat(repair(damaged.replace("Ã  ", "Ã\u00a0 "))).isEqualTo(text);
  }

  @Test
  void joinsSurrogatesOfCesu8() {
    // CESU-8, used by old databases: each surrogate in three bytes.
    assertThat(repair("ok â\u009a½í\u00a0½í¸\u0080")).isEqualTo("ok ⚽😀");
  }

  @Test
  void doesNotJoinInvalidCesu8() {
    // The second three-byte sequence is invalid: both of its later characters are lead bytes.
    assertThat(repair("ok í\u00a0½íðð")).contains("íðð");
  }

  @Test
  void keepsLostCharactersAsOneReplacement() {
    // The second byte of с and the third of ” are undefined in windows-1252.
    String read = misread("Она сказала “да” и ушла", UTF_8, WINDOWS_1252);
    assertThat(read).contains("\ufffd");
    assertThat(repair(read)).isEqualTo("Она \ufffdказала “да\ufffd и ушла");
  }

  @Test
  void repairsTwiceDamagedText() {
    String text = "Le café était fermé hier.";
    String twice = misread(misread(text, UTF_8, ISO_8859_1), UTF_8, ISO_8859_1);
    assertThat(repair(twice)).isEqualTo(text);
  }

  @Test
  void repairsOnlyTheDamagedLine() {
    String clean = "Ein schöner Tag an der Küste.";
    String damaged = misread("Größere Vögel fräßen Körner.", UTF_8, WINDOWS_1252);
    assertThat(repair(clean + "\n" + damaged + "\n" + clean))
        .isEqualTo(clean + "\nGrößere Vögel fräßen Körner.\n" + clean);
  }

  @Test
  void countsRunsOfWrongCharacters() {
    assertThat(TextRepairer.full().repair("dÃ©jÃ©").repairs()).containsEntry("mojibake", 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Où êtes-vous ? À l’hôtel, déjà… « Ça va » – l'Œuvre coûte 12 €, n° 3, § 4.",
        "Über die Straße: „Größe“, ÄÖÜ, 5 µm, 20 °C, ß®, MÜLLER™",
        "Người Việt Nam được hưởng quyền tự do; ĐƯỜNG ĐẾN TRƯỜNG",
        "O coração não é só “razão”; SÃO PAULO, MAÇÃ” e IRMÃ’ e ‘NÃO’",
        "¿Qué pasó? ¡Año nuevo! 1ª y 2º, «ñandú»",
        "Þetta er íslenska: þýðing, æðið, Öræfajökull",
        "Příliš žluťoučký kůň úpěl ďábelské ódy; ÚŽAS, ÍŠ",
        "Zażółć gęślą jaźń; Łódź, ŻÓŁĆ",
        "Árvíztűrő tükörfúrógép; ÁRVÍZTŰRŐ",
        "SELKÄ EDELLÄ MAAHAN ÄÄLIÖ",
        "NESTLÉ® und CAFÉ©",
        "Смешанный текст и GPS-устройство, 5 №, «ёлки»",
        "Η Αθήνα είναι όμορφη – «άνοιξη»",
        "İstanbul’da ığdır, şöyle böyle; ÇĞİÖŞÜ",
        "שלום עולם, ‏זה טקסט",
        "مرحبا بالعالم، هذا نص",
        "สวัสดีครับ เกมนี้สนุกมาก",
        "हिन्दी में लिखा हुआ वाक्य",
        "한국어 문장은 띄어쓰기가 있다. 뷁 똠방각하",
        "カタカナ、ひらがな、漢字。ｶﾀｶﾅ",
        "犇驫麤鱻，龘靐齉，㸚㗊㵘叕，饕餮魑魅魍魉",
        "朱熹與酈道元皆為鴻儒；骉、焱、垚、巭",
        "臺灣龜山島、鱟魚、籲請、鬱金香",
        "联通",
        "x = α·β ± γ²; |ψ⟩ → ∑ᵢ √2 ≠ ∞; [ˈfəʊnɪk]",
        "┌──┐│表│└──┘ ★☆ ①② ㈱",
        "Ünï©ödé ßtÿle 4U",
        "«AMANHÃ” e “AMANHÔ",
        "The AHÅ™ sofa; a radius of 10 Å—about",
        "Він і вона; в’їзд, ДЇ, Ві Ві",
        "طعمه‌هایی و کناره‌گیری، رو،‌ گذرنامه",
        "РОССИЯ И МИР: НОВОСТИ ДНЯ, САМОЕ ГЛАВНОЕ ЗА НЕДЕЛЮ",
        "iPhone и мВТ, кВт·ч, рН, еМС",
        "张三 李四 王五 赵六 孙七 周八",
        "床前明月光 疑是地上霜 举头望明月 低头思故乡",
        "ｱｼﾀﾊ ﾊﾚﾙﾃﾞｼｮｳ、東京ﾉ空ﾊｷﾚｲﾃﾞｽ",
        "ｺﾝﾆﾁﾊ｡ ｵｹﾞﾝｷﾃﾞｽｶ､ ﾃﾝｷｶﾞｲｲﾃﾞｽﾈ",
        "├── école\n│   └── été.txt",
        "MÄ£ÄM ÌÑÌ Q £ÄGÌ GÄLÄW",
        "2√3 + √π, ≈é, 'Ü' → “ä”",
        "Өвөл хүйтэн, зун халуун; хэмжээ, сэдвээсээ",
        "Ўзбекистон Республикаси; Қазақстан; Ҷумҳурии",
        "ვეფხისტყაოსანი և Հայաստան",
        "ἐν ἀρχῇ ἦν ὁ λόγος",
        "ɐ ə ɛ ʃ ʒ ˈkæt̬ɚ",
        "Tiếng Việt: Đề xuất sửa đổi đã được thông qua"
      })
  void leavesSoundTextUnchanged(String text) {
    RepairedText repaired = TextRepairer.full().repair(text);
    assertThat(repaired.repairs()).doesNotContainKey("mojibake");
    assertThat(repaired.text()).isEqualTo(text.replaceAll("[\u00a0\u202f]", " "));
  }
}
