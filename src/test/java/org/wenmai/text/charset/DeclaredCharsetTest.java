package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeclaredCharsetTest {
  private static String charset(String document) {
    return DeclaredCharset.charset(document.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <meta charset="utf-8"> | utf-8
          <meta charset='Shift_JIS'/> | Shift_JIS
          <META CHARSET=big5> | big5
          <meta charset = "gbk"> | gbk
          <html><head><meta name="author" charset="koi8-r"> | koi8-r
          <meta http-equiv="Content-Type" content="text/html; charset=gb2312"> | gb2312
          <meta http-equiv=Content-Type content="text/html;charset=windows-1251" /> | windows-1251
          <?xml version="1.0" encoding="EUC-JP"?> | EUC-JP
          <?xml version='1.0' encoding='ISO_8859-1:1987' standalone='yes'?> | ISO_8859-1:1987
          <?XML VERSION="1.0" ENCODING="x-sjis"?> | x-sjis
          <!DOCTYPE html><title>été</title><meta charset="latin1"> | latin1
          <!-- a comment --><meta charset="tis-620"> | tis-620
          <?xml version="1.0" encoding="utf-8"?><meta charset="big5"> | utf-8
          <script charset="utf-8"></script><meta charset="euc-kr"> | euc-kr
          """)
  void findsTheNameInTheMarkupOfTheDocument(String document, String name) {
    assertThat(charset(document)).isEqualTo(name);
    assertThat(charset(" \r\n\t" + document)).as("after white space").isEqualTo(name);
  }

  /** Only the tags that speak of the document itself count, and only in markup. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<p>No name at all.</p>",
        "charset=utf-8",
        "About <meta charset=\"utf-8\">, a tag of HTML.",
        "<script src=\"a.js\" charset=\"utf-8\"></script>",
        "<link rel=\"stylesheet\" charset=\"utf-8\">",
        "<p>charset=utf-8</p>",
        "<meta><p>charset=utf-8</p>",
        "<metadata charset=\"utf-8\">",
        "<meta charset=\"\">",
        "<meta charset=\"x\">",
        "<meta charset>",
        "<?xml version=\"1.0\"?>",
        "<?xml-stylesheet encoding=\"utf-8\"?>",
        "<?php $encoding=\"utf-8\" ?>"
      })
  void findsNoNameElsewhere(String document) {
    assertThat(charset(document)).isNull();
  }

  @Test
  void readsOnlyTheHeadOfALongDocument() {
    String tag = "<meta charset=\"gbk\">";
    String near = "<p>" + "x".repeat(8192 - 3 - tag.length()) + tag;

    assertThat(charset(near)).isEqualTo("gbk");
    assertThat(charset("<p>" + "x".repeat(8192) + tag)).isNull();
  }

  /** A bound on the search, so that an unclosed tag does not cost the square of its length. */
  @Test
  void givesUpInAnOverlongTag() {
    assertThat(charset("<meta name=\"" + "n".repeat(300) + "\" charset=\"gbk\">")).isEqualTo("gbk");
    assertThat(charset("<meta name=\"" + "n".repeat(500) + "\" charset=\"gbk\">")).isNull();
    assertThat(charset("<meta ".repeat(2000))).isNull();
  }

  @Property(tries = 300)
  void namesOnlyWhatIsWrittenInTheDocument(@ForAll byte[] bytes, @ForAll String name) {
    assertThat(DeclaredCharset.charset(bytes)).isNull();
    String document = "<meta charset='" + name + "'>";

    String found = charset(document);

    assertThat(found == null || document.contains(found)).isTrue();
  }
}
