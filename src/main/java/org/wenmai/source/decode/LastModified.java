package org.wenmai.source.decode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP header of that name, where it can be the date of a text. Servers that make their pages
 * when they are asked for write the time of asking; so it counts only if it is a day older than the
 * capture. The capture itself is no date of a text.
 */
public final class LastModified {
  private static final Duration AGE = Duration.ofDays(1);

  private LastModified() {}

  /** As written; null where it says nothing. */
  public static @Nullable String of(@Nullable String written, @Nullable String captured) {
    Optional<Instant> modified = instant(written);
    Optional<Instant> fetched = instant(captured);
    boolean old =
        modified.isPresent()
            && fetched.isPresent()
            && modified.get().isBefore(fetched.get().minus(AGE));
    return old ? written : null;
  }

  private static Optional<Instant> instant(@Nullable String written) {
    return Optional.ofNullable(written)
        .flatMap(date -> PublishedAt.parse(date, ZoneOffset.UTC))
        .map(PublishedAt::at);
  }
}
