package org.wenmai.examples;

import java.nio.charset.Charset;
import org.wenmai.text.charset.DecodedText;
import org.wenmai.text.charset.TextDecoder;

final class DecodeBytes {
  public static void main(String[] args) {
    byte[] bytes = "河水流过山谷，村民们在岸边种下柳树。".getBytes(Charset.forName("GBK"));

    DecodedText decoded = TextDecoder.decode(bytes, null).orElseThrow();

    System.out.println(decoded.charset() + ": " + decoded.text());
    System.out.println(TextDecoder.decode(new byte[] {0, 1, 2, 3}, null).isPresent());
  }
}
