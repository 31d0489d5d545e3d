package org.wenmai.text.normalize;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.bn.BengaliNormalizer;
import org.apache.lucene.analysis.bn.BengaliStemmer;
import org.apache.lucene.analysis.ckb.SoraniNormalizer;
import org.apache.lucene.analysis.ckb.SoraniStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.el.GreekStemmer;
import org.apache.lucene.analysis.es.SpanishPluralStemmer;
import org.apache.lucene.analysis.fa.PersianNormalizer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.apache.lucene.analysis.fi.FinnishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;
import org.apache.lucene.analysis.gl.GalicianMinimalStemmer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.hu.HungarianLightStemmer;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.apache.lucene.analysis.it.ItalianLightStemmer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.no.NorwegianMinimalStemmer;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemmer;
import org.apache.lucene.analysis.ru.RussianLightStemmer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemmer;
import org.apache.lucene.analysis.te.TeluguStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The stemmers by language: the lightest of Lucene, or that of Snowball where it removes little
 * more than inflection.
 */
final class LightStemmers {
  /** Languages that use the stemmer of a similar one. */
  private static final Map<String, String> SHARED = Map.of("nb", "no", "in", "id", "ms", "id");

  /** Shorter Turkish endings are as often a part of the word. */
  private static final int MIN_TURKISH_ENDING = 3;

  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "bg", "bn", "ckb", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gl",
          "hi", "hu", "id", "it", "lt", "lv", "ne", "nl", "nn", "no", "pt", "ru", "sv", "ta", "te",
          "tr");

  private LightStemmers() {}

  /** Whether there is one for a language. */
  static boolean has(String language) {
    return LANGUAGES.contains(SHARED.getOrDefault(language, language));
  }

  /**
   * Creates a stemmer. A switch and no map, so that only the stemmer asked for is created.
   *
   * @param language one for which {@link #has} is true
   */
  static LightStemmer of(String language) {
    return switch (SHARED.getOrDefault(language, language)) {
      case "ar" -> arabic();
      case "bg" -> new BulgarianStemmer()::stem;
      case "bn" -> bengali();
      case "ckb" -> sorani();
      case "cs" -> new CzechStemmer()::stem;
      case "da" -> snowball(new DanishStemmer());
      case "de" -> german();
      case "el" -> greek();
      case "en" -> new EnglishLemmatizer();
      case "es" -> new SpanishPluralStemmer()::stem;
      case "et" -> snowball(new EstonianStemmer());
      case "fa" -> persian();
      case "fi" -> new FinnishLightStemmer()::stem;
      case "fr" -> new FrenchMinimalStemmer()::stem;
      case "gl" -> new GalicianMinimalStemmer()::stem;
      case "hi" -> hindi();
      case "hu" -> new HungarianLightStemmer()::stem;
      case "id" -> indonesian();
      case "it" -> new ItalianLightStemmer()::stem;
      case "lt" -> snowball(new LithuanianStemmer());
      case "lv" -> new LatvianStemmer()::stem;
      case "ne" -> snowball(new NepaliStemmer());
      case "nl" -> snowball(new DutchStemmer()).then(LightStemmers::dutchSpelling);
      case "nn" -> new NorwegianMinimalStemmer(NorwegianLightStemmer.NYNORSK)::stem;
      case "no" -> new NorwegianMinimalStemmer(NorwegianLightStemmer.BOKMAAL)::stem;
      case "pt" -> new PortugueseMinimalStemmer()::stem;
      case "ru" -> new RussianLightStemmer()::stem;
      case "sv" -> new SwedishMinimalStemmer()::stem;
      case "ta" -> snowball(new TamilStemmer());
      case "te" -> new TeluguStemmer()::stem;
      case "tr" -> turkish();
      default -> throw new IllegalArgumentException("No stemmer for '" + language + "'");
    };
  }

  private static LightStemmer arabic() {
    LightStemmer normalizer = new ArabicNormalizer()::normalize;
    return normalizer.then(new ArabicStemmer()::stem);
  }

  private static LightStemmer bengali() {
    LightStemmer normalizer = new BengaliNormalizer()::normalize;
    return normalizer.then(new BengaliStemmer()::stem);
  }

  private static LightStemmer sorani() {
    LightStemmer normalizer = new SoraniNormalizer()::normalize;
    return normalizer.then(new SoraniStemmer()::stem);
  }

  private static LightStemmer persian() {
    LightStemmer normalizer = new PersianNormalizer()::normalize;
    return normalizer.then(new PersianStemmer()::stem);
  }

  private static LightStemmer hindi() {
    LightStemmer normalizer = new HindiNormalizer()::normalize;
    return normalizer.then(new HindiStemmer()::stem);
  }

  /**
   * Keeps umlauts, since they distinguish more words ("Forderung", "Förderung") than forms of one.
   */
  private static LightStemmer german() {
    GermanLightStemmer stemmer = new GermanLightStemmer();
    return (letters, length) -> {
      char[] word = Arrays.copyOf(letters, length);
      int stemmed = stemmer.stem(letters, length);
      System.arraycopy(word, 0, letters, 0, stemmed);
      return stemmed;
    };
  }

  /** Removes accents first, as GreekStemmer requires. */
  private static LightStemmer greek() {
    LightStemmer accents = LightStemmers::withoutGreekAccents;
    return accents.then(new GreekStemmer()::stem);
  }

  /** Case folding has replaced ς by σ, and words are in NFC. */
  private static int withoutGreekAccents(char[] letters, int length) {
    for (int i = 0; i < length; i++) {
      int index = "άέήίόύώϊϋΐΰ".indexOf(letters[i]);
      letters[i] = index < 0 ? letters[i] : "αεηιουωιυιυ".charAt(index);
    }
    return length;
  }

  /** Removes -nya only: words in -lah or -ku are uninflected more often ("masalah", "buku"). */
  private static LightStemmer indonesian() {
    IndonesianStemmer stemmer = new IndonesianStemmer();
    return (letters, length) ->
        endsWith(letters, length, "nya") ? stemmer.stem(letters, length, false) : length;
  }

  /**
   * Spells a stem as Dutch spells a word: final v and z become f and s, a double consonant a single
   * one.
   */
  private static int dutchSpelling(char[] letters, int length) {
    if (length < 2) {
      return length;
    }
    char last = letters[length - 1];
    if (last == letters[length - 2] && "aeiou".indexOf(last) < 0) {
      return length - 1;
    }
    letters[length - 1] = last == 'v' ? 'f' : last == 'z' ? 's' : last;
    return length;
  }

  /**
   * Cuts a name at its apostrophe. Removes no ending of one or two letters, which is as often a
   * part of the word ("adam", "kadın", "Türkiye").
   */
  private static LightStemmer turkish() {
    LightStemmer stemmer = snowball(new TurkishStemmer());
    return (letters, length) -> {
      for (int i = 0; i < length; i++) {
        if (letters[i] == '\'') {
          return i;
        }
      }
      char[] word = Arrays.copyOf(letters, letters.length);
      int stemmed = stemmer.stem(word, length);
      if (length - stemmed < MIN_TURKISH_ENDING) {
        return length;
      }
      System.arraycopy(word, 0, letters, 0, stemmed);
      return stemmed;
    };
  }

  private static boolean endsWith(char[] letters, int length, String ending) {
    return new String(letters, 0, length).endsWith(ending);
  }

  private static LightStemmer snowball(SnowballStemmer stemmer) {
    return (letters, length) -> {
      stemmer.setCurrent(letters, length);
      stemmer.stem();
      int stemmed = stemmer.getCurrentBufferLength();
      System.arraycopy(stemmer.getCurrentBuffer(), 0, letters, 0, stemmed);
      return stemmed;
    };
  }
}
