package org.wenmai.stage.segment;

import java.io.Serializable;

/**
 * A sampled document on its way to where words are learned.
 *
 * @param docId its id
 * @param clippings of its Chinese; no bytes where it has none
 * @param units UTF-16 units of text that were looked at
 * @param last whether it is the last one that its partition gives, which may hold more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Clipped(String docId, byte[] clippings, int units, boolean last) implements Serializable {}
