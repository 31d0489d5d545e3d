package org.wenmai.source.format.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.FixtureReader;
import org.wenmai.source.SourceFixture;

final class WarcDamageTest {
  private static final String HTTP = "application/http; msgtype=response";

  @TempDir Path folder;

  private List<DecodedRecord> read(String name, byte[] bytes) {
    new SourceFixture(folder).with(name, bytes);
    return FixtureReader.rows(folder.resolve(name));
  }

  private static byte[] response(String id, int lengthError) {
    byte[] block =
        WarcFileBuilder.http("200 OK", "Content-Type: text/plain", id.repeat(40).getBytes(UTF_8));
    return WarcFileBuilder.bytes(
        "response", id, "http://a.b/" + id, HTTP, block.length + lengthError, block);
  }

  @Test
  void losesOnlyTheRecordWhoseLengthIsWrong() {
    for (int error : new int[] {-30, -1, 7, 400}) {
      WarcFileBuilder warc =
          new WarcFileBuilder()
              .raw(response("a", 0))
              .raw(response("b", error))
              .raw(response("c", 0))
              .raw(response("d", 0));

      for (byte[] bytes : List.of(warc.plain(), warc.gzip())) {
        List<DecodedRecord> rows = read("a.warc", bytes);
        assertThat(rows)
            .as("length off by " + error)
            .filteredOn(r -> SourceFixture.reason(r).equals("kept"))
            .extracting(r -> r.uri())
            .containsExactly("http://a.b/a", "http://a.b/c", "http://a.b/d");
        assertThat(rows).hasSize(4);
      }
    }
  }

  @Test
  void losesOnlyTheRecordThatClaimsALargeBlock() {
    int beyondTheFile = 50 << 20;
    int intoTheNextRecords = 80_000;
    byte[] filler = "filler ".repeat(20_000).getBytes(UTF_8);
    for (int error : new int[] {beyondTheFile, intoTheNextRecords}) {
      byte[] bytes =
          new WarcFileBuilder()
              .raw(response("a", 0))
              .raw(response("b", error))
              .raw(response("c", 0))
              .record("metadata", "m", "http://a.b/", "text/plain", filler)
              .raw(response("d", 0))
              .plain();

      assertThat(read("a.warc", bytes))
          .extracting(r -> r.uri(), SourceFixture::reason)
          .filteredOn(row -> row.toList().get(1).equals("kept"))
          .containsExactly(
              tuple("http://a.b/a", "kept"),
              tuple("http://a.b/c", "kept"),
              tuple("http://a.b/d", "kept"));
    }
  }

  @Test
  void losesOnlyTheMemberThatIsBroken() {
    byte[] member = SourceFixture.gzip(response("b", 0));
    byte[] flipped = member.clone();
    flipped[member.length / 2] ^= 0x55;
    for (byte[] bad : List.of(Arrays.copyOf(member, member.length - 9), flipped, new byte[700])) {
      byte[] bytes =
          SourceFixture.concat(
              SourceFixture.gzip(response("a", 0)),
              bad,
              SourceFixture.gzip(response("c", 0)),
              SourceFixture.gzip(response("d", 0)));

      List<DecodedRecord> rows = read("a.warc.gz", bytes);

      assertThat(rows)
          .filteredOn(r -> SourceFixture.reason(r).equals("kept"))
          .extracting(r -> r.uri())
          .containsExactly("http://a.b/a", "http://a.b/c", "http://a.b/d");
      assertThat(rows).hasSize(4);
    }
  }

  @Test
  void readsOnAfterABrokenFirstMember() {
    byte[] first = SourceFixture.gzip(response("a", 0));
    first[3] = (byte) 0xff; // flags that do not exist
    byte[] bytes =
        SourceFixture.concat(
            first, SourceFixture.gzip(response("b", 0)), SourceFixture.gzip(response("c", 0)));

    assertThat(read("a.warc.gz", bytes))
        .extracting(SourceFixture::reason)
        .containsExactly("truncated", "kept", "kept");
  }

  @Test
  void readsOnAfterGarbageBetweenRecords() {
    byte[] garbage = "what is this\nWARC/ no\nWARC/1.0\r\nbroken\r\n\r\n".getBytes(UTF_8);
    byte[] bytes = SourceFixture.concat(response("a", 0), garbage, response("b", 0));

    assertThat(read("a.warc", bytes))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format", "kept");
    assertThat(read("b.warc.gz", SourceFixture.gzip(bytes)))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format", "kept");
  }

  @Test
  void saysWhatIsNoWebArchive() {
    assertThat(read("a.warc", "just text".getBytes(UTF_8)))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format");
    assertThat(read("b.warc.gz", SourceFixture.gzip("just text")))
        .extracting(SourceFixture::reason)
        .containsExactly("bad_format");
    assertThat(read("c.warc", new byte[0])).isEmpty();
  }

  @Test
  void givesTheGoodRecordsAndOneRejectionWhereverTheFileIsTruncated() {
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .request("q")
            .raw(response("a", 0))
            .raw(response("b", 0))
            .conversion("c", "x");
    for (byte[] bytes : List.of(warc.plain(), warc.gzip())) {
      for (int length = 1; length < bytes.length; length++) {
        List<DecodedRecord> rows = read("a.warc", Arrays.copyOf(bytes, length));

        List<String> reasons = rows.stream().map(SourceFixture::reason).toList();
        int good = (int) reasons.stream().filter("kept"::equals).count();
        assertThat(reasons.subList(0, good))
            .as("truncated to " + length)
            .doesNotContain("truncated");
        assertThat(reasons.subList(good, reasons.size()))
            .as("truncated to " + length)
            .hasSizeLessThanOrEqualTo(1)
            .isSubsetOf("truncated", "bad_format");
      }
    }
  }

  @Test
  void boundsHeadersWithoutEnd() {
    String endless = "WARC/1.0\r\nX: " + "y".repeat(3 << 20);
    byte[] bytes =
        SourceFixture.concat(endless.getBytes(UTF_8), "\r\n".getBytes(UTF_8), response("a", 0));

    assertThat(read("a.warc", bytes))
        .extracting(SourceFixture::reason, r -> r.uri().toString().endsWith("/a"))
        .containsExactly(tuple("bad_format", false), tuple("kept", true));
  }
}
