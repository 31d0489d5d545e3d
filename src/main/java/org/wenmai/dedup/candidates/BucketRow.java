package org.wenmai.dedup.candidates;

/**
 * A document in one of its buckets.
 *
 * @param bucket hash of the text, or of a band of the signature
 * @param entry {@link BucketMember} as bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record BucketRow(long bucket, byte[] entry) {}
