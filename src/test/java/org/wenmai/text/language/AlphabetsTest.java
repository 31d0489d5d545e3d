package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlphabetsTest {
  private static final DocumentLanguageIdentifier IDENTIFIER =
      new DocumentLanguageIdentifier(0.3, 1000);

  /** The languages are none of the models'; the texts were taken for a larger neighbor. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sd | ماڻهو شهر ڏانهن وڃن ٿا ۽ شام جو ڳوٺ موٽن ٿا.
          ug | بالىلار باغچىدا ئوينايدۇ، ئاپىسى تاماق ئېتىۋاتىدۇ.
          ug | دېھقان ئېتىزدا ئىشلەۋاتىدۇ.
          kk | بالالار اۋلادا ويناپ ٴجۇر، اپالارى ٴۇيدە تاماق دايىنداپ جاتىر.
          ckb | منداڵان لە باخچە یاری دەکەن و دایکیان نان دەکات.
          sah | Оҕолор тиэргэҥҥэ оонньууллар, ийэлэрэ мин буһарар.
          kv | Челядь ворсӧны садйын, мамныс пуӧ шыд.
          cv | Ачасем садра выляҫҫӗ, амӑшӗ яшка пӗҫерет.
          tk | Çagalar bagda oýnaýarlar, ejeleri çorba bişirýär.
          """)
  void leavesTextUndecidedWhoseLettersNoKnownLanguageHas(String tag, String text) {
    IdentifiedLanguage language = IDENTIFIER.identify(text, null).language();

    assertThat(language.tag().equals(tag) || language.confidence() <= 0.5)
        .as("%s", language)
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yi | די שוועסטער האט געבאקן ברויט און דער ברודער האט געברענגט וואסער פון דעם ברונעם.
          yi | איך האב נישט קיין צייט, זאגט ער, און לויפט צו דער באן.
          he | האחות אפתה לחם והאח הביא מים מן הבאר אל הבית.
          he | אין לי זמן, הוא אומר, ורץ אל הרכבת.
          fa | خواهرم نان پخت و برادرم از چاه آب آورد.
          ur | میری بہن نے روٹی پکائی اور بھائی کنویں سے پانی لایا۔
          ar | خبزت أختي الخبز وجلب أخي الماء من البئر.
          ps | زما خور ډوډۍ پخه کړه او ورور مې له کوهي اوبه راوړې.
          kk | Әпкем нан пісірді, ал інім құдықтан су әкелді.
          uk | Сестра спекла хліб, а брат приніс води з криниці.
          mk | Сестра ми испече леб, а брат ми донесе вода од бунарот.
          sr | Сестра је испекла хлеб, а брат је донео воду са бунара.
          ru | Въ прошломъ году сестра испекла хлѣбъ, а братъ принесъ воды изъ колодца.
          tr | Kız kardeşim ekmek pişirdi, ağabeyim kuyudan su getirdi.
          pl | Siostra upiekła chleb, a brat przyniósł wodę ze studni.
          """)
  void decidesWhereTheLettersFit(String tag, String text) {
    assertThat(IDENTIFIER.identify(text, null).language().tag()).isEqualTo(tag);
  }

  @Test
  void namesDoNotRuleALanguageOut() {
    assertThat(
            IDENTIFIER
                .identify(
                    "The train from Łódź to České Budějovice was late again, and nobody on the platform"
                        + " knew when it would come, so they sat down on their bags and waited in"
                        + " the rain.",
                    null)
                .language()
                .tag())
        .isEqualTo("en");
  }
}
