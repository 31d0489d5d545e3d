package org.wenmai.text.tokenize;

import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.AddressScanner;
import org.wenmai.text.tokenize.unicode.ApostropheRules;
import org.wenmai.text.tokenize.unicode.CharClass;
import org.wenmai.text.tokenize.unicode.EmojiScanner;
import org.wenmai.text.tokenize.unicode.IcuDictionaryTokenizer;
import org.wenmai.text.tokenize.unicode.WordBoundaryScanner;

/**
 * Walks through a text once, tells runs of script and patterns apart and gives each to the one who
 * knows how to cut it. For one text and one thread.
 */
final class ScriptRunScanner {
  private final char[] text;
  private final LanguageProfile profile;
  private final TokenizerPool cutters;
  private final WordCollector sink;
  private final InflectionStemmer stems;
  private final AddressScanner addresses;
  private final WordBoundaryScanner shape;
  private final HanRunTokenizer han;

  /** The end of the run that was looked at last: a user word inside does not make it a new one. */
  private int koreanEnd;

  private int complexEnd;

  ScriptRunScanner(
      char[] text,
      LanguageProfile profile,
      TokenizerPool cutters,
      WordCollector sink,
      InflectionStemmer stems) {
    this.text = text;
    this.profile = profile;
    this.cutters = cutters;
    this.sink = sink;
    this.stems = stems;
    this.addresses = new AddressScanner(text);
    this.shape = new WordBoundaryScanner(text, profile.writesDecimalComma());
    this.han = new HanRunTokenizer(text, profile, cutters, sink);
  }

  void scan() {
    int at = 0;
    while (at < text.length) {
      at = next(at);
    }
  }

  /** Hands over what stands here; returns where to go on. */
  private int next(int at) {
    int codePoint = Character.codePointAt(text, at);
    byte type = CharClass.of(codePoint);
    boolean picture = codePoint < 0x80 || type == CharClass.EMOJI || type == CharClass.SYMBOL;
    int pictureEnd = picture ? EmojiScanner.end(text, at, codePoint) : at;
    if (pictureEnd > at) {
      sink.put(
          at, pictureEnd, EmojiScanner.term(text, at, pictureEnd), false, Word.EMOJI, language());
      return pictureEnd;
    }
    boolean spaced = type == CharClass.LETTER || type == CharClass.DIGIT;
    int own = spaced ? at : userWord(at);
    if (own > at) {
      return own;
    }
    return switch (type) {
      case CharClass.HAN, CharClass.KANA -> cjk(at);
      case CharClass.HANGUL -> korean(at);
      case CharClass.COMPLEX -> complex(at);
      case CharClass.LETTER, CharClass.DIGIT -> spaced(at);
      case CharClass.SYMBOL -> symbols(at);
      default -> sign(at, codePoint);
    };
  }

  private String language() {
    return profile.language();
  }

  /** Hands over a user word that is taken wherever it stands; returns its end, or {@code at}. */
  private int userWord(int at) {
    int end = cutters.userWords().fixedEnd(text, at);
    if (end > at) {
      int letter = WordBoundaryScanner.firstLetter(text, at, end);
      if (letter < 0) {
        sink.other(at, end, Word.NUMBER, language());
      } else {
        sink.word(at, end, han.languageOf(at, end, letter));
      }
    }
    return end;
  }

  private int cjk(int at) {
    if (profile.isKorean() && CharClass.of(Character.codePointAt(text, at)) == CharClass.HAN) {
      return korean(at);
    }
    return han.cut(at);
  }

  /** Hangul, with Han in Korean text, over single spaces: nori weighs particles by them. */
  private int korean(int at) {
    koreanEnd = at < koreanEnd ? koreanEnd : koreanEnd(at);
    int end = cutters.userWords().nextFixed(text, at, koreanEnd);
    cutters.korean().cut(text, at, end, sink);
    return end;
  }

