package org.wenmai.text.normalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Loads the stop-word lists by language, with words as they are in the list. */
final class StopWordLists {
  /**
   * Lists in the resources of this package: our own, and those of stopwords-iso that Lucene lacks.
   */
  private static final Set<String> OWN =
      Set.of(
          "zh", "vi", "he", "uk", "pl", "sk", "hr", "af", "eo", "gu", "ha", "la", "mr", "sl", "so",
          "st", "sw", "tl", "yo", "zu", "yue", "wuu", "nan", "lzh");

  /** Lists that are added to another one. */
  private static final Map<String, String> ADDED_TO =
      Map.of("yue", "zh", "wuu", "zh", "nan", "zh", "lzh", "zh");

  /** Languages that use the list of a similar one. */
  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("gan", "zh"),
          Map.entry("hak", "zh"),
          Map.entry("hsn", "zh"),
          Map.entry("cdo", "nan"),
          Map.entry("cjy", "zh"),
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("ms", "id"),
          Map.entry("bs", "hr"),
          Map.entry("iw", "he"),
          Map.entry("in", "id"));

  private StopWordLists() {}

  /** The name of the list for a language; empty if there is none. */
  static String listName(String language) {
    String list = SHARED.getOrDefault(language, language);
    return OWN.contains(list) || LuceneLists.LISTS.containsKey(list) ? list : "";
  }

  /** The words of a list, not yet folded. */
  static Set<String> load(String list) {
    Supplier<CharArraySet> luceneList = OWN.contains(list) ? null : LuceneLists.LISTS.get(list);
    if (luceneList == null) {
      Set<String> words = new HashSet<>(own(list));
      String base = ADDED_TO.get(list);
      if (base != null) {
        words.addAll(own(base));
      }
      return words;
    }
    Set<String> words = new HashSet<>();
    for (Object word : luceneList.get()) {
      words.add(new String((char[]) word));
    }
    return words;
  }

  /** The Snowball list in Lucene's jar: Lucene's default list for English has only 33 words. */
  private static CharArraySet english() {
    try (BufferedReader lines = open(SnowballFilter.class, "english_stop.txt")) {
      return WordlistLoader.getSnowballWordSet(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of one of our own lists, without those of the list that it is added to. */
  static List<String> ownOnly(String list) {
    return own(list);
  }

  /** One word a line; what follows # is a comment. */
  private static List<String> own(String list) {
    List<String> words = new ArrayList<>();
    try (BufferedReader lines = open(StopWordLists.class, "stop_" + list + ".txt")) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comment = line.indexOf('#');
        String kept = comment < 0 ? line : line.substring(0, comment);
        for (String word : kept.trim().split("\\s+", 0)) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static BufferedReader open(Class<?> sibling, String name) throws IOException {
    InputStream in = sibling.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("No word list " + name + " beside " + sibling.getName());
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** A class of its own, since it takes a while to load and Chinese does not need it. */
  private static final class LuceneLists {
    static final Map<String, Supplier<CharArraySet>> LISTS =
        Map.ofEntries(
            Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
            Map.entry("bg", BulgarianAnalyzer::getDefaultStopSet),
            Map.entry("bn", BengaliAnalyzer::getDefaultStopSet),
            Map.entry("ca", CatalanAnalyzer::getDefaultStopSet),
            Map.entry("ckb", SoraniAnalyzer::getDefaultStopSet),
            Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
            Map.entry("da", DanishAnalyzer::getDefaultStopSet),
            Map.entry("de", GermanAnalyzer::getDefaultStopSet),
            Map.entry("el", GreekAnalyzer::getDefaultStopSet),
            Map.entry("en", StopWordLists::english),
            Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
            Map.entry("et", EstonianAnalyzer::getDefaultStopSet),
            Map.entry("eu", BasqueAnalyzer::getDefaultStopSet),
            Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
            Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
            Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
            Map.entry("ga", IrishAnalyzer::getDefaultStopSet),
            Map.entry("gl", GalicianAnalyzer::getDefaultStopSet),
            Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
            Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
            Map.entry("hy", ArmenianAnalyzer::getDefaultStopSet),
            Map.entry("id", IndonesianAnalyzer::getDefaultStopSet),
            Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
            Map.entry("ja", JapaneseAnalyzer::getDefaultStopSet),
            Map.entry("lt", LithuanianAnalyzer::getDefaultStopSet),
            Map.entry("lv", LatvianAnalyzer::getDefaultStopSet),
            Map.entry("ne", NepaliAnalyzer::getDefaultStopSet),
            Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
            Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
            Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
            Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
            Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
            Map.entry("sr", SerbianAnalyzer::getDefaultStopSet),
            Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
            Map.entry("ta", TamilAnalyzer::getDefaultStopSet),
            Map.entry("te", TeluguAnalyzer::getDefaultStopSet),
            Map.entry("th", ThaiAnalyzer::getDefaultStopSet),
            Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));
  }
}
