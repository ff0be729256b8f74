package vn.tonghop.warehouse.workbook.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.CatalogChange;
import vn.tonghop.warehouse.catalog.CatalogImports;
import vn.tonghop.warehouse.catalog.Draft;
import vn.tonghop.warehouse.catalog.Regime;
import vn.tonghop.warehouse.catalog.Sheet;
import vn.tonghop.warehouse.catalog.YearTables;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.plan.YearDifference;

/** A year's tables as a workbook: out, changed by a person, and back as a version of their own. */
class TablesWorkbookTest {

  private static final Instant NOW = Instant.parse("2025-12-20T01:00:00Z");

  @TempDir Path folder;
  private DataHome home;
  private Path file;

  @BeforeEach
  void makeHome() throws IOException {
    home = new DataHome(folder.resolve("home")).create();
    file = folder.resolve("2025.xlsx");
    Files.writeString(
        home.catalog().resolve("tasks.csv"),
        """
        task_code,name_vi,owner,due_date,opened_on,recorded_at
        T1,"Trình đề án ""chuyển đổi số"", giai đoạn 2
        hai dòng",STC,2025-09-30,2025-02-01,2025-01-10T08:00:00+07:00
        T2,=1+1,SXD,,2025-02-01,2025-01-10T08:00:00+07:00
        """);
  }

