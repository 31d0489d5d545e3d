package org.wenmai.document.training;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;

/** Reads the user dictionaries of a job on the driver. */
public final class UserDictionaryReader {
  /** Words of all dictionaries together: each task of Spark gets them. */
  static final int MAX_WORDS = 100_000;

  /** Bytes of one dictionary: the longest lines that so many words can have. */
  private static final int MAX_BYTES = 32 << 20;

  private final Configuration hadoop;
  private final ChineseFolder folder;

  private UserDictionaryReader(Configuration hadoop, ChineseFolder folder) {
    this.hadoop = hadoop;
    this.folder = folder;
  }

  /**
   * The words of all dictionaries; of equal ones the last holds.
   *
   * <p>Text is folded before it is cut, so a word in Traditional stands in its Simplified form too;
   * as it is written it stays for passages that are not folded, as in Japanese.
   *
   * @param folder how the job folds Chinese
   * @throws WenmaiException INPUT_MISSING, INPUT_UNREADABLE, or CONFIG_INVALID with file and line
   */
  public static UserWordList read(
      Configuration hadoop, SegmentConfig config, ChineseFolder folder) {
    List<UserWord> words = new ArrayList<>();
    UserDictionaryReader dictionary = new UserDictionaryReader(hadoop, folder);
    for (String path : config.dictionary()) {
      dictionary.add(path, words);
    }
    if (words.size() > MAX_WORDS) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "The dictionaries of segment.dictionary have " + words.size() + " words.",
          "Leave the most useful " + MAX_WORDS + " (a word that folding changes counts twice).");
    }
    return UserWordList.of(words);
  }

  private void add(String path, List<UserWord> words) {
    String text = decoded(bytes(path), path);
    List<UserWord> written = UserWordList.parse(text, path);
    for (int i = 0; i < written.size(); i++) {
      UserWord word = written.get(i);
      words.add(word);
      String folded = folder.fold(word.word()).text();
      if (folded.codePointCount(0, folded.length()) > UserWord.MAX_CODE_POINTS) {
        throw tooLong(path + ", line " + line(text, i));
      }
      if (!folded.equals(word.word())) {
        words.add(new UserWord(folded, word.frequency()));
      }
    }
  }

  private static WenmaiException tooLong(String place) {
    return new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        place + ": Simplified, the word is too long.",
        "Shorten it so that it then has no more than "
            + UserWord.MAX_CODE_POINTS
            + " code points, or leave it out.");
  }

  /** The number of the line on which a word stands: there is one on each that is not empty. */
  private static int line(String text, int word) {
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    int number = 0;
    for (int left = word; left >= 0; number++) {
      left -= lines.get(number).isBlank() ? 0 : 1;
    }
    return number;
  }

  private byte[] bytes(String path) {
    try {
      return bytes(new Path(path));
    } catch (IOException | RuntimeException e) {
      if (e instanceof WenmaiException known) {
        throw known;
      }
      // Hadoop tells of a connector that is not there in several ways.
      throw new WenmaiException(
          ErrorCode.INPUT_UNREADABLE,
          "segment.dictionary: " + path + " cannot be read: " + e + ".",
          "Check its spelling, its permissions, and that the connector of its file system is on the"
              + " class path (with --master: by spark.jars.packages).",
          e);
    }
  }

  /** Local files without checksums: users edit files, not .crc files. */
  private byte[] bytes(Path path) throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    FileSystem raw = system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
    if (!isFile(raw, path)) {
      throw new WenmaiException(
          ErrorCode.INPUT_MISSING,
          "segment.dictionary: " + path + " does not exist, or is no file.",
          "Give the path of a UTF-8 text file with one word per line.");
    }
    try (InputStream in = raw.open(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it has more than " + MAX_BYTES + " bytes");
      }
      return bytes;
    }
  }

  /**
   * Asked apart from reading: a file that may not be read is "not found" too, when it is opened.
   */
  private static boolean isFile(FileSystem system, Path path) throws IOException {
    try {
      return system.getFileStatus(path).isFile();
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private static String decoded(byte[] bytes, String path) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          path + ", line " + line + ": not UTF-8.",
          "Save the dictionary as UTF-8.",
          e);
    }
  }
}
