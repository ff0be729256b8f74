package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.EndingFile;

/**
 * A table of whoever asks, to be held against what is published: a CSV file, read once, before the
 * database is locked, into the schema {@code own}. Semicolons between the values tell an Excel with
 * Vietnamese settings, and commas are then those of decimals.
 *
 * @param name by which it is asked
 * @param file a CSV in UTF-8 whose first line names its columns
 */
public record OwnTable(String name, Path file) {
  static final String SCHEMA = "own";

  /** A file of more is not read. */
  public static final long MOST_BYTES = 100_000_000;

  /** A table of more rows is not loaded. */
  public static final int MOST_ROWS = 1_000_000;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern WILD = Pattern.compile("[*?\\[\\]]");
  private static final Pattern ENGINE_SAYS = Pattern.compile("[A-Z][\\w ]*Error:\\s*([^\n]*)");
  private static final int SHORT = 12;

  /** What stands in no number: a comma in one would tell two columns. */
  private static final String OF_ONE_COLUMN = "\t";

  /**
   * @throws Failure if the name is no plain one, or that of a relation for analysts, which a bare
   *     name means first
   */
  public OwnTable {
    if (!NAME.matcher(name).matches()) {
      throw new Failure(
          "Cannot load table '%s': expected a name of small letters, digits and underscores that begins with a letter"
              .formatted(name));
    }
    String published = AnalysisRelation.SCHEMA + name;
    if (AnalysisRelation.listAll().containsKey(published)
        || published.equals(AnalysisLayout.EDITIONS)) {
      throw new Failure("Cannot load table '%s': %s".formatted(name, taken(published, name)));
    }
  }

  /**
   * Loads it from a copy, so that what is loaded is one state of the file, and tells that state:
   * the file with the first digits of its digest, for the answer's stamp.
   *
   * @param database in which all that is published is laid out
   * @param remarks told which column is not read as it may be meant
   * @throws Failure if it is no file, too large, or no CSV, or if something in reach has its name
   */
  String load(Database database, Consumer<String> remarks) {
    check();
    requireNameOfItsOwn(database);
    Path copy = copy();
    try {
      load(database, copy, remarks);
      return "%s@%s".formatted(file.getFileName(), EndingFile.digest(copy).substring(0, SHORT));
    } finally {
      delete(copy);
    }
  }

  private void requireNameOfItsOwn(Database database) {
    List<String> hidden = database.query(Question.about("relations_named", name)).firstColumn();
    if (!hidden.isEmpty()) {
      throw refused(taken(hidden.get(0), name));
    }
  }

  private static String taken(String relation, String name) {
    return "%s has that name, expected another one, such as my_%s".formatted(relation, name);
  }

  private Path copy() {
    Path copy = null;
    try {
      copy = Files.createTempFile("tonghop-table-", ".csv");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      checkSize(copy);
      checkEncoding(copy);
      return copy;
    } catch (IOException e) {
      delete(copy);
      throw refused("it cannot be read: " + e.getMessage(), e);
    } catch (Failure e) {
      delete(copy);
      throw e;
    }
  }

  private static void delete(@Nullable Path copy) {
    if (copy != null) {
      // What is left in the temporary folder nobody takes for anything.
      copy.toFile().delete();
    }
  }

  private void load(Database database, Path copy, Consumer<String> remarks) {
    String table = SCHEMA + "." + Sql.name(name);
    String path = Sql.text(copy.toString());
    String delimiter;
    try {
      delimiter = delimiter(database, copy);
      database.execute(
          "create table %s as from read_csv(%s, header = true, sample_size = -1, compression = 'none'%s) limit %d"
              .formatted(table, path, decimals(delimiter, copy), MOST_ROWS + 1));
    } catch (Failure e) {
      Matcher said = ENGINE_SAYS.matcher(e.getMessage());
      String words = said.find() ? said.group(1).strip() : "it cannot be read";
      throw refused(
          "%s; expected a CSV in UTF-8 whose first line names its columns"
              .formatted(words.replace(copy.toString(), file.toString())),
          e);
    }
    long rows =
        Long.parseLong(database.query("select count(*) from " + table).firstColumn().get(0));
    if (rows > MOST_ROWS) {
      throw refused("it has more than %d rows, expected at most so many".formatted(MOST_ROWS));
    }
    requireNamed(copy, delimiter, database.query("describe " + table).texts().size());
    new OwnColumns(database, table, file).read(remarks);
    database.execute(
        "comment on table %s is %s"
            .formatted(
                table,
                Sql.text(
                    "Your own table, of %s: %s."
                        .formatted(file.getFileName(), Counted.of(rows, "row")))));
  }

