package vn.tonghop.warehouse.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The macros that models and questions may use: exact arithmetic and the Vietnamese way to print.
 */
public final class Macros {
  /** Where they stand on the class path. */
  public static final String RESOURCE = "models/macros.sql";

  private Macros() {}

  /** Defines the macros in an instance. */
  public static void define(Database database) {
    database.execute(text());
  }

  /** The statements that define the macros. */
  public static String text() {
    try (InputStream in = Macros.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
