/**
 * From files to records: the Spark side of ingest. Below are {@link org.wenmai.source.plan} (what
 * to read), {@link org.wenmai.source.io} (streams), {@code format.*} (one package a format), {@link
 * org.wenmai.source.record} and {@link org.wenmai.source.decode}. Start at {@link
 * org.wenmai.source.IngestStage}.
 */
@NullMarked
package org.wenmai.source;

import org.jspecify.annotations.NullMarked;
