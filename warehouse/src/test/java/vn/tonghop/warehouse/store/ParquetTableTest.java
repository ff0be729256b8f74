package vn.tonghop.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  private static final ParquetTable EVERY_KIND =
      new ParquetTable(
          "every_kind",
          List.of(
              Field.text("words"),
              Field.integer("small"),
              new Field("large", Field.Kind.LONG, 0, 0),
              new Field("short_decimal", Field.Kind.DECIMAL, 18, 6),
              new Field("long_decimal", Field.Kind.DECIMAL, 28, 6),
              new Field("day", Field.Kind.DATE, 0, 0),
              Field.timestamp("instant")));

  private static final Map<String, String> FOOTER = Map.of("tonghop.form", "biểu 1", "b", "2");

  @TempDir Path folder;

  @Test
  void isReadByDuckDbAndByParquetItselfAsItWasWritten() throws IOException, SQLException {
    Path file = folder.resolve("every_kind.parquet");
    EVERY_KIND.write(
        file,
        List.of(
            row("Cần Thơ", 3, 4_000_000_000L, "12.5", "9999999999999999999999.123456", 14, 30),
            row("", -3, -1L, "-0.000001", "-9999999999999999999999.123456", -1, 0),
            Map.of()),
        FOOTER);

    List<String> expected =
        List.of(
            "Cần Thơ|3|4000000000|12.500000|9999999999999999999999.123456|2024-06-15|2024-06-15 08:30:00.0",
            "|-3|-1|-0.000001|-9999999999999999999999.123456|2024-05-31|2024-05-31 08:00:00.0",
            "null|null|null|null|null|null|null");
    assertThat(asDuckDbReads(file)).isEqualTo(expected);
    assertThat(typesInDuckDb(file))
        .isEqualTo("VARCHAR|INTEGER|BIGINT|DECIMAL(18,6)|DECIMAL(28,6)|DATE|TIMESTAMP");
    try (ParquetFileReader reader = AsParquetReads.open(file)) {
      assertThat(reader.getFileMetaData().getKeyValueMetaData()).containsAllEntriesOf(FOOTER);
      List<Group> rows = AsParquetReads.rows(reader);
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).toString())
          .contains("words: Cần Thơ", "large: 4000000000", "short_decimal: 12500000", "day: 19889");
      assertThat(rows.get(2).toString()).isBlank();
    }
  }

  @Test
  void makesTheSameBytesOfTheSameRows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> otherWayRound = new ArrayList<>();
    for (int at = 0; at < 3000; at++) {
      Map<String, Object> row =
          row("dòng " + at % 7, at, at * 7L, "1." + at, "2." + at, at % 28, at);
      rows.add(row);
      otherWayRound.add(turnedRound(row));
    }
    Path one = folder.resolve("one.parquet");
    Path other = folder.resolve("other.parquet");
    EVERY_KIND.write(one, rows, FOOTER);
    EVERY_KIND.write(other, otherWayRound, turnedRound(FOOTER));

    assertThat(other).hasSameBinaryContentAs(one);
    assertThat(Files.size(one)).as("compressed").isLessThan(60_000);
  }

  @Test
  void refusesADecimalThatHasMoreDigitsThanItsColumn() {
    assertThatThrownBy(
            () ->
                EVERY_KIND.write(
                    folder.resolve("digits.parquet"),
                    List.of(Map.of("short_decimal", new BigDecimal("1.1234567"))),
                    FOOTER))
        .isInstanceOf(ArithmeticException.class);
  }

  /** The compiler meets Hadoop in Parquet's signatures; the product has none of it. */
  @Test
  void needsNoHadoop() throws Exception {
    List<URL> product = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).getFileName().toString().startsWith("hadoop-")) {
        product.add(Path.of(entry).toUri().toURL());
      }
    }
    Path file = folder.resolve("no_hadoop.parquet");
    try (URLClassLoader loader =
        new URLClassLoader(product.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("org.apache.hadoop.conf.Configuration"))
          .isInstanceOf(ClassNotFoundException.class);
      Consumer<Path> write = written(loader.loadClass(WrittenAlone.class.getName()));
      write.accept(file);
    }
    assertThat(asDuckDbReads(file)).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private static Consumer<Path> written(Class<?> alone) throws ReflectiveOperationException {
    Constructor<?> constructor = alone.getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Consumer<Path>) constructor.newInstance();
  }

  /** Writes a file, loaded by whoever is to be without Hadoop. */
  static final class WrittenAlone implements Consumer<Path> {

    @Override
    public void accept(Path file) {
      try {
        EVERY_KIND.write(file, List.of(row("Cần Thơ", 3, 4L, "12.5", "1", 14, 30)), FOOTER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void writesWhatHasNoRows() throws IOException, SQLException {
    Path file = folder.resolve("none.parquet");
    EVERY_KIND.write(file, List.of(), FOOTER);
    assertThat(asDuckDbReads(file)).isEmpty();
  }

  private static Map<String, Object> row(
      String words, int small, long large, String shorter, String longer, int day, int minute) {
    LocalDate date = LocalDate.of(2024, 6, 1).plusDays(day);
    return Map.of(
        "words", words,
        "small", small,
        "large", large,
        "short_decimal", new BigDecimal(shorter),
        "long_decimal", new BigDecimal(longer),
        "day", date,
        "instant",
            LocalDateTime.of(date.getYear(), date.getMonth(), date.getDayOfMonth(), 8, 0)
                .plusMinutes(minute));
  }

  private static <T> Map<String, T> turnedRound(Map<String, T> map) {
    List<String> keys = new ArrayList<>(map.keySet());
    Map<String, T> turned = new LinkedHashMap<>();
    IntStream.iterate(keys.size() - 1, at -> at >= 0, at -> at - 1)
        .forEach(at -> turned.put(keys.get(at), map.get(keys.get(at))));
    return turned;
  }

  private static List<String> asDuckDbReads(Path file) throws SQLException {
    return query("select * from '%s'", file);
  }

  private static String typesInDuckDb(Path file) throws SQLException {
    return query("select distinct typeof(columns(*)) from '%s'", file).get(0);
  }

  private static List<String> query(String sql, Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(file))) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
          row.add(String.valueOf(result.getString(at)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