  @Test
  void aWorkbookThatNobodyTouchedSaysNothingNew() throws IOException {
    List<Sheet> sheets = new YearTables(Catalog.load(home)).of(2025);
    write(sheets);

    edit(
        workbook -> {
          XSSFSheet targets = workbook.getSheet("targets");
          assertThat(targets.getRow(0).getCell(2).getStringCellValue()).isEqualTo("(name)");
          assertThat(targets.getRow(1).getCell(2).getStringCellValue())
              .isEqualTo("Tốc độ tăng trưởng kinh tế (GRDP)");
          assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue())
              .startsWith("One row per target of a year's plan. It decides the target beside");
        });
    List<Sheet> back = TablesWorkbook.read(file);
    assertThat(back).extracting(Sheet::path).isEqualTo(sheets.stream().map(Sheet::path).toList());
    assertThat(Draft.of(back, NOW).review(home).errors()).isEmpty();
    assertThat(Draft.of(back, NOW).changes(home)).isEmpty();
    assertThat(new CatalogImports(home).add(Draft.of(back, NOW), "A", "2025.xlsx", NOW)).isZero();
    assertThat(home.catalog().resolve("imports")).doesNotExist();
  }

  @Test
  void aRowThatSaysWhenItWasRecordedComesBackAsItIsOrChanged() throws IOException {
    Files.writeString(
        home.catalog().resolve("exclusions.csv"),
        """
        agency,collection,wording_vi,recorded_at
        STP,,được miễn,2025-01-10T08:00:00+07:00
        SNV,,được miễn,2025-01-10T08:00:00+07:00
        """);
    write(new YearTables(Catalog.load(home)).of(2025));
    assertThat(Draft.of(TablesWorkbook.read(file), NOW).review(home).errors()).isEmpty();

    edit(workbook -> workbook.getSheet("exclusions").getRow(2).getCell(3).setCellValue("tạm miễn"));
    Draft changed = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(changed.review(home).errors()).isEmpty();
    assertThat(changed.changes(home))
        .extracting(CatalogChange::words)
        .containsExactly("exclusions SNV: wording_vi được miễn → tạm miễn");
    assertThat(changed.over(home).table("exclusions").rows())
        .extracting(row -> row.text("wording_vi"))
        .containsExactly("được miễn", "tạm miễn");
  }

  @Test
  void whatAPersonWritesIsAVersionWithWhoAndWhen() throws IOException {
    write(new YearTables(Catalog.load(home)).of(2025));
    edit(
        workbook -> {
          add(
              workbook.getSheet("agencies"),
              Map.of(
                  "code", "SCDS",
                  "name_vi", "Sở Chuyển đổi số",
                  "kind", "department",
                  "reports", "true",
                  "valid_from", "1/3/2026"));
          XSSFSheet targets = workbook.getSheet("targets");
          targets.getRow(1).getCell(4).setCellValue(10.5);
        });

    Draft draft = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(draft.changes(home))
        .extracting(CatalogChange::words)
        .containsExactlyInAnyOrder(
            "agencies SCDS 2026-03-01: new, name_vi Sở Chuyển đổi số, kind department, reports true",
            "targets 2025 GRDP_GROWTH: low 9.5 → 10.5");
    Catalog before = Catalog.load(home);
    assertThat(new CatalogImports(home).add(draft, "Nguyễn Thị A", "2025.xlsx", NOW)).isEqualTo(1);

    Catalog after = Catalog.load(home);
    assertThat(after.agencies().of("SCDS").nameVi()).isEqualTo("Sở Chuyển đổi số");
    assertThat(low(after)).isEqualTo("10.5");
    assertThat(low(after.asOf(NOW.minusSeconds(1)))).isEqualTo(low(before)).isEqualTo("9.5");
    assertThat(new CatalogImports(home).list())
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.by()).isEqualTo("Nguyễn Thị A");
              assertThat(version.at()).isEqualTo(NOW);
              assertThat(version.rows()).containsEntry("agencies", 1L).containsEntry("targets", 1L);
            });
    assertThat(new Journal(home).list(JournalEntry.Kind.CATALOG))
        .extracting(line -> line.entry().text("file"))
        .contains("imports/0001/agencies.csv", "imports/0001/import.yml");

    Path again = folder.resolve("again.xlsx");
    file = again;
    write(new YearTables(after).of(2025));
    assertThat(Draft.of(TablesWorkbook.read(again), NOW).changes(home)).isEmpty();
  }

  @Test
  void tellsInWordsWhatFollowsOfWhom() throws IOException {
    write(new YearTables(Catalog.load(home)).of(2026));
    edit(
        workbook -> {
          for (int i = 1; i <= 2; i++) {
            add(
                workbook.getSheet("indicators"),
                Map.ofEntries(
                    Map.entry("code", "HEALTH_X" + i),
                    Map.entry("name_vi", "Chỉ tiêu y tế " + i),
                    Map.entry("name_en", "Health " + i),
                    Map.entry("unit", "percent"),
                    Map.entry("unit_vi", "%"),
                    Map.entry("direction", "higher"),
                    Map.entry("nature", "reported_rate"),
                    Map.entry("aggregation", "none"),
                    Map.entry("frequency", "quarter"),
                    Map.entry("alone", "Sai"),
                    Map.entry("owner", "SYT"),
                    Map.entry("decimals", "2")));
            add(
                workbook.getSheet("lines"),
                Map.of(
                    "year", "2026",
                    "indicator", "HEALTH_X" + i,
                    "list", "headline",
                    "number", "" + (17 + i),
                    "line_order", "" + (900 + i),
                    "group", "social",
                    "principal", "true"));
          }
        });
    Draft draft = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(draft.review(home).errors()).isEmpty();
    Catalog before = Catalog.load(home);
    long had =
        before.plan(2026, LocalDate.MAX).lines().stream()
            .filter(line -> line.parent().isEmpty() && !line.number().isEmpty())
            .count();
    assertThat(new YearDifference(before, draft.over(home)).list(2026))
        .containsExactly(
            "SYT gets 4 rows more of indicators in 2026-03, 2026-09, 2026-Y, 2026-12",
            "SYT owes now the form indicators in 2026-06",
            "SYT gets 2 rows more of indicators in 2026-06",
            "the plan of 2026 has %d headline indicators, had %d".formatted(had + 2, had));
  }

  /** Of one agency they stand or fall together, and editions have none. */
  @Test
  void addressesAreASheetOfTheirOwn() throws IOException {
    Files.writeString(
        home.catalog().resolve("addresses.csv"),
        """
        agency,email,recorded_at
        STC,old@example.vn,2025-01-09T08:00:00+07:00
        STC,a@example.vn,2025-01-10T08:00:00+07:00
        STC,b@example.vn,2025-01-10T08:00:00+07:00
        SYT,y@example.vn,2025-01-10T08:00:00+07:00
        """);
    Catalog before = Catalog.load(home);
    assertThat(before.addresses("STC")).containsExactly("a@example.vn", "b@example.vn");
    assertThat(before.tables()).doesNotContainKey("addresses");
    write(new YearTables(before).of(2025));
    assertThat(sheet("addresses").lines()).hasSize(3);

    edit(
        workbook -> {
          XSSFSheet addresses = workbook.getSheet("addresses");
          addresses.getRow(2).getCell(2).setCellValue("c@example.vn");
          add(addresses, Map.of("agency", "SXDD", "email", "nowhere"));
        });
    Draft wrong = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(wrong.review(home).errors())
        .anySatisfy(
            error -> assertThat(error).contains("sheet addresses cell A5: agency is 'SXDD'"))
        .anySatisfy(error -> assertThat(error).contains("sheet addresses cell C5: email is"));
    edit(
        workbook ->
            workbook.getSheet("addresses").removeRow(workbook.getSheet("addresses").getRow(4)));
    Draft draft = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(new CatalogImports(home).add(draft, "A", "2025.xlsx", NOW)).isEqualTo(1);
    Catalog after = Catalog.load(home);
    assertThat(after.addresses("STC")).containsExactly("a@example.vn", "c@example.vn");
    assertThat(after.addresses("SYT")).containsExactly("y@example.vn");
    Draft again = Draft.of(TablesWorkbook.read(file), NOW.plusSeconds(1));
    assertThat(again.changes(home)).isEmpty();
  }

  @Test
  void aNewDeadlineIsARowOfTheWorkbook() throws IOException {
    write(new YearTables(Catalog.load(home)).begin(2026, 2025));
    edit(
        workbook -> {
          workbook.removeSheetAt(workbook.getSheetIndex("targets"));
          Map<String, String> month = Map.of("valid_from", "1/2/2026", "code", "MONTH");
          add(workbook.getSheet("regime_collections"), with(month, "agency_deadline.day", "16"));
          add(
              workbook.getSheet("regime_forms"),
              Map.of("valid_from", "1/2/2026", "form", "administration", "owed_by", "VPUB, SNV"));
          add(
              workbook.getSheet("regime_reports"),
              Map.of("valid_from", "1/2/2026", "code", "monthly", "due_on.day", "19"));
          add(
              workbook.getSheet("regime"),
              Map.of("valid_from", "1/2/2026", "coverage_threshold", "0,9"));
        });
    Draft draft = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(draft.changes(home)).isEmpty();
    assertThat(Draft.regimeWords(draft.over(home)))
        .singleElement()
        .asString()
        .startsWith("regime 2026-02-01: ")
        .contains("coverage_threshold 0.9")
        .contains("collections MONTH agency_deadline.day 16");
    assertThat(new CatalogImports(home).add(draft, "A", "2026.xlsx", NOW)).isEqualTo(1);
    assertThat(new CatalogImports(home).add(draft, "A", "2026.xlsx", NOW)).isZero();

    Catalog after = Catalog.load(home);
    Regime regime = after.regime(Collection.of("2026-02"));
    assertThat(regime.collections().get(0).deadlineDay()).isEqualTo(16);
    assertThat(regime.collections().get(0).columns())
        .isEqualTo(after.regime(Collection.of("2026-01")).collections().get(0).columns());
    assertThat(regime.coverageThreshold()).isEqualTo(0.9);
    assertThat(regime.forms())
        .contains(new Regime.FormRule("administration", "", List.of("VPUB", "SNV")));
    assertThat(regime.reports().get(0).isDueOn()).isTrue();
    assertThat(after.regime(Collection.of("2026-01")).collections().get(0).deadlineDay())
        .isEqualTo(18);

    file = folder.resolve("again.xlsx");
    write(new YearTables(after).of(2026));
    Draft untouched = Draft.of(TablesWorkbook.read(file), NOW.plusSeconds(60));
    assertThat(Draft.regimeWords(untouched.over(home))).isEmpty();
    assertThat(sheet("regime_collections").lines())
        .extracting(line -> line.texts().subList(0, 5))
        .contains(List.of("2026-02-01", "MONTH", "", "", "16"));

    edit(
        workbook -> {
          Row row = workbook.getSheet("regime_collections").getRow(1);
          for (Row other : workbook.getSheet("regime_collections")) {
            row = other.getCell(0).toString().contains("2026") ? other : row;
          }
          row.getCell(4).setBlank();
        });
    Draft emptied = Draft.of(TablesWorkbook.read(file), NOW.plusSeconds(90));
    assertThat(Draft.regimeWords(emptied.over(home))).isEmpty();
    assertThat(emptied.review(home).warnings())
        .filteredOn(warning -> warning.contains("is empty"))
        .singleElement()
        .asString()
        .contains("sheet regime_collections row ")
        .contains("agency_deadline.day is empty, which changes nothing: it stays 16");
  }

  private static Map<String, String> with(Map<String, String> cells, String column, String text) {
    Map<String, String> all = new HashMap<>(cells);
    all.put(column, text);
    return all;
  }

  @Test
  void tellsOfACellBySheetAndCell() throws IOException {
    write(new YearTables(Catalog.load(home)).of(2025));
    edit(
        workbook -> {
          workbook.getSheet("targets").getRow(1).getCell(3).setCellValue("at_leest");
          workbook.getSheet("targets").getRow(2).createCell(17).setCellValue("hỏi lại Cục");
          workbook.setSheetName(workbook.getSheetIndex("holidays"), "holiday");
          Map<String, String> month = Map.of("valid_from", "1/1/2026", "code", "MONTH");
          add(workbook.getSheet("regime_collections"), with(month, "agency_deadline.day", "32"));
          add(
              workbook.getSheet("regime_reports"),
              Map.of("valid_from", "1/1/2026", "code", "montly", "to", "UBND HDNDD"));
        });
    assertThat(Draft.of(TablesWorkbook.read(file), NOW).review(home).errors())
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "2025.xlsx sheet regime_collections cell E4: agency_deadline.day is 32, expected 1 to 31 [decides which forms are owed"))
        .anySatisfy(
            error -> assertThat(error).contains("code is 'montly'", "did you mean 'monthly'?"))
        .anySatisfy(error -> assertThat(error).contains("to is 'HDNDD'", "did you mean 'HDND'?"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("2025.xlsx sheet targets cell D2: kind is 'at_leest'")
                    .contains("did you mean 'at_least'?"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "2025.xlsx sheet targets row 3: 'hỏi lại Cục' stands under no heading, expected it in a column of the table"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith(
                        "2025.xlsx sheet holiday line 1: no table is read from it; did you mean 'holidays'?"));
    assertThat(Draft.of(TablesWorkbook.read(file), NOW).review(home).errors())
        .filteredOn(error -> error.contains("sheet targets "))
        .extracting(error -> error.replaceFirst(".* sheet targets (\\w+ \\w+):.*", "$1"))
        .containsExactly("cell D2", "row 3");
    Files.writeString(file, "no workbook");
    assertThatThrownBy(() -> TablesWorkbook.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("expected a workbook saved as .xlsx");
  }

  /** It comes by mail: what is in it may be another's doing, and is told in one line. */
  @Test
  void refusesAWorkbookThatWouldHurtItsReader() throws IOException {
    write(new YearTables(Catalog.load(home)).of(2025));
    replace(
        "xl/styles.xml", "<styleSheet", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///x'>]><styleSheet");
    assertThatThrownBy(() -> TablesWorkbook.read(file))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot read %s: An XML part declares a DTD or entities; expected a workbook saved as .xlsx"
                .formatted(file));
  }

  private void replace(String part, String old, String now) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      String text = Files.readString(zip.getPath(part));
      assertThat(text).contains(old);
      Files.writeString(zip.getPath(part), text.replace(old, now));
    }
  }

  /** What the year itself has to say is left empty, and asked for when it is taken back. */
  @Test
  void aNewYearIsFilledFromTheOneBefore() throws IOException {
    write(new YearTables(Catalog.load(home)).begin(2027, 2025));
    Draft draft = Draft.of(TablesWorkbook.read(file), NOW);
    assertThat(draft.review(home).errors())
        .isNotEmpty()
        .allSatisfy(
            error ->
                assertThat(error)
                    .contains(" sheet targets cell ", "document and document_status are empty"));
    assertThat(sheet("holidays").lines())
        .extracting(line -> line.texts().get(0))
        .containsExactly("2027-01-01", "2027-04-30", "2027-05-01", "2027-09-02");
    assertThat(sheet("lines").lines())
        .hasSameSizeAs(Catalog.load(home).plan(2027, LocalDate.MAX).lines());
  }

  @Test
  void aNewYearTakesNoProjectsPlanFromTheOneBefore() throws IOException {
    write(new YearTables(Catalog.load(home)).begin(2027, 2024));
    Sheet projects = sheet("projects");
    int plan = projects.header().indexOf("plan_text");
    assertThat(projects.lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.texts().get(plan)).isEmpty());
  }

  private Sheet sheet(String name) {
    return TablesWorkbook.read(file).stream()
        .filter(one -> one.path().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void add(XSSFSheet sheet, Map<String, String> cells) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (Cell name : sheet.getRow(0)) {
      if (cells.containsKey(name.getStringCellValue())) {
        row.createCell(name.getColumnIndex()).setCellValue(cells.get(name.getStringCellValue()));
      }
    }
  }

  private static String low(Catalog catalog) {
    return catalog.plan(2025, LocalDate.MAX).findTarget("GRDP_GROWTH").orElseThrow().text("low");
  }

  private void write(List<Sheet> sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      TablesWorkbook.write(out, List.of("Tables."), sheets, Catalog.listSheets());
    }
  }

  private void edit(Consumer<XSSFWorkbook> change) throws IOException {
    XSSFWorkbook workbook;
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
    }
    change.accept(workbook);
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
