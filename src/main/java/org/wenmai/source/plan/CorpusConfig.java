package org.wenmai.source.plan;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * The sources of a run.
 *
 * @param sources in any order; at least one when a run starts
 * @param timeZone IANA name or offset of the time zone of dates that name none
 */
public record CorpusConfig(List<SourceConfig> sources, String timeZone) implements Serializable {
  /** No sources yet; UTC, the same on every machine. */
  public static final CorpusConfig DEFAULTS = new CorpusConfig(List.of(), "UTC");

  /** Accepts nulls for what has a default. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // bound from YAML, where keys may be missing
  public CorpusConfig {
    sources = sources == null ? List.of() : List.copyOf(sources);
    timeZone = timeZone == null ? "UTC" : timeZone;
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "corpus.time-zone is " + timeZone + ".",
          "Name a time zone, such as UTC, Asia/Shanghai or +08:00.",
          e);
    }
  }

  /** The time zone of dates that name none. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
