package org.wenmai.text.tokenize;

import java.util.List;
import org.wenmai.text.normalize.InflectionStemmer;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;
import org.wenmai.text.tokenize.unicode.AddressScanner;
import org.wenmai.text.tokenize.unicode.ApostropheRules;
import org.wenmai.text.tokenize.unicode.CharClass;
import org.wenmai.text.tokenize.unicode.DigitPatternScanner;
import org.wenmai.text.tokenize.unicode.EmojiScanner;
import org.wenmai.text.tokenize.unicode.EmoticonScanner;
import org.wenmai.text.tokenize.unicode.FilePathScanner;
import org.wenmai.text.tokenize.unicode.ForwardingMarks;
import org.wenmai.text.tokenize.unicode.IcuDictionaryTokenizer;
import org.wenmai.text.tokenize.unicode.WordBoundaryScanner;

/**
 * Scans a text once, finds runs of one script and patterns such as addresses, and gives each to the
 * tokenizer for it. For one text and one thread.
 */
final class ScriptRunScanner {
  private final char[] text;
  private final LanguageProfile profile;
  private final TokenizerSet tokenizers;
  private final WordCollector collector;
  private final InflectionStemmer stemmer;
  private final AddressScanner addresses;
  private final FilePathScanner paths;
  private final WordBoundaryScanner boundaries;
  private final DigitPatternScanner digits;
  private final EmoticonScanner emoticons;
  private final HanRunTokenizer han;

  /** Whether there may be a foreign name in Han with a dot between its parts. */
  private boolean hasNameDots;

  private int lastHashtagEnd = -1;

  /** The ends of the current runs, which go on after a user word inside them. */
  private int koreanEnd;

  private int complexEnd;

  ScriptRunScanner(
      char[] text,
      LanguageProfile profile,
      TokenizerSet tokenizers,
      WordCollector collector,
      InflectionStemmer stemmer) {
    this.text = text;
    this.profile = profile;
    this.tokenizers = tokenizers;
    this.collector = collector;
    this.stemmer = stemmer;
    this.paths = new FilePathScanner(text);
    this.addresses = new AddressScanner(text, !profile.isJapanese() && !profile.isKorean());
    this.boundaries = new WordBoundaryScanner(text, profile);
    this.emoticons = new EmoticonScanner(text);
    this.digits = new DigitPatternScanner(text);
    this.han = new HanRunTokenizer(text, profile, tokenizers, collector);
  }

  /** Returns the words of the text. */
  List<Word> scan() {
    int at = 0;
    while (at < text.length) {
      at = next(at);
    }
    if (hasNameDots && !profile.isJapanese() && !profile.isKorean()) {
      return new ForeignNameJoiner(
              new String(text), collector.maxCodePoints(), profile.isChinese() ? language() : "zh")
          .join(collector.words());
    }
    return collector.words();
  }

