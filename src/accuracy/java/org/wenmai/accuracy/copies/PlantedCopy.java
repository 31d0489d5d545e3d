package org.wenmai.accuracy.copies;

/**
 * A line of the truth file.
 *
 * @param id of the copy
 * @param original id of what it was made of
 * @param kind label of a {@link CopyKind}
 */
record PlantedCopy(String id, String original, String kind) {}
