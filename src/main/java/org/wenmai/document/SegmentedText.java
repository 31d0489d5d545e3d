package org.wenmai.document;

import java.util.List;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.tokenize.token.Word;

/**
 * The words of a document, and what is counted of them. The arrays are not copied.
 *
 * @param words in text order, with code-point offsets into the repaired text
 * @param terms distinct terms without stop words, as {@link DocumentTerms} packs them
 * @param phrases recurring phrases and first offsets of terms, as {@link DocumentPhrases} packs
 *     them
 */
@SuppressWarnings("ArrayRecordComponent")
public record SegmentedText(List<Word> words, byte[] terms, byte[] phrases) {
  public SegmentedText {
    words = List.copyOf(words);
  }
}
