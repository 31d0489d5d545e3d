package org.wenmai.engine;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.package$;
import org.wenmai.engine.checkpoint.CodeFingerprint;

/** The versions of the software that made the tables, for the manifest. */
final class Versions {
  private Versions() {}

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("wenmai", CodeFingerprint.version());
    versions.put("code", CodeFingerprint.fingerprint());
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    versions.put("java", Runtime.version().toString());
    versions.put("icu", com.ibm.icu.util.VersionInfo.ICU_VERSION.toString());
    versions.put("unicode", com.ibm.icu.lang.UCharacter.getUnicodeVersion().toString());
    return versions;
  }
}
