package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.document.stage.NewWordsMode;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;

final class UserDictionaryReaderTest {
  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static UserWordList read(String... paths) {
    return read(new Configuration(), RegionalWords.AS_WRITTEN, paths);
  }

  private static UserWordList read(Configuration hadoop, RegionalWords regional, String... paths) {
    SegmentConfig config =
        new SegmentConfig(
            HanEngine.JIEBA,
            64,
            2,
            StemmingMode.OFF,
            4,
            List.of(paths),
            NewWordsMode.OFF,
            2000,
            VariantsMode.LINK);
    return UserDictionaryReader.read(hadoop, config, ChineseFolder.of(regional));
  }

  @Test
  void laterDictionariesHoldAgainstEarlierOnes() throws IOException {
    String first = file("first.txt", "鲸歌 5 n\nDeepSeek-R1\n");
    String second = file("second.txt", "鲸歌 7\n");

    assertThat(read(first, "file:" + second).words())
        .containsExactly(UserWord.of("DeepSeek-R1"), new UserWord("鲸歌", 7));
    assertThat(read().isEmpty()).isTrue();
  }

  @Test
  void aTraditionalWordStandsAsItIsFoldedToo() throws IOException {
    assertThat(read(file("words.txt", "鯨歌號 5")).words())
        .containsExactly(new UserWord("鯨歌號", 5), new UserWord("鲸歌号", 5));
  }

  @Test
  void namesTheFileAndTheLineOfAMistake() throws IOException {
    String bad = file("bad.txt", "鲸歌\n，，\n");
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(WenmaiException.class)
        .hasMessageStartingWith("[CONFIG_INVALID] " + bad + ", line 2: ");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, new byte[] {'a', '\n', 'b', '\n', 'c', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> read(latin.toString()))
        .hasMessageContaining(latin + ", line 3: not UTF-8");
  }

  @Test
  void namesADictionaryThatIsNotThere() {
    assertThatThrownBy(() -> read(folder.resolve("none.txt").toString()))
        .hasMessageStartingWith("[INPUT_MISSING] segment.dictionary: ")
        .hasMessageContaining("none.txt");
    assertThatThrownBy(() -> read(folder.toString())).hasMessageContaining("is no file");
    for (String path : List.of("nosuchscheme:/x", "s3a://bucket/words.txt")) {
      assertThatThrownBy(() -> read(path))
          .hasMessageContaining("[INPUT_UNREADABLE] segment.dictionary: " + path)
          .hasMessageContaining("the connector of its file system is on the class path");
    }
    assertThatThrownBy(() -> read(" "))
        .hasMessageContaining("segment.dictionary has an empty path");
  }

  @Test
  void aDictionaryThatMayNotBeReadIsThere() throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.locked.impl", Locked.class, FileSystem.class);
    String path = "locked:" + file("words.txt", "鲸歌");

    assertThatThrownBy(() -> read(hadoop, RegionalWords.AS_WRITTEN, path))
        .hasMessageStartingWith("[INPUT_UNREADABLE] segment.dictionary: " + path)
        .hasMessageContaining("Permission denied");
  }

  /** Local files that nobody may read, as the operating system has it. */
  public static final class Locked extends RawLocalFileSystem {
    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path path, int bufferSize)
        throws IOException {
      throw new FileNotFoundException(path + " (Permission denied)");
    }

    @Override
    public URI getUri() {
      return URI.create("locked:///");
    }
  }

  @Test
  void aWordThatFoldingMakesTooLongIsNamedByItsLine() throws IOException {
    String path = file("long.txt", "\uFEFF鲸歌\n\n" + "數據機".repeat(21) + " 5\n");

    assertThat(read(path).words()).hasSize(3);
    assertThatThrownBy(() -> read(new Configuration(), RegionalWords.OF_THE_MAINLAND, path))
        .hasMessageStartingWith("[CONFIG_INVALID] " + path + ", line 3: ");
  }

  @Test
  void takesNoMoreThanItsLimit() throws IOException {
    String many =
        IntStream.rangeClosed(0, UserDictionaryReader.MAX_WORDS)
            .mapToObj(i -> "w" + i)
            .collect(Collectors.joining("\n"));
    String path = file("many.txt", many);

    assertThatThrownBy(() -> read(path)).hasMessageContaining("have 100001 words");
  }
}
