package org.wenmai.topics.model;

import java.util.Set;
import org.wenmai.hash.Sha256;

/**
 * Names topics: 64 bits of the SHA-256 of the smallest doc_id of the topic's documents, in hex.
 * Each document is in one topic first, so that no two topics of a run have the same.
 */
final class TopicId {
  private static final int BYTES = 8;

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
    return new Sha256().add(name).hex(BYTES);
  }
}
