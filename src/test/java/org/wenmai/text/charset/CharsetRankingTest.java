package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharsetRankingTest {
  private static final String RUSSIAN = "Паром уходит в полдень, и никто не ждёт опоздавших.";

  private static CharsetRanking.Best best(String text, String charset) {
    return CharsetRanking.best(text.getBytes(Charset.forName(charset)), null);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GB18030 | GB18030 | 渡船中午出发，谁也不等迟到的人，连船长的儿子也不例外。
          GB18030 | GB18030 | 短句也行
          Big5-HKSCS | Big5-HKSCS | 渡船中午出發，誰也不等遲到的人，連船長的兒子也不例外。
          windows-31j | Shift_JIS | 渡し船は正午に出て、遅れた人を待ちません。船長の息子も例外ではありません。
          EUC-JP | EUC-JP | 渡し船は正午に出て、遅れた人を待ちません。船長の息子も例外ではありません。
          x-windows-949 | EUC-KR | 나룻배는 정오에 떠나고 늦은 사람을 기다리지 않습니다.
          x-Johab | Johab | 나룻배는 정오에 떠나고 늦은 사람을 기다리지 않습니다.
          windows-1252 | windows-1252 | Le bac part à midi et n’attend pas les retardataires, même le fils aîné du capitaine.
          windows-1252 | windows-1252 | Die Fähre fährt mittags los und wartet nicht auf Verspätete, auch für den Sohn des Kapitäns gilt das.
          windows-1252 | windows-1252 | Färjan går klockan tolv på dagen och väntar inte på någon, inte ens på kaptenens son.
          windows-1252 | windows-1252 | A balsa sai ao meio-dia e não espera ninguém; o filho do capitão também não é exceção à regra.
          windows-1252 | windows-1252 | El transbordador sale al mediodía y no espera a nadie, ni siquiera al señor capitán: ¡qué lástima!
          windows-1250 | windows-1250 | Prom odpływa w południe i nie czeka na spóźnionych, nawet na syna kapitana. Taki jest zwyczaj od wielu lat.
          windows-1250 | windows-1250 | Přívoz odjíždí v poledne a na opozdilce nečeká, ani na kapitánova syna. Takový je odjakživa zvyk.
          windows-1250 | windows-1250 | A komp délben indul, és nem vár a későkre, még a kapitány fiára sem. Évszázadok óta ez a szokás errefelé.
          windows-1254 | windows-1254 | Feribot öğlen kalkar ve geç kalanları beklemez, kaptanın oğlu için bile aynı kural geçerlidir.
          windows-1257 | windows-1257 | Keltas išplaukia vidurdienį ir nelaukia vėluojančių, net kapitono sūnaus. Toks yra senas įprotis šiame krašte.
          windows-1251 | windows-1251 | Паром уходит в полдень, и никто не ждёт опоздавших.
          windows-1251 | windows-1251 | Фериботът тръгва по обяд и не чака закъснелите, дори сина на капитана.
          KOI8-R | KOI8-R | Паром уходит в полдень, и никто не ждёт опоздавших.
          ISO-8859-5 | ISO-8859-5 | Паром уходит в полдень, и никто не ждёт опоздавших.
          IBM866 | IBM866 | Паром уходит в полдень, и никто не ждёт опоздавших.
          IBM855 | IBM855 | Паром уходит в полдень, и никто не ждёт опоздавших.
          x-MacCyrillic | x-MacCyrillic | Паром уходит в полдень, и никто не ждёт опоздавших.
          windows-1253 | windows-1253 | Το πορθμείο φεύγει το μεσημέρι και δεν περιμένει κανέναν, ούτε τον γιο του καπετάνιου. Άλλωστε, όλοι το ξέρουν.
          windows-1255 | windows-1255 | המעבורת יוצאת בצהריים ואינה מחכה למאחרים, גם לא לבנו של רב החובל.
          windows-1256 | windows-1256 | تغادر العبارة عند الظهر ولا تنتظر المتأخرين، حتى ابن القبطان.
          x-windows-874 | windows-874 | เรือข้ามฟากออกตอนเที่ยงและไม่รอคนที่มาสาย แม้แต่ลูกชายของกัปตัน
          """)
  void ranksTheCharsetOfASentenceFirst(String charset, String published, String sentence) {
    CharsetRanking.Best best = best(sentence, charset);

    assertThat(best.charset().published()).isEqualTo(published);
    assertThat(best.score()).as("score of natural text").isGreaterThan(0.4);
    assertThat(best(sentence.repeat(100), charset).charset()).as("long").isEqualTo(best.charset());
  }

  @Test
  void takesTheMostCommonCharsetWithoutEvidence() {
    assertThat(best("", "UTF-8").charset().published()).isEqualTo("windows-1252");
    assertThat(best("No accents here.", "UTF-8").charset().published()).isEqualTo("windows-1252");
  }

  /** The three Polish letters have the same bytes in many charsets of Central Europe. */
  /** Bytes of Hebrew and of Greek are letters of Cyrillic and of each other. */
  @ParameterizedTest
  @CsvSource({
    "windows-1255, הספר על השולחן",
    "windows-1255, אין כניסה",
    "windows-1255, הדלת סגורה",
    "windows-1253, Το βιβλίο είναι στο τραπέζι",
    "windows-1253, Ευχαριστώ πολύ",
    "windows-1251, Книга лежит на столе",
    "KOI8-R, МОСКВА",
    "KOI8-R, Нет входа"
  })
  void tellsTheAlphabetOfAFewWords(String charset, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(CharsetRanking.best(bytes, null).charset().decode(bytes, 0, bytes.length))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-2, latin2, ISO-8859-2",
    "windows-1250, windows-1250, windows-1250",
    "windows-1250, cp1250, windows-1250"
  })
  void prefersTheNamedCharsetOfSimilarOnes(String charset, String named, String published) {
    byte[] sample = "Łódź".getBytes(Charset.forName(charset));

    assertThat(CharsetRanking.best(sample, named).charset().published()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251",
    "ISO-8859-5",
    "windows-1252",
    "GBK",
    "UTF-8",
    "no-such-charset",
    "''"
  })
  void isNotMisledByAWrongName(String named) {
    byte[] sample = RUSSIAN.getBytes(Charset.forName("KOI8-R"));

    assertThat(CharsetRanking.best(sample, named).charset().published()).isEqualTo("KOI8-R");
  }

  @Test
  void raisesTheScoreOfTheNamedCharset() {
    byte[] sample = RUSSIAN.getBytes(Charset.forName("KOI8-R"));

    assertThat(CharsetRanking.best(sample, "koi8-r").score())
        .isGreaterThan(CharsetRanking.best(sample, null).score());
  }

  /** A letter by itself may be in many charsets; those of today come first. */
  @Test
  void needsStrongEvidenceForAnOutdatedCharset() {
    assertThat(best("ş", "IBM857").charset().isOutdated()).isFalse();
    assertThat(best("ğ", "windows-1254").charset().isOutdated()).isFalse();
  }

  @Test
  void scoresNoiseLow() {
    byte[] noise = new byte[4000];
    new Random(11).nextBytes(noise);

    assertThat(CharsetRanking.best(noise, null).score()).isNegative();
    assertThat(CharsetRanking.best(noise, "GBK").score()).isNegative();
  }

  @Property(tries = 100)
  void ranksAnyBytesTheSameTwice(@ForAll byte[] bytes, @ForAll String named) {
    CharsetRanking.Best best = CharsetRanking.best(bytes, named);

    assertThat(best).isEqualTo(CharsetRanking.best(bytes.clone(), named));
    assertThat(best.score()).isFinite();
  }
}