  /** Collects what begins here; returns the offset to go on from. */
  private int next(int at) {
    int codePoint = Character.codePointAt(text, at);
    byte type = CharClass.of(codePoint);
    boolean maybeEmoji = codePoint < 0x80 || type == CharClass.EMOJI || type == CharClass.SYMBOL;
    int emojiEnd = maybeEmoji ? EmojiScanner.end(text, at, codePoint) : at;
    if (emojiEnd > at) {
      String term = EmojiScanner.term(text, at, emojiEnd);
      collector.add(at, emojiEnd, term, false, Word.EMOJI, language());
      return emojiEnd;
    }
    boolean spaced = type == CharClass.LETTER || type == CharClass.DIGIT;
    int userWordEnd = spaced ? at : userWord(at);
    if (userWordEnd > at) {
      return userWordEnd;
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

  /** Collects a fixed user word that begins here; returns its end, or {@code at}. */
  private int userWord(int at) {
    int end = tokenizers.userWords().fixedEnd(text, at);
    if (end > at) {
      int letter = WordBoundaryScanner.firstLetter(text, at, end);
      if (letter < 0) {
        collector.addOfKind(at, end, Word.NUMBER, language());
      } else {
        collector.addWord(at, end, han.languageOf(at, end, letter));
      }
    }
    return end;
  }

  private int cjk(int at) {
    if (profile.isKorean() && CharClass.of(Character.codePointAt(text, at)) == CharClass.HAN) {
      return korean(at);
    }
    int mark = ForwardingMarks.end(text, at);
    if (mark > at) {
      return stopWord(at, mark);
    }
    return han.tokenize(at);
  }

  /** Collects a word that is none of the text but of the platform. */
  private int stopWord(int at, int end) {
    String language = profile.languageOf(text[at]);
    collector.add(at, end, TermNormalizer.fold(text, at, end), true, Word.WORD, language);
    return end;
  }

  /** Hangul, and Han in Korean text, across single spaces: nori needs them to find particles. */
  private int korean(int at) {
    koreanEnd = at < koreanEnd ? koreanEnd : koreanEnd(at);
    int end = tokenizers.userWords().nextFixed(text, at, koreanEnd);
    tokenizers.korean().tokenize(text, at, end, collector);
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
    if (initials > at && tokenizers.userWords().nextFixed(text, at, initials) == initials) {
      IcuDictionaryTokenizer.add(text, at, initials, profile, collector);
      return initials;
    }
    complexEnd =
        at < complexEnd ? complexEnd : WordBoundaryScanner.runEnd(text, at, CharClass.COMPLEX);
    int end = tokenizers.userWords().nextFixed(text, at, complexEnd);
    tokenizers.complex().tokenize(text, at, end, profile, collector);
    return end;
  }

  /** Symbols up to an emoji or a user word. */
  private int symbols(int at) {
    int end = at;
    do {
      end += Character.charCount(Character.codePointAt(text, end));
    } while (end < text.length && isPlainSymbol(end));
    collector.addOfKind(at, end, Word.SYMBOL, language());
    return end;
  }

  private boolean isPlainSymbol(int at) {
    int codePoint = Character.codePointAt(text, at);
    return CharClass.of(codePoint) == CharClass.SYMBOL
        && EmojiScanner.end(text, at, codePoint) == at
        && tokenizers.userWords().fixedEnd(text, at) == at;
  }

  /** Letters and digits of a script that puts spaces between words. */
  private int spaced(int at) {
    int url = addresses.urlEnd(at);
    if (url > at) {
      collector.addOfKind(at, url, Word.URL, language());
      return url;
    }
    int drivePath = paths.driveEnd(at);
    if (drivePath > at) {
      collector.addOfKind(at, drivePath, Word.PATH, language());
      return drivePath;
    }
    int email = addresses.emailEnd(at);
    if (email > at) {
      collector.addOfKind(at, email, Word.EMAIL, language());
      return email;
    }
    int userWordEnd = userWord(at);
    if (userWordEnd > at) {
      return userWordEnd;
    }
    int mark = ForwardingMarks.end(text, at);
    if (mark > at) {
      return stopWord(at, mark);
    }
    int pattern = profile.isChinese() ? digits.endInChinese(at) : digits.end(at);
    boolean whole = pattern > at && !(isWordPart(pattern - 1) && isWordPart(pattern));
    return whole ? number(at, pattern) : wordOrNumber(at, boundaries.end(at));
  }

  /** Whether a letter or digit follows, which would belong to a number. */
  private boolean isWordPart(int at) {
    if (at >= text.length) {
      return false;
    }
    byte type = CharClass.of(Character.codePointAt(text, at));
    return type == CharClass.LETTER || type == CharClass.DIGIT;
  }

  private int wordOrNumber(int at, int end) {
    int mixedEnd = han.mixedWord(at, end);
    if (mixedEnd > end) {
      return mixedEnd;
    }
    if (boundaries.hasLetter() && !boundaries.isQuantity(at, end)) {
      if (han.joinsLetters(at, end)) {
        collector.extendLast(end, Word.WORD, language());
      } else if (boundaries.isUnit(at, end)) {
        collector.addOfKind(at, end, Word.UNIT, language());
      } else {
        word(at, end);
      }
      return end;
    }
    return number(at, boundaries.hasLetter() ? boundaries.rateEnd(end) : boundaries.numberEnd(end));
  }

  private int number(int at, int end) {
    if (at > 0 && text[at - 1] == '第' && profile.isChinese() && collector.lastTerm().equals("第")) {
      collector.extendLast(end, Word.NUMBER, language());
      han.afterNumber(end);
      return end;
    }
    collector.addOfKind(at, end, Word.NUMBER, language());
    han.afterNumber(end);
    return end;
  }

  /** A word of letters, without an elided article before it and an English 's after it. */
  private void word(int at, int end) {
    String language = profile.languageOf(boundaries.firstLetter());
    int from = profile.elides() ? ApostropheRules.elisionEnd(text, at, end) : at;
    if (from > at) {
      collector.add(at, from, TermNormalizer.fold(text, at, from), true, Word.WORD, language);
    }
    int to = language.equals("en") ? ApostropheRules.possessiveStart(text, from, end) : end;
    if (to < end && collector.isStop(TermNormalizer.fold(text, from, end), language)) {
      to = end;
    }
    if (stemmer.supports(language)) {
      collector.addStemmed(from, to, stemmer.word(text, from, to), language);
    } else {
      collector.addWord(from, to, language);
    }
  }

  private int sign(int at, int codePoint) {
    hasNameDots = hasNameDots || mayJoinNames(at, codePoint);
    int end =
        switch (codePoint) {
          case '#', '＃' -> hashtag(at);
          case '@', '＠' -> mention(at);
          case '+', '＋', '(', '（' -> phone(at);
          case '/', '~' -> path(at);
          case '.', '．' -> {
            int path = path(at);
            yield path > at ? path : pointedWord(at);
          }
          case '[' -> emoticon(at);
          default -> at;
        };
    return end > at ? end : at + Character.charCount(codePoint);
  }

  private int hashtag(int at) {
    int end = addresses.hashtagEnd(at, lastHashtagEnd);
    if (end > at) {
      lastHashtagEnd = end;
      boolean closed = text[end - 1] == '#' || text[end - 1] == '＃';
      String term = TermNormalizer.fold(text, at + 1, closed ? end - 1 : end);
      collector.add(at, end, term, false, Word.HASHTAG, language());
    }
    return end;
  }

  /** Whether a sign stands between the parts of a foreign name in Han. */
  private boolean mayJoinNames(int at, int codePoint) {
    boolean dot = ForeignNameJoiner.isDot(codePoint);
    if ((!dot && codePoint != '.') || at == 0 || at + 1 >= text.length) {
      return false;
    }
    boolean point = codePoint == '.' && text[at - 1] >= 'A' && text[at - 1] <= 'Z';
    boolean sounds =
        ForeignNameJoiner.isSound(text[at - 1]) || ForeignNameJoiner.isSound(text[at + 1]);
    return (dot || point) && sounds;
  }

  /** A word that begins with a point: .NET, .docx. */
  private int pointedWord(int at) {
    int end = boundaries.pointedWordEnd(at);
    if (end > at) {
      String term = TermNormalizer.fold(text, at, end);
      collector.add(at, end, term, false, Word.WORD, profile.languageOf(text[at + 1]));
    }
    return end;
  }

  private int path(int at) {
    int end = paths.end(at);
    if (end > at) {
      collector.addOfKind(at, end, Word.PATH, language());
    }
    return end;
  }

  private int emoticon(int at) {
    int end = emoticons.end(at);
    if (end > at) {
      collector.addOfKind(at, end, Word.EMOJI, language());
    }
    return end;
  }

  private int phone(int at) {
    int end = digits.phoneEnd(at);
    return end > at && !isWordPart(end) ? number(at, end) : at;
  }

  private int mention(int at) {
    int end = addresses.mentionEnd(at);
    if (end > at) {
      collector.add(
          at, end, TermNormalizer.fold(text, at + 1, end), false, Word.MENTION, language());
    }
    return end;
  }
}
