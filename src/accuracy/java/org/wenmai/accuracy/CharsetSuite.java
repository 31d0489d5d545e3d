package org.wenmai.accuracy;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.wenmai.accuracy.CharsetSuite.File;
import org.wenmai.text.charset.TextDecoder;

/**
 * Files in many encodings: is the text the true one? White space, controls and compatibility forms
 * aside, a thousandth of the characters may differ.
 */
final class CharsetSuite implements Suite<File, Optional<String>> {
  private static final int SHORT_BYTES = 200;
  private static final double SAME = 0.999;

  /** Of the manifest: any of the charsets is right. */
  record File(String id, byte[] bytes, String charsets, List<String> readings)
      implements Labelled {}

  @Override
  public String name() {
    return "charset";
  }

  @Override
  public List<File> items(Data data) throws IOException {
    SortedMap<String, byte[]> files = data.files("charset/files");
    List<File> items = new ArrayList<>();
    data.text("charset/manifest.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> file(cells[0], files.get(cells[0]), cells[1]))
        .filter(file -> !file.readings().isEmpty())
        .forEach(items::add);
    return items;
  }

  private static File file(String name, byte[] bytes, String charsets) {
    List<String> readings =
        Arrays.stream(charsets.split("\\|"))
            .flatMap(charset -> PythonCharsets.decode(bytes, widest(charset)).stream())
            .map(Plain::bare)
            .distinct()
            .toList();
    return new File(name, bytes, charsets, readings);
  }

  /** What says GBK has characters beyond it. */
  private static String widest(String charset) {
    return List.of("gb2312", "gbk").contains(charset.toLowerCase(Locale.ROOT))
        ? "GB18030"
        : charset;
  }

  @Override
  public Optional<String> ours(File file) {
    return TextDecoder.decode(file.bytes(), null)
        .map(decoded -> TextUnderTest.repaired(decoded.text()));
  }

  @Override
  public Map<String, Function<File, Optional<String>>> peers() {
    return Map.of("ICU4J", file -> detected(file.bytes()));
  }

  private static Optional<String> detected(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    try {
      return match == null ? Optional.empty() : Optional.of(match.getString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public CaseJudgement judge(File file, Optional<String> answer) {
    String found = Plain.bare(answer.orElse(""));
    boolean right =
        answer.isPresent()
            && file.readings().stream()
                .anyMatch(truth -> truth.equals(found) || Similarity.of(found, truth) >= SAME);
    String length = file.bytes().length < SHORT_BYTES ? "under 200 bytes" : "longer";
    List<DataPart> parts =
        List.of(
            DataPart.share("all", right),
            DataPart.share(length, right),
            DataPart.share("is " + file.charsets(), right));
    String truth = file.readings().get(0);
    String note =
        file.charsets() + ", " + file.bytes().length + " bytes: " + Note.difference(found, truth);
    return new CaseJudgement(file.id(), parts, right ? 0 : 1, note);
  }
}
