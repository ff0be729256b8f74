package vn.tonghop.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every statement that DuckDB is given, with its time, for whoever looks for a slow one: one line
 * of JSON each ({@code instance, seconds, sql}, or {@code instance, seconds, append, rows}) in the
 * file that the variable {@value #VARIABLE} names. Without the variable nothing is kept.
 */
final class StatementTrace {

  static final String VARIABLE = "TONGHOP_SQL_TRACE";

  private static final AtomicInteger INSTANCES = new AtomicInteger();

  private final JsonMapper json = new JsonMapper();
  private final int instance = INSTANCES.incrementAndGet();

  private final Path file;

  StatementTrace(Path file) {
    this.file = file;
  }

  /** A trace for one more instance; null where none is wanted. */
  static @Nullable StatementTrace ofNextInstance() {
    String wanted = System.getenv().getOrDefault(VARIABLE, "");
    return wanted.isEmpty() ? null : new StatementTrace(Path.of(wanted));
  }

  void ran(String sql, long nanos) {
    write(nanos, Map.of("sql", sql));
  }

  void appended(
      String schema, String table, List<? extends List<@Nullable String>> rows, long nanos) {
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("append", List.of(schema, table));
    what.put("rows", rows);
    write(nanos, what);
  }

  private void write(long nanos, Map<String, Object> what) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("instance", instance);
    line.put("seconds", nanos / 1e9);
    line.putAll(what);
    String text = json.writeValueAsString(line) + "\n";
    synchronized (StatementTrace.class) {
      try {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write %s".formatted(file), e);
      }
    }
  }
}
