/**
 * Pure text logic: no Spark, no files, no clock. One package per job below this one; here only what
 * they share.
 */
@NullMarked
package org.wenmai.text;

import org.jspecify.annotations.NullMarked;
