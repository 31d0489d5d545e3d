package org.wenmai.dedup.candidates;

/**
 * A document in one of its buckets.
 *
 * @param bucket hash of the text, or of a band of the signature
 * @param entry {@link BucketEntry} as bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record BucketedEntry(long bucket, byte[] entry) {}
