/**
 * From files to records: lists the sources, reads every format, gives ids, decodes. Start at {@link
 * org.wenmai.stage.ingest.IngestStage}; what it may read is in {@link
 * org.wenmai.stage.ingest.CorpusConfig}.
 */
@NullMarked
package org.wenmai.stage.ingest;

import org.jspecify.annotations.NullMarked;
