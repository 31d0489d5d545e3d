package org.wenmai.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What is about to be published, written before the first folder moves, so that the next run can
 * complete an interrupted publication.
 *
 * @param run id of the run
 * @param fingerprint of its last step, by which the same job recognizes its own run
 * @param moves table to the folder, relative to the warehouse, from which it is moved to the run
 * @param manifest what manifest.json will say
 * @param isLatest whether LATEST will name it
 */
record PublishIntent(
    @JsonProperty("run") String run,
    @JsonProperty("fingerprint") String fingerprint,
    @JsonProperty("moves") Map<String, String> moves,
    @JsonProperty("manifest") String manifest,
    @JsonProperty("isLatest") boolean isLatest) {}
