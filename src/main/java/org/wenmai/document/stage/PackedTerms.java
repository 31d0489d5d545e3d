package org.wenmai.document.stage;

import java.util.List;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.TermCounts;

/** Terms and phrases of a document as the stages after this one read them. */
final class PackedTerms {
  private PackedTerms() {}

  /** The terms, as {@link DocumentTerms}. */
  static byte[] terms(TermCounts counts) {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    for (TermCounts.Term term : counts.terms()) {
      packer.add(term.language(), term.term(), term.surface(), term.count());
    }
    return packer.toBytes();
  }

  /** The phrases, and where the terms stand first, as {@link DocumentPhrases}. */
  static byte[] phrases(TermCounts counts, int codePoints) {
    int[] firsts = counts.terms().stream().mapToInt(TermCounts.Term::first).toArray();
    List<DocumentPhrases.Phrase> phrases =
        counts.phrases().stream().map(PackedTerms::packed).toList();
    return DocumentPhrases.toBytes(codePoints, firsts, phrases);
  }

  private static DocumentPhrases.Phrase packed(TermCounts.Phrase phrase) {
    return new DocumentPhrases.Phrase(
        phrase.term(), phrase.surface(), phrase.count(), phrase.first(), phrase.parts());
  }
}
