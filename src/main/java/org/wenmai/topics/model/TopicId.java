package org.wenmai.topics.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Names topics: 64 bits of the SHA-256 of the smallest doc_id of the topic's documents, in hex.
 * Each document is in one topic first, so that no two topics of a run have the same.
 */
final class TopicId {
  private TopicId() {}

  /**
   * The name of a new topic.
   *
   * @param smallest the smallest doc_id of its documents
   * @param taken ids that other topics have or had: a document may have left the topic that was
   *     named by it
   */
  static String fresh(String smallest, Set<String> taken) {
    String id = hash("topic\u0000" + smallest);
    for (int again = 1; taken.contains(id); again++) {
      id = hash("topic\u0000" + smallest + "\u0000" + again);
    }
    return id;
  }

  private static String hash(String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
