package org.wenmai.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Writes and reads {@code manifest.json}: names in snake case, times as ISO 8601 in UTC, one line
 * per value, {@code \n} at line ends on every machine. Unknown keys are ignored, so that an older
 * program reads a newer run. Thread-safe.
 */
public final class ManifestJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantDeserializer()))
          .build();

  private static final DefaultPrettyPrinter PRINTER = printer();

  private ManifestJson() {}

  /** The text of the file, with a line feed at its end. */
  public static String write(Manifest manifest) {
    try {
      return MAPPER.writer(PRINTER).writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the manifest of " + manifest.run(), e);
    }
  }

  /**
   * The manifest in this text.
   *
   * @param origin where the text is from, for the error
   * @throws WenmaiException RUN_DAMAGED if it is no manifest
   */
  public static Manifest parse(String json, String origin) {
    try {
      return MAPPER.readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      throw damaged(origin, e);
    }
  }

  private static WenmaiException damaged(String origin, IOException cause) {
    String why =
        cause instanceof JsonMappingException mapping
            ? mapping.getOriginalMessage()
            : String.valueOf(cause.getMessage());
    return new WenmaiException(
        ErrorCode.RUN_DAMAGED,
        "Cannot read " + origin + ": " + why + ".",
        "It was damaged after it was published: restore it, or delete the folder of the run. With"
            + " `history: none` a run starts without it.",
        cause);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  /** Jackson's support for times is another dependency, and would do no more than this. */
  private static final class InstantDeserializer extends FromStringDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantDeserializer() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context)
        throws IOException {
      try {
        return Instant.parse(value);
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, value, "not a UTC time");
      }
    }
  }
}
