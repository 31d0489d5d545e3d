package org.wenmai.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DocumentTermsTest {
  @Property
  void unpacksWhatWasPacked(@ForAll List<String> words, @ForAll String other) {
    DocumentTerms.Packer packer = new DocumentTerms.Packer();
    for (int i = 0; i < words.size(); i++) {
      String surface = i % 2 == 0 ? words.get(i) : other;
      packer.add(i < 3 ? "en" : "zh", words.get(i), surface, i * 100 + 1);
    }

    DocumentTerms terms = DocumentTerms.of(packer.toBytes());

    assertThat(terms.size()).isEqualTo(words.size());
    for (int i = 0; i < words.size(); i++) {
      assertThat(terms.language(i)).isEqualTo(i < 3 ? "en" : "zh");
      assertThat(terms.term(i)).isEqualTo(words.get(i));
      assertThat(terms.surface(i)).isEqualTo(i % 2 == 0 ? words.get(i) : other);
      assertThat(terms.count(i)).isEqualTo(i * 100 + 1);
    }
  }

  @Test
  void noBytesAreNoTerms() {
    assertThat(DocumentTerms.of(new byte[0]).size()).isZero();
    assertThat(DocumentTerms.of(new DocumentTerms.Packer().toBytes()).size()).isZero();
  }
}
