package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look misread and are meant so. */
final class HardNegativesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Alphabets
        "ÄÖÜ äöü ß ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
        "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
        "âêîôû äëïöü àèìòù",
        "áčďéěíňóřšťúůýž ąćęłńóśźż",
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "αβγδεζηθικλμνξοπρστυφχψω",
        "Ā ā Ă ă Ą ą Ć ć Ĉ ĉ Ċ ċ Č č",
        // Phonetics and mathematics
        "/ˈlæŋɡwɪdʒ/, /θɪŋk/, [ˈkœ̃ʔn̩]",
        "∀x∈ℝ ∃y: x²+y²≥0 ∧ ∑ᵢ aᵢ ≠ ∞",
        "∫₀^∞ e^{−x²}dx = √π/2",
        // Drawings and faces
        "├┤a┼┐a┼┐a┼┐a┼┐a",
        "├┤b┼┐c┼┘d",
        "╔══╗║hi║╚══╝",
        "▂▃▄▅▆▇█▇▆▅▄▃▂",
        "¯\\_(ツ)_/¯ ಠ_ಠ (╯°□°）╯︵ ┻━┻",
        "( ͡° ͜ʖ ͡°) ʕ•ᴥ•ʔ",
        "°º¤ø,¸¸,ø¤º°`°º¤ø,¸ party ¸,ø¤º°`",
        "щ(ﾟДﾟщ) ლ(ಠ益ಠლ)",
        // Letters chosen for their looks, and names
        "Ð€ÇØ ₮Ø ₮Ⱨɇ ₥ØØŇ",
        "Ƀɍøķęŋ ƫęҳƭ łøøķş ċøøł",
        "Ünïcödë Mötley Crüe Motörhead",
        "Nguyễn Ngọc Ánh và Đặng Thái Sơn",
        "Yorùbá: ẹ káàárọ̀, ọjọ́",
        "ṛṣi jñāna Śiva, nǐ hǎo lüè nǚ'ér",
        "囧rz 槑 烎 龘龖靐齉爩 犇骉羴猋",
        "莪哋愛卟會變，偶稀飯伱",
        "魑魅魍魉，饕餮貔貅，鼋鼍蛟虬，鸱鸮鸬鹚",
        "氕氘氚，钌铑钯，锇铱铂，镧铈镨钕钷",
        "彳亍于阡陌，踟蹰于廛肆；觥筹交错，黼黻文章。",
        "單于、龜茲、冒頓、吐谷渾、万俟、尉遲、澹臺",
        "选A的人多，选C的人少，D和E没人选",
        "维C银翘片、甲A联赛、三K党、阿Q正传、卡拉O",
        "圳塱氹嘢嚿冚唪唥，冇嘢搵佢",
        // Talk of misread text
        "The letter é in UTF-8 is read as Ã© in Latin-1.",
        "If you see â€™ instead of an apostrophe, your encoding is wrong.",
        "Mojibake such as \"Ã¼\" or \"â€œ\" appears when UTF-8 is decoded as cp1252.",
        "Das Zeichen ü wird als „Ã¼“ angezeigt, wenn die Kodierung falsch ist.",
        "比如“锟斤拷”和“烫烫烫”就是著名的乱码。",
        "UTF-8 的“你好”用 GBK 打开会变成“浣犲ソ”。",
        "文字化けの例：「縺ゅ＞縺」は「あい」の化けた形です。",
        "Пример кодировки: слово «Привет» превращается в «РџСЂРёРІРµС‚».",
      })
  void areLeftAsTheyAre(String text) {
    assertThat(TextRepairer.full().repair(text).repairs())
        .doesNotContainKeys("mojibake", "out_of_step");
  }

  @Test
  void wordsOfATextOnEncodingsAreRepairedNevertheless() {
    assertThat(TextRepairer.full().repair("Itâ€™s a UTF-8 file from a cafÃ© in town.").text())
        .isEqualTo("It’s a UTF-8 file from a café in town.");
  }
}
