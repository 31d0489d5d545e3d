package org.wenmai.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads {@code off}, a boolean in YAML, as the enum constant of that name where there is one. */
final class OffIsNoBoolean extends DeserializationProblemHandler {
  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType target,
      JsonToken token,
      JsonParser parser,
      @Nullable String message) {
    Object[] choices = target.getRawClass().getEnumConstants();
    return token != JsonToken.VALUE_FALSE || choices == null
        ? NOT_HANDLED
        : Arrays.stream(choices)
            .filter(choice -> ((Enum<?>) choice).name().equals("OFF"))
            .findFirst()
            .orElse(NOT_HANDLED);
  }
}
