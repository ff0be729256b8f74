package vn.tonghop.warehouse.home;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;

/** Records as JSON, by their components only, with instants in ISO form. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultVisibility(
              visibility ->
                  visibility
                      .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .build();

  private Json() {}

  /** Writes a file as it goes: what holds a finding for each of many cells is never one text. */
  static void write(Path file, Object value) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      MAPPER.writeValue(out, value);
    }
  }

  static <T> T read(Path file, Class<T> type) {
    try (InputStream in = EndingFile.open(file)) {
      return MAPPER.readValue(in, type);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    } catch (JacksonException e) {
      // Its own words name classes of the program.
      throw new Failure(
          "Cannot read %s: line %d, column %d is not what was written there"
              .formatted(file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    }
  }
}
