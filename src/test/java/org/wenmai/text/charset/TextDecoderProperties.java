package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wenmai.text.AnyText;

final class TextDecoderProperties {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Property(tries = 500)
  void isDeterministicForAnyBytes(@ForAll byte[] bytes) {
    assertThat(TextDecoder.decode(bytes, null)).isEqualTo(TextDecoder.decode(bytes, null));
  }

  @Property(tries = 500)
  void neverFailsOnAnyBytesOrDeclaration(@ForAll byte[] bytes, @ForAll String declared) {
    TextDecoder.decode(bytes, declared)
        .ifPresent(d -> assertThat(d.confidence()).isBetween(0.0, 1.0));
  }

  @Property(tries = 500)
  void roundTripsAnyTextWithAByteOrderMark(@ForAll("anyText") String text) {
    byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    String written = new String(bytes, StandardCharsets.UTF_8).substring(1);

    assertThat(TextDecoder.decode(bytes, null).map(DecodedText::text)).contains(written);
  }
}
