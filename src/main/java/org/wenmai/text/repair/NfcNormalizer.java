package org.wenmai.text.repair;

import com.ibm.icu.text.Normalizer2;

/** Normalizes text to Unicode Normalization Form C (UAX #15). */
final class NfcNormalizer implements RepairStep {
  static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  @Override
  public String apply(String text, RepairCounts counts) {
    int good = NFC.spanQuickCheckYes(text);
    if (good == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, good);
    int changed = 0;
    for (int from = good; from < text.length(); ) {
      int to = nextBoundary(text, from);
      int start = out.length();
      NFC.normalizeSecondAndAppend(out, text.substring(from, to));
      if (out.length() - start != to - from || !text.startsWith(out.substring(start), from)) {
        changed++;
      }
      from = to;
    }
    if (changed == 0) {
      return text;
    }
    counts.count("unicode_form", changed);
    return out.toString();
  }

  /** End of the segment that starts here and can be normalized independently. */
  private static int nextBoundary(String text, int from) {
    int to = from;
    do {
      to += Character.charCount(text.codePointAt(to));
    } while (to < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(to)));
    return to;
  }
}
