package org.wenmai.source.decode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP header Last-Modified (RFC 9110, 8.8.2) as the date of a text. Servers that generate
 * their pages on request write the time of the request into it; so it counts only if it is more
 * than a day before the capture. The time of the capture is no date of a text.
 */
public final class LastModified {
  private static final Duration MIN_AGE = Duration.ofDays(1);

  private LastModified() {}

  /** The header as written; null where it is missing or gives no date of the text. */
  public static @Nullable String of(@Nullable String written, @Nullable String captured) {
    Optional<Instant> modified = instant(written);
    Optional<Instant> fetched = instant(captured);
    boolean old =
        modified.isPresent()
            && fetched.isPresent()
            && modified.get().isBefore(fetched.get().minus(MIN_AGE));
    return old ? written : null;
  }

  private static Optional<Instant> instant(@Nullable String written) {
    return Optional.ofNullable(written)
        .flatMap(date -> PublishedAt.parse(date, ZoneOffset.UTC))
        .map(PublishedAt::at);
  }
}
