package org.wenmai.warehouse.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/**
 * One file of a table, as its manifest lists it.
 *
 * @param name of the file within the folder of the table
 * @param bytes its length
 * @param rows in it
 */
public record DataFile(
    @JsonProperty("name") String name,
    @JsonProperty("bytes") long bytes,
    @JsonProperty("rows") long rows)
    implements Serializable {}
