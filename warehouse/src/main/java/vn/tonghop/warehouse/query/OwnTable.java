package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

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

  /**
   * @throws Failure if the name is no plain one, or that of a relation of the schema {@code
   *     analysis}, which a bare name means first
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
      throw new Failure(
          "Cannot load table '%s': %s has that name, expected another one, such as my_%s"
              .formatted(name, published, name));
    }
  }

  /** The file with the first digits of its digest, for the answer's stamp. */
  String stamp() {
    return "%s@%s".formatted(file.getFileName(), Digest.ofFile(file).substring(0, SHORT));
  }

  /**
   * Loads it.
   *
   * @throws Failure if it is no file, too large, or no CSV
   */
  void load(Database database) {
    check();
    String table = SCHEMA + "." + Sql.name(name);
    try {
      database.execute(
          "create table %s as from read_csv(%s, header = true, sample_size = -1, compression = 'none'%s) limit %d"
              .formatted(table, path(), decimals(database), MOST_ROWS + 1));
    } catch (Failure e) {
      Matcher said = ENGINE_SAYS.matcher(e.getMessage());
      throw refused(
          "%s; expected a CSV in UTF-8 whose first line names its columns"
              .formatted(said.find() ? said.group(1).strip() : "it cannot be read"),
          e);
    }
    long rows =
        Long.parseLong(database.query("select count(*) from " + table).firstColumn().get(0));
    if (rows > MOST_ROWS) {
      throw refused("it has more than %d rows, expected at most so many".formatted(MOST_ROWS));
    }
    database.execute(
        "comment on table %s is %s"
            .formatted(
                table,
                Sql.text("Your own table, of %s: %d rows.".formatted(file.getFileName(), rows))));
  }

  private String decimals(Database database) {
    String delimiter =
        database
            .query("select Delimiter from sniff_csv(%s)".formatted(path()))
            .firstColumn()
            .get(0);
    return delimiter.equals(";") ? ", delim = ';', decimal_separator = ','" : "";
  }

  private String path() {
    return Sql.text(file.toAbsolutePath().toString());
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
      if (Files.size(file) == 0) {
        throw refused("it is empty, expected a CSV in UTF-8 whose first line names its columns");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw refused(
            "it has %d bytes, expected at most %d".formatted(Files.size(file), MOST_BYTES));
      }
    } catch (IOException e) {
      throw refused("it cannot be read: " + e.getMessage(), e);
    }
  }

  private Failure refused(String why) {
    return new Failure("Cannot load table %s of %s: %s".formatted(name, file, why));
  }

  private Failure refused(String why, Exception cause) {
    return new Failure("Cannot load table %s of %s: %s".formatted(name, file, why), cause);
  }
}
