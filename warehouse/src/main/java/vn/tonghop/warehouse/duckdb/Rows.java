package vn.tonghop.warehouse.duckdb;

import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;

/** The rows of one select, read one after another, where they are streamed while they are made. */
public final class Rows {
  private final ResultSet results;
  private final List<Answer.Column> columns = new ArrayList<>();

  Rows(ResultSet results) throws SQLException {
    this.results = results;
    int width = results.getMetaData().getColumnCount();
    for (int i = 1; i <= width; i++) {
      columns.add(
          new Answer.Column(
              results.getMetaData().getColumnLabel(i), results.getMetaData().getColumnTypeName(i)));
    }
  }

  /** The columns, in order. */
  public List<Answer.Column> columns() {
    return List.copyOf(columns);
  }

  /**
   * The next row, a value for every column, null where SQL has NULL; empty after the last.
   *
   * @throws Failure if DuckDB comes no further
   */
  public Optional<List<@Nullable Object>> next() {
    try {
      if (!results.next()) {
        return Optional.empty();
      }
      List<@Nullable Object> row = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        row.add(plain(results.getObject(i)));
      }
      return Optional.of(row);
    } catch (SQLException e) {
      throw new Failure("Cannot read the answer: %s".formatted(e.getMessage()), e);
    }
  }

  Answer all() {
    return new Answer(
        columns,
        Stream.generate(this::next).takeWhile(Optional::isPresent).map(Optional::get).toList());
  }

  /** Lists, maps and texts instead of the driver's own types, which say nothing when printed. */
  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    if (value instanceof Blob blob) {
      return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
    }
    if (value instanceof Array array) {
      return plain(Arrays.asList((@Nullable Object[]) array.getArray()));
    }
    if (value instanceof DuckDBStruct struct) {
      return plain(struct.getMap());
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>(list.size());
      for (Object each : list) {
        plain.add(plain(each));
      }
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        plain.put(plain(each.getKey()), plain(each.getValue()));
      }
      return plain;
    }
    return value;
  }
}
