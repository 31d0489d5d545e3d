package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static String repair(String text) {
    return Repairer.full().repair(text).text();
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
  void readsUtf8AgainThatWasTakenForLatin1(String text) {
    assertThat(repair(misread(text, UTF_8, ISO_8859_1))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"昨天在博物馆看到一幅很旧的地图，上面还有城墙。", "工人们把桥修好了，河两岸的村民都很高兴。"})
  void readsGbkAgainThatWasTakenForLatin1(String text) {
    assertThat(repair(misread(text, GB18030, ISO_8859_1))).isEqualTo(text);
    assertThat(repair(misread(text, GB18030, ISO_8859_1) + "\n")).isEqualTo(text + "\n");
  }

  @Test
  void readsUtf8AgainThatWasTakenForGbk() {
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
  void readsUtf8AgainThatWasTakenForAnotherCodePage(String codePage, String text) {
    String repaired = repair(misread(text, UTF_8, Charset.forName(codePage)));
    // A byte that the code page leaves undefined is lost for good.
    assertThat(text).matches(repaired.replace(".", "[.]").replace("\ufffd", ".{1,2}"));
    assertThat(repaired.chars().filter(c -> c == 0xFFFD).count()).isLessThan(text.length() / 5);
  }

  @Test
  void keepsWhatTheWrongDecoderLostAsOneReplacement() {
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
  void repairsTheDamagedLineAndLeavesTheOthers() {
    String clean = "Ein schöner Tag an der Küste.";
    String damaged = misread("Größere Vögel fräßen Körner.", UTF_8, WINDOWS_1252);
    assertThat(repair(clean + "\n" + damaged + "\n" + clean))
        .isEqualTo(clean + "\nGrößere Vögel fräßen Körner.\n" + clean);
  }

  @Test
  void countsRunsOfWrongCharacters() {
    assertThat(Repairer.full().repair("dÃ©jÃ©").repairs()).containsEntry("mojibake", 2);
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
        "Ünï©ödé ßtÿle 4U"
      })
  void neverTouchesCleanText(String text) {
    Repaired repaired = Repairer.full().repair(text);
    assertThat(repaired.repairs()).doesNotContainKey("mojibake");
    assertThat(repaired.text()).isEqualTo(text.replaceAll("[\u00a0\u202f]", " "));
  }
}
