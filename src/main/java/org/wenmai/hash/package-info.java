/**
 * Hash functions whose values are the same on every machine and in every version: {@link
 * org.wenmai.hash.SplitMix64} for tables, samples and random numbers, {@link
 * org.wenmai.hash.Sha256} for identifiers. Pure, and below all other packages.
 */
@NullMarked
package org.wenmai.hash;

import org.jspecify.annotations.NullMarked;
