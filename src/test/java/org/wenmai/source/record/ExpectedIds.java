package org.wenmai.source.record;

import java.nio.charset.StandardCharsets;

/** The ids of records of a source without name, for tests of other packages. */
public final class ExpectedIds {
  private ExpectedIds() {}

  public static String record(String key) {
    return RecordIds.record("", key);
  }

  public static String document(String key, String content) {
    return RecordIds.document("", key, content.getBytes(StandardCharsets.UTF_8));
  }
}