  private int koreanEnd(int at) {
    int end = at;
    int i = at;
    while (i < text.length) {
      byte type = CharClass.of(Character.codePointAt(text, i));
      boolean inside = type == CharClass.HANGUL || (profile.isKorean() && type == CharClass.HAN);
      if (!inside && (text[i] != ' ' || end < i)) {
        break;
      }
      i += Character.charCount(Character.codePointAt(text, i));
      end = inside ? i : end;
    }
    return end;
  }

  private int complex(int at) {
    int initials = IcuDictionaryTokenizer.initialsEnd(text, at);
    if (initials > at && cutters.userWords().nextFixed(text, at, initials) == initials) {
      IcuDictionaryTokenizer.add(text, at, initials, profile, sink);
      return initials;
    }
    complexEnd =
        at < complexEnd ? complexEnd : WordBoundaryScanner.runEnd(text, at, CharClass.COMPLEX);
    int end = cutters.userWords().nextFixed(text, at, complexEnd);
    cutters.complex().cut(text, at, end, profile, sink);
    return end;
  }

  /** Up to an emoji or a user word, which stand for themselves. */
  private int symbols(int at) {
    int end = at;
    do {
      end += Character.charCount(Character.codePointAt(text, end));
    } while (end < text.length && isPlainSymbol(end));
    sink.other(at, end, Word.SYMBOL, language());
    return end;
  }

  private boolean isPlainSymbol(int at) {
    int codePoint = Character.codePointAt(text, at);
    return CharClass.of(codePoint) == CharClass.SYMBOL
        && EmojiScanner.end(text, at, codePoint) == at
        && cutters.userWords().fixedEnd(text, at) == at;
  }

  /** Letters and digits of scripts that put spaces between words. */
  private int spaced(int at) {
    int url = addresses.urlEnd(at);
    if (url > at) {
      sink.other(at, url, Word.URL, language());
      return url;
    }
    int email = addresses.emailEnd(at);
    if (email > at) {
      sink.other(at, email, Word.EMAIL, language());
      return email;
    }
    int own = userWord(at);
    return own > at ? own : wordOrNumber(at, shape.end(at));
  }

  private int wordOrNumber(int at, int end) {
    int mixed = han.mixed(at, end);
    if (mixed > end) {
      return mixed;
    }
    if (shape.hasLetter() && !shape.isQuantity(at, end)) {
      word(at, end);
      return end;
    }
    int signed = shape.hasLetter() ? end : shape.numberEnd(end);
    sink.other(at, signed, Word.NUMBER, language());
    return signed;
  }

  /** A word of letters, freed from what an apostrophe ties to it. */
  private void word(int at, int end) {
    String language = profile.languageOf(shape.firstLetter());
    int from = profile.elides() ? ApostropheRules.elisionEnd(text, at, end) : at;
    if (from > at) {
      sink.put(at, from, TermNormalizer.fold(text, at, from), true, Word.WORD, language);
    }
    int to = language.equals("en") ? ApostropheRules.possessiveStart(text, from, end) : end;
    if (to < end && sink.isStop(TermNormalizer.fold(text, from, end), language)) {
      to = end;
    }
    if (stems.serves(language)) {
      sink.known(from, to, stems.word(text, from, to), language);
    } else {
      sink.word(from, to, language);
    }
  }

  private int sign(int at, int codePoint) {
    int end =
        switch (codePoint) {
          case '#', '＃' -> hashtag(at);
          case '@', '＠' -> mention(at);
          default -> at;
        };
    return end > at ? end : at + Character.charCount(codePoint);
  }

  private int hashtag(int at) {
    int end = addresses.hashtagEnd(at);
    if (end > at) {
      boolean closed = text[end - 1] == '#' || text[end - 1] == '＃';
      String term = TermNormalizer.fold(text, at + 1, closed ? end - 1 : end);
      sink.put(at, end, term, false, Word.HASHTAG, language());
    }
    return end;
  }

  private int mention(int at) {
    int end = addresses.mentionEnd(at);
    if (end > at) {
      sink.put(at, end, TermNormalizer.fold(text, at + 1, end), false, Word.MENTION, language());
    }
    return end;
  }
}
