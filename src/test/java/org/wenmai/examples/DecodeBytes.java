package org.wenmai.examples;

import java.nio.charset.Charset;
import org.wenmai.text.charset.Decoded;
import org.wenmai.text.charset.Decoder;

final class DecodeBytes {
  public static void main(String[] args) {
    byte[] bytes = "河水流过山谷，村民们在岸边种下柳树。".getBytes(Charset.forName("GBK"));

    Decoded decoded = Decoder.decode(bytes, null).orElseThrow();

    System.out.println(decoded.charset() + ": " + decoded.text());
    System.out.println(Decoder.decode(new byte[] {0, 1, 2, 3}, null).isPresent());
  }
}