  private String decimals(String delimiter, Path copy) {
    return switch (delimiter) {
      case ";" -> ", delim = ';', decimal_separator = ','";
      case OF_ONE_COLUMN ->
          ", delim = '\t', decimal_separator = '%s'".formatted(hasPoint(copy) ? '.' : ',');
      default -> "";
    };
  }

  /** What stands between columns; where the names have nothing of it, there is one column. */
  private String delimiter(Database database, Path copy) {
    String found =
        database
            .query("select Delimiter from sniff_csv(%s)".formatted(Sql.text(copy.toString())))
            .firstColumn()
            .get(0);
    return asked(copy, lines -> lines.findFirst().orElse("")).contains(found)
        ? found
        : OF_ONE_COLUMN;
  }

  private boolean hasPoint(Path copy) {
    return asked(copy, lines -> lines.anyMatch(line -> line.contains(".")));
  }

  private <T> T asked(Path copy, Function<Stream<String>, T> asking) {
    try (Stream<String> lines = Files.lines(copy, StandardCharsets.ISO_8859_1)) {
      return asking.apply(lines);
    } catch (IOException e) {
      throw refused("it cannot be read: " + e.getMessage(), e);
    }
  }

  /** A first line that does not fit is passed over by the engine, and its names with it. */
  private void requireNamed(Path copy, String delimiter, int columns) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser rows = CSVParser.parse(copy, StandardCharsets.UTF_8, format)) {
      int named = -1;
      for (CSVRecord row : rows) {
        if (named < 0) {
          named = row.size();
        }
        if (named == columns) {
          return;
        }
        if (row.size() != named) {
          throw refused(
              "its first line names %d columns, and line %d has %d values; expected as many"
                  .formatted(named, rows.getCurrentLineNumber(), row.size()));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw refused("it cannot be read: " + e.getMessage(), e);
    }
  }

  private void check() {
    if (WILD.matcher(file.toString()).find()) {
      throw refused("its name has one of * ? [ ], expected a name of one file");
    }
    if (!Files.isRegularFile(file)
        || !file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw refused(
          Files.exists(file)
              ? "it is no CSV file, expected one; Excel saves a sheet as CSV UTF-8"
              : "there is no such file");
    }
    try {
      checkSize(file);
    } catch (IOException e) {
      throw refused("it cannot be read: " + e.getMessage(), e);
    }
  }

  private void checkSize(Path of) throws IOException {
    long bytes = Files.size(of);
    if (bytes == 0) {
      throw refused("it is empty, expected a CSV in UTF-8 whose first line names its columns");
    }
    if (bytes > MOST_BYTES) {
      throw refused("it has %d bytes, expected at most %d".formatted(bytes, MOST_BYTES));
    }
  }

  private void checkEncoding(Path of) throws IOException {
    try (InputStream bytes = Files.newInputStream(of)) {
      byte[] mark = bytes.readNBytes(2);
      String first = new String(mark, StandardCharsets.ISO_8859_1);
      if (first.equals("\u00FF\u00FE") || first.equals("\u00FE\u00FF") || first.contains("\0")) {
        throw refused(
            "it is in UTF-16, as Excel saves Unicode Text; expected UTF-8: save it anew as CSV UTF-8 (Comma delimited)");
      }
    }
  }

  private Failure refused(String why) {
    return new Failure("Cannot load table %s of %s: %s".formatted(name, file, why));
  }

  private Failure refused(String why, Exception cause) {
    return new Failure("Cannot load table %s of %s: %s".formatted(name, file, why), cause);
  }
}
