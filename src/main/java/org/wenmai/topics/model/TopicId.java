package org.wenmai.topics.model;

import java.util.Set;
import org.wenmai.hash.Sha256;

/**
 * The ids of topics: 64 bits of the SHA-256 of the smallest doc_id of the topic's documents, in
 * hex. Unique within a run, since each document has one first topic.
 */
final class TopicId {
  private static final int BYTES = 8;

  private TopicId() {}

  /**
   * The id of a new topic.
   *
   * @param smallest the smallest doc_id of its documents
   * @param taken ids of other topics, now or before: a document may have left the topic whose id
   *     was made of it
   */
  static String create(String smallest, Set<String> taken) {
    String id = hash("topic\u0000" + smallest);
    for (int attempt = 1; taken.contains(id); attempt++) {
      id = hash("topic\u0000" + smallest + "\u0000" + attempt);
    }
    return id;
  }

  private static String hash(String name) {
    return new Sha256().add(name).hex(BYTES);
  }
}
