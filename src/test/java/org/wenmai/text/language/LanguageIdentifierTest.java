package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class LanguageIdentifierTest {
  private final LanguageIdentifier identifier = new LanguageIdentifier(0.3, 3000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bakery opens at six and closes when the bread is gone.|en",
        "Die Bäckerei öffnet um sechs und schließt, wenn das Brot verkauft ist.|de",
        "La boulangerie ouvre à six heures et ferme quand il n'y a plus de pain.|fr",
        "La panadería abre a las seis y cierra cuando ya no queda pan.|es",
        "Il panificio apre alle sei e chiude quando il pane è finito.|it",
        "A padaria abre às seis e fecha quando o pão acaba.|pt",
        "Piekarnia otwiera się o szóstej i zamyka, gdy skończy się chleb.|pl",
        "Tiệm bánh mở cửa lúc sáu giờ và đóng cửa khi hết bánh mì.|vi",
        "Fırın saat altıda açılır ve ekmek bitince kapanır.|tr",
        "Leipomo avautuu kuudelta ja sulkeutuu, kun leipä on loppunut.|fi",
        "A pékség hatkor nyit, és akkor zár, amikor elfogy a kenyér.|hu",
        "Пекарня открывается в шесть и закрывается, когда хлеб кончается.|ru",
        "Пекарня відчиняється о шостій і зачиняється, коли хліб закінчується.|uk",
        "Пекарната отваря в шест и затваря, когато хлябът свърши.|bg",
        "يفتح المخبز في الساعة السادسة ويغلق عندما ينفد الخبز.|ar",
        "نانوایی ساعت شش باز می‌شود و وقتی نان تمام شود می‌بندد.|fa",
        "بیکری چھ بجے کھلتی ہے اور روٹی ختم ہونے پر بند ہو جاتی ہے۔|ur",
        "बेकरी छह बजे खुलती है और रोटी खत्म होने पर बंद हो जाती है।|hi",
        "המאפייה נפתחת בשש ונסגרת כשנגמר הלחם.|he",
        "די בעקערײַ עפֿנט זיך זעקס אַ זייגער.|yi",
        "ዳቦ ቤቱ በስድስት ሰዓት ይከፈታል፤ ዳቦው ሲያልቅ ይዘጋል።|am",
        "বেকারি ছয়টায় খোলে।|bn",
        "ร้านขนมปังเปิดหกโมงเช้า|th",
        "빵집은 여섯 시에 문을 연다.|ko",
        "パン屋は六時に開きます。|ja",
        "面包店六点开门，卖完就关。|zh",
        "麵包店六點開門，賣完就關。|zh",
        "Το αρτοποιείο ανοίγει στις έξι.|el"
      })
  void identifiesTheLanguageOfASentence(String text, String tag) {
    IdentifiedLanguage language = identifier.identify(text);
    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isBetween(0.3, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ivenkile yesonka ivulwa ngentsimbi yesithandathu ize ivalwe xa isonka siphelile.|xh",
        "Ibhikawozi livula ngehora lesithupha livale uma isinkwa sesiphelile.|zu",
        "Lebenkele la bohobe le buloa ka hora ea botshelela, le koaloa ha bohobe bo felile.|st",
        "Lebenkele la borotho le bulwa ka ura ya borataro mme le tswalwa fa borotho bo fedile.|tn",
        "Vhengele ra xinkwa ri pfula hi awara ya vutsevu ri pfala loko xinkwa xi herile.|ts",
        "Chitoro chechingwa chinovhura mangwanani chovhara kana chingwa chapera.|sn",
        "Edduuka ly'emigaati liggulawo ku ssaawa kkumi na bbiri ne liggalawo.|lg",
        "Ilé búrẹ́dì máa ń ṣí ní agogo mẹ́fà, wọ́n á sì tì í nígbà tí búrẹ́dì bá tán.|yo",
        "Manni daabboo sa'aatii kudha lama banama, yeroo daabboon dhumu ni cufama.|om",
        "Bidh am bùth-fhuine a' fosgladh aig sia uairean agus a' dùnadh.|gd",
        "Deuet eo ar vugale en-dro eus ar skol, hag o mamm he deus aozet laezh tomm dezho.|br",
        "La fornariá dobrís a sièis oras e tampa quand i a pas pus de pan.|oc",
        "Onte choveu toda a noite e o río subiu ata a ponte vella, pero ninguén quixo marchar.|gl",
        "D'Bäckerei mécht um sechs Auer op an zou wann d'Brout verkaaft ass.|lb",
        "Нан дүкөнү саат алтыда ачылып, нан түгөнгөндө жабылат.|ky",
        "Икмәк кибете сәгать алтыда ачыла һәм икмәк беткәч ябыла.|tt",
        "እቲ እንዳ ባኒ ሰዓት ሽዱሽተ ይኽፈት፡ ባኒ ምስ ተወድአ ከኣ ይዕጾ።|ti"
      })
  void identifiesLanguagesWithFewReaders(String text, String tag) {
    assertThat(identifier.identify(text).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mereka bilang kantor itu baru buka pukul sembilan karena pegawainya terjebak macet.|id",
        "Kedai roti itu dibuka pada pukul enam dan ditutup apabila roti sudah habis.|ms",
        "Jučer je cijelu noć padala kiša, ali nitko iz sela nije htio otići.|hr",
        "Juče je celu noć padala kiša, ali niko iz sela nije hteo da ode, rekao je predsednik.|sr",
        "Bageriet åbner klokken seks og lukker, når der ikke er mere brød.|da",
        "Bakeriet åpner klokka seks og stenger når det ikke er mer brød igjen.|nb",
        "Bakeriet opnar klokka seks og stengjer når det ikkje er meir brød att.|nn",
        "De bakkerij gaat om zes uur open en sluit als het brood op is.|nl",
        "Die bakkery maak sesuur oop en sluit wanneer die brood klaar is.|af",
        "Pekárna otevírá v šest hodin a zavírá, když dojde chléb.|cs",
        "Pekáreň otvára o šiestej a zatvára, keď sa minie chlieb.|sk",
        "La fleca obre a les sis i tanca quan s'ha acabat el pa.|ca"
      })
  void distinguishesRelatedLanguages(String text, String tag) {
    assertThat(identifier.identify(text).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mobu yɛ nnipa a wɔtɔn paanoo no fi wɔn adwuma ase anɔpa nnɔnsia pɛpɛɛpɛ",
        "qxv zzkr wpfj kkqv xrrt bvvw qqzj hhxk wwpq zzvx jkkq",
        "fd9c ahqr wvtz kkpx mmnb zrrq ttwv ppxk jjgh qqlm vvbn"
      })
  void leavesUnknownLanguagesUndetermined(String text) {
    assertThat(identifier.identify(text).tag()).isEqualTo("und");
  }

  @Test
  void identifiesTurkishDecodedWithAWrongCharset() {
    String text = "Bu yýl içinde þehrin bütün çocuklarý okula baþladý ve çok çalýþtýlar.";
    assertThat(identifier.identify(text).tag()).isEqualTo("tr");
  }

  @Test
  void identifiesChineseWithEnglishNames() {
    IdentifiedLanguage language = identifier.identify("用 Docker 和 Kubernetes 部署 Spring Boot 微服务");
    assertThat(language.tag()).isEqualTo("zh");
    assertThat(language.script()).isEqualTo("Hans");
    assertThat(language.confidence()).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "2024-01-01 12:00",
        "https://example.org/the/long/road",
        "🙂",
        "ok",
        "Ж"
      })
  void leavesTextWithoutEvidenceUndetermined(String text) {
    IdentifiedLanguage language = identifier.identify(text);
    assertThat(language.tag()).isEqualTo("und");
    assertThat(language.confidence()).isZero();
  }

  @Test
  void detectsTheScriptOfAnAddress() {
    assertThat(identifier.identify("https://example.org/").script()).isEqualTo("Latn");
    assertThat(identifier.identify("123").script()).isEqualTo("Zyyy");
  }

  @Test
  void leavesLowConfidenceUndetermined() {
    String text = "La casa grande";
    double confidence = new LanguageIdentifier(0, 3000).identify(text).confidence();
    assertThat(confidence).isBetween(0.05, 0.999);
    assertThat(new LanguageIdentifier(confidence, 3000).identify(text).isKnown()).isTrue();
    assertThat(new LanguageIdentifier(Math.nextUp(confidence), 3000).identify(text).isKnown())
        .isFalse();
  }

  @Test
  void samplesStartAndMiddleOfALongText() {
    String german = "Der Regen fiel den ganzen Tag auf das Dach der alten Mühle. ";
    String english = "All day long the rain fell on the roof of the old mill. ";
    String text = german.repeat(50) + english.repeat(50);
    assertThat(new LanguageIdentifier(0, 100).identify(english.repeat(100)).tag()).isEqualTo("en");
    assertThat(new LanguageIdentifier(0, 40).identify(german + text).tag()).isEqualTo("de");
  }

  @Test
  void doesNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    IdentifiedLanguage expected = identifier.identify("I am INSIDE THE INITIAL BUILDING");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(identifier.identify("I am INSIDE THE INITIAL BUILDING")).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = 300)
  void isDeterministicForAnyText(@ForAll("texts") String text) {
    IdentifiedLanguage language = identifier.identify(text);
    assertThat(language).isEqualTo(identifier.identify(text));
    assertThat(language.confidence()).isBetween(0.0, 1.0);
    assertThat(language.isKnown()).isEqualTo(language.confidence() > 0);
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}
