/**
 * Segments text of any language into words with exact offsets. Start at {@link
 * org.wenmai.text.tokenize.TextSegmenter}.
 *
 * <p><b>Tokenizers.</b> Each run of one script goes to a tokenizer, which depends on the language
 * of the text:
 *
 * <ul>
 *   <li>Han goes to the model that {@link org.wenmai.text.tokenize.HanEngine} names, in Japanese
 *       text together with its kana to kuromoji, in Korean text together with its Hangul to nori.
 *       In text of another language, Han beside kana is Japanese, other Han is Chinese. In Chinese
 *       text only kana goes to kuromoji. In Japanese text kuromoji sees the numbers and Latin words
 *       between, too.
 *   <li>Hangul goes to nori as morphemes; those that make no sense alone are joined with their
 *       neighbours; particles and endings are stop words.
 *   <li>Thai, Lao, Khmer and Burmese go to ICU's dictionaries, except for initials ("พ.ศ."),
 *       letters repeated for emphasis ("มากกกก") and the sign of repetition.
 *   <li>Everything else is split at the word boundaries of UAX #29.
 * </ul>
 *
 * <p><b>Differences from UAX #29</b>, for scraped text: a colon never joins; a full stop does not
 * join a small letter to a capital ("end.Next"); a comma joins digits only as a thousands
 * separator, or as the decimal sign of the language; a hyphen joins when letters come first and
 * digits follow soon ("GPT-4o", "DeepSeek-R1", "COVID-19"; not "state-of-the-art", not "20-year"),
 * a single letter ("Type-C", "X-ray") and short names ("Wi-Fi"); "AT&amp;T", "C++" and "C#" are one
 * word; in French, Italian, Catalan and Occitan an elided article is a separate word ("l'" "eau");
 * an English "'s" at the end is left out.
 *
 * <p><b>Kinds.</b> {@code word} has a letter. {@code number} has digits, perhaps with separators,
 * %, ‰, ℃ or a unit without a space ("20GB", "5kg"), is a date, time or telephone number, or
 * consists of Chinese numerals, including 〇 and, after a numeral, ○, perhaps with a measure word.
 * {@code unit} is a unit or measure word after a number. {@code url} begins with http, https, ftp,
 * file, www. or data: and is ASCII. {@code path} is the path of a file: from the root, ~, . or a
 * drive. {@code email}. {@code hashtag} is "#…" or, with CJK inside, "#…#"; its term lacks the
 * signs. {@code mention} is "@name"; its term lacks the sign. {@code emoji} is one whole sequence.
 * {@code symbol} is a run of currency signs and other symbols. Punctuation, mathematical operators
 * and white space are not words.
 *
 * <p><b>Language of a word.</b> That of the text if it is written in the word's script, else the
 * most usual one of the script: en for Latin, zh for Han, ja for kana, ko for Hangul, ru for
 * Cyrillic and so on. So "the" is a stop word in Chinese text too.
 *
 * <p><b>Terms.</b> NFKC with full case folding, the same for every language and default locale. İ
 * folds to i, not to i with a dot above; I folds to i in Turkish too; ’ becomes '. Soft hyphens and
 * other invisible characters are removed. Thai, Lao, Khmer and Burmese words are NFC. With {@link
 * org.wenmai.text.normalize.StemmingMode#LIGHT} the term of a word in the language of the text is
 * its stem: "cities" and "city" share one term.
 */
@NullMarked
package org.wenmai.text.tokenize;

import org.jspecify.annotations.NullMarked;
