package vn.tonghop.warehouse.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The macros that models and questions may use: exact arithmetic and the Vietnamese way to print.
 */
public final class Macros {
  /** Where they stand on the class path, a file a topic; each uses only macros of those before. */
  private static final List<String> RESOURCES =
      List.of(
          "models/arithmetic.sql",
          "models/writing.sql",
          "models/figures.sql",
          "models/periods.sql");

  private Macros() {}

  /** Defines the macros in an instance. */
  public static void define(Database database) {
    database.execute(text());
  }

  /** The statements that define the macros. */
  public static String text() {
    return RESOURCES.stream().map(Macros::read).collect(Collectors.joining("\n"));
  }

  private static String read(String resource) {
    try (InputStream in = Macros.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
