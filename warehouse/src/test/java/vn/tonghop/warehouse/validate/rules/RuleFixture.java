package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * One case of a rule: {@code rules/<rule>/<case>/} holds {@code given.csv} (rows of the sheet the
 * rule's form; columns left out are blank, cells stand where the form puts them, the first row is
 * row 5), {@code expect.csv} (with a column {@code message} if the words count), and as wanted
 * {@code history.csv} and tables that replace the book's or the catalog's.
 */
record RuleFixture(String rule, String name, Path folder) {

  /** Where the rules' DuckDB may spill in tests; nothing here is large enough to. */
  static final Path SPILL = Path.of("target", "spill");

  private static final Set<String> OWN = Set.of("given", "history", "observations", "expect");

  /** What the program ships, read once for all cases. */
  static final RuleBook BOOK = RuleBook.shipped(SPILL);

  /**
   * The same beside the catalog of most cases, laid once: each takes the place of the one before.
   */
  static final OpenBook OPEN = BOOK.withReference(catalog()).open();

  /** Of an agency that never reported before. */
  static final HistoryRows NO_HISTORY = new HistoryRows(Map.of(), Map.of());

  /** Of an agency that took over from nobody, none of it landed yet. */
  static HistoryRows reported(String sheet, SheetRows rows) {
    PastRows.Report report = new PastRows.Report(rows.rows().toString(), rows::rows);
    return new HistoryRows(
        Map.of(sheet, new PastRows(rows.columns(), List.of(report), List.of(), "")), Map.of());
  }

  /** A database with the schemas that rules read and nothing in them. */
  static Database database() {
    Database database = Database.inMemory(SPILL, Database.Limits.CONSOLIDATION);
    database.execute(
        "create schema submission; create schema history; create schema shared;"
            + " create schema reference; create schema core");
    Macros.define(database);
    return database;
  }

  /** Checks one submission by a book opened for it. */
  static RuleReport check(RuleBook book, SubmissionRows rows, HistoryRows history) {
    return check("indicators", book, rows, history);
  }

  static RuleReport check(String form, RuleBook book, SubmissionRows rows, HistoryRows history) {
    try (OpenBook open = book.open()) {
      return open.check(form, rows, history);
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

  /** Whether a rule is to be tried: all are, unless {@code -Dcase=} names what its name holds. */
  static boolean isAskedFor(String rule) {
    return rule.contains(System.getProperty("case", ""));
  }

  static Path root() {
    try {
      return Path.of(RuleFixture.class.getResource("/rules/indicators.csv").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The catalog of cases that lay none of their own: the indicators, no plan and no merger, a city
   * and a district.
   */
  static Map<String, PlainTable> catalog() {
    return Map.of(
        "indicators", read(root().resolve("indicators.csv")),
        "targets", PlainTable.ofCsv("targets", "indicator,year,kind,low,amount\n"),
        "tasks", PlainTable.ofCsv("tasks", "task_code,opened_on\n"),
        "definitions", PlainTable.ofCsv("definitions", "indicator,valid_from,conversion\n"),
        "area_succession", PlainTable.ofCsv("area_succession", "from_code,to_code,kind\n"),
        "areas", PlainTable.ofCsv("areas", "code,kind,parent\nCANTHO,city,\nNK,district,CANTHO\n"));
  }

  /** The rule that the case is of. */
  Rule asked() {
    return RuleShelf.listRules().stream()
        .filter(candidate -> candidate.name().endsWith("/" + rule))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "Cannot find a rule %s: expected a folder of rules/ to bear a rule's name"
                        .formatted(rule)));
  }

  /** What takes the place of the catalog's tables, or of the book's, by their names. */
  Map<String, PlainTable> replaced() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".csv", ""))
          .filter(name -> !OWN.contains(name))
          .collect(Collectors.toMap(name -> name, name -> table(name + ".csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  PlainTable table(String file) {
    return read(folder.resolve(file));
  }

  static PlainTable read(Path file) {
    try {
      return PlainTable.ofCsv(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case's rows as the first sheet of a form. */
  SubmissionRows submission(String form) {
    FormSheet sheet = sheet(form);
    SheetRows rows = rows(sheet, table("given.csv"), columns(sheet));
    return new SubmissionRows("CTK", "2024-06", Map.of(sheet.name(), rows));
  }

  HistoryRows history(String form) {
    FormSheet sheet = sheet(form);
    List<RuleColumn> columns = new ArrayList<>(columns(sheet));
    columns.add(new RuleColumn("collection_code", ColumnType.TEXT));
    columns.add(new RuleColumn("received_at", ColumnType.TIMESTAMP));
    return has("history.csv")
        ? reported(sheet.name(), rows(sheet, table("history.csv"), columns))
        : NO_HISTORY;
  }

  private static FormSheet sheet(String form) {
    return Forms.shipped().findNewest(form).orElseThrow().sheets().get(0);
  }

  /** The columns of a form's sheet as rules see them. */
  static List<RuleColumn> columns(FormSheet sheet) {
    return SheetRows.columnsBesideAccepted(
        new FilledSheet(Forms.shipped().list().get(0), sheet, letters(sheet), List.of()));
  }

  private static SheetRows rows(FormSheet sheet, PlainTable given, List<RuleColumn> columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 5;
    assertThat(columns.stream().map(RuleColumn::name))
        .as("what a case gives must be columns of the sheet %s", sheet.name())
        .containsAll(given.header());
    for (List<String> line : given.rows()) {
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < line.size(); i++) {
        values.put(given.header().get(i), line.get(i));
      }
      int rowNumber = number++;
      values.put("row_number", Integer.toString(rowNumber));
      letters(sheet).forEach((column, letter) -> values.put(column + "_cell", letter + rowNumber));
      rows.add(columns.stream().map(column -> values.getOrDefault(column.name(), "")).toList());
    }
    return new SheetRows(sheet.titleVi(), columns, rows);
  }

  /** The letter of each column where an issued workbook puts it. */
  private static Map<String, String> letters(FormSheet sheet) {
    Map<String, String> letters = new HashMap<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      letters.put(sheet.columns().get(i).name(), CellReference.convertNumToColString(i));
    }
    return letters;
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
