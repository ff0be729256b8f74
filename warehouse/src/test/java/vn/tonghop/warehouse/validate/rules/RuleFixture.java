package vn.tonghop.warehouse.validate.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.duckdb.Database;

/**
 * One case of a rule: {@code rules/<rule>/<case>/} holds {@code given.csv} (rows of the sheet
 * figures; columns left out are blank, cells stand where the form puts them, the first row is row
 * 5), {@code expect.csv}, and as wanted {@code history.csv} and tables that replace the book's or
 * the catalog's.
 */
record RuleFixture(String rule, String name, Path folder) {

  /** Where the rules' DuckDB may spill in tests; nothing here is large enough to. */
  static final Path SPILL = Path.of("target", "spill");

  private static final Map<String, String> LETTERS =
      Map.of(
          "value", "H",
          "reported_yoy_percent", "J",
          "reported_plan_percent", "K",
          "numerator", "L",
          "denominator", "M",
          "denominator_name", "N",
          "status", "O");

  /** A database with the schemas that rules read and nothing in them. */
  static Database database() {
    Database database = Database.inMemory(SPILL, Database.Limits.CONSOLIDATION);
    database.execute(
        "create schema submission; create schema history; create schema reference;"
            + " create schema core");
    return database;
  }

  /** Checks one submission by a book opened for it. */
  static RuleReport check(RuleBook book, SubmissionRows rows, HistoryRows history) {
    try (OpenBook open = book.open()) {
      return open.check("indicators", rows, history);
    }
  }

  static List<RuleFixture> listAll() {
    List<RuleFixture> fixtures = new ArrayList<>();
    for (Path rule : listFolders(root())) {
      for (Path folder : listFolders(rule)) {
        fixtures.add(
            new RuleFixture(
                rule.getFileName().toString(), folder.getFileName().toString(), folder));
      }
    }
    return fixtures;
  }

  static Path root() {
    try {
      return Path.of(RuleFixture.class.getResource("/rules/indicators.csv").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  ReferenceRows table(String file) {
    return read(folder.resolve(file));
  }

  static ReferenceRows read(Path file) {
    try {
      return RuleShelf.table(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SheetRows submission() {
    return figures(table("given.csv"), Figures.submission());
  }

  HistoryRows history() {
    return has("history.csv")
        ? new HistoryRows(Map.of("figures", figures(table("history.csv"), Figures.history())))
        : HistoryRows.none();
  }

  private static SheetRows figures(ReferenceRows given, List<RuleColumn> columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 5;
    for (List<String> line : given.rows()) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        values.put(given.columns().get(i), line.get(i));
      }
      int rowNumber = number++;
      values.put("row_number", Integer.toString(rowNumber));
      LETTERS.forEach((column, letter) -> values.put(column + "_cell", letter + rowNumber));
      rows.add(columns.stream().map(column -> values.getOrDefault(column.name(), "")).toList());
    }
    return new SheetRows("Chỉ tiêu", columns, rows);
  }

  private static List<Path> listFolders(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule + "/" + name;
  }
}
