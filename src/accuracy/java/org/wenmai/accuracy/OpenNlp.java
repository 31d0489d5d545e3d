package org.wenmai.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's own detector, of which we use the model only. */
final class OpenNlp {
  private static final String MODEL = "/langdetect-183.bin";
  private static final LanguageDetectorModel SHARED = load();
  private static final ThreadLocal<LanguageDetectorME> DETECTOR =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(SHARED));

  private OpenNlp() {}

  /** ISO 639-3. */
  static String language(String text) {
    return DETECTOR.get().predictLanguage(text).getLang();
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = OpenNlp.class.getResourceAsStream(MODEL)) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
