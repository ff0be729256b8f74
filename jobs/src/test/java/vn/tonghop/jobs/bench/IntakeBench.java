package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Reading 44 workbooks of two thousand cells, beside the bare libraries. */
class IntakeBench {

  private static final int FIGURES = 130;
  private static final int ROUNDS = 7;

  @TempDir private Path folder;
  private final List<Path> workbooks = new ArrayList<>();
  private DataHome home;
  private long cells;

  @BeforeEach
  void fillWorkbooks() throws Exception {
    home = new DataHome(folder.resolve("home")).create();
    WideRegister register = new WideRegister(FIGURES);
    FormIssuer issuer =
        new FormIssuer(home, register, (sheet, key) -> Map.of("value", BigDecimal.TEN));
    for (Agency agency : register.agencies()) {
      Path issued =
          issuer
              .issue(register.findDuty(agency.code(), WideRegister.COLLECTION).orElseThrow())
              .orElseThrow();
      Path filled = folder.resolve(agency.code() + ".xlsx");
      List<FormEntry> entries = new ArrayList<>();
      for (OwedFigure figure : register.listOwedFigures(agency.code(), WideRegister.COLLECTION)) {
        entries.addAll(entries(figure, entries.size()));
      }
      assertThat(new FormFiller().fill(issued, filled, entries)).isEmpty();
      workbooks.add(filled);
    }
    this.cells = BareWorkbooks.readWithPoi(workbooks.get(0));
  }

  private static List<FormEntry> entries(OwedFigure figure, int salt) {
    return List.of(
        entry(figure, "value", new BigDecimal("1234.5").add(BigDecimal.valueOf(salt))),
        entry(figure, "reported_yoy_percent", new BigDecimal("11.26")),
        entry(figure, "status", "P"),
        entry(figure, "measured_to", LocalDate.of(2024, 6, 14)));
  }

  private static FormEntry entry(OwedFigure figure, String column, Object value) {
    return FormEntry.ofFigure(
        figure.indicator().code(),
        figure.areaCode(),
        figure.periodCode(),
        Basis.CUMULATIVE,
        column,
        value);
  }

  @Test
  void readsWorkbooksBesideTheBareLibraries() throws Exception {
    String each = "44 workbooks of %d filled cells".formatted(cells);
    String holds =
        each
            + ": digest twice, every part looked through by the guard, identity and seal, cells"
            + " typed by the form";
    Ratio.measure("intake: reading stage / POI event model", ROUNDS, this::readOurs, this::readPoi)
        .print(holds, each + ": XSSFReader, shared strings, styles, every cell formatted", 2);
    Ratio.measure(
            "intake: reading stage / fastexcel reader", ROUNDS, this::readOurs, this::readFastexcel)
        .print(holds, each + ": ReadableWorkbook, the text of every cell", 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openpyxl", "pandas"})
  void readsWorkbooksBesideWhatAnalystsReadThemWith(String library) throws Exception {
    Ratio ratio = new Ratio("intake: reading stage / " + library);
    readOurs();
    for (int round = 0; round < 3; round++) {
      double cpu = Ratio.cpuSeconds();
      long begun = System.nanoTime();
      readOurs();
      ChildRun.Time ours =
          new ChildRun.Time((System.nanoTime() - begun) / 1e9, Ratio.cpuSeconds() - cpu);
      Optional<PythonReader.Read> theirs = PythonReader.read(library, workbooks);
      if (theirs.isEmpty()) {
        return;
      }
      assertThat(theirs.get().cells()).isGreaterThanOrEqualTo(cells);
      ratio.add(ours, theirs.get().time());
    }
    ratio.print(
        "44 workbooks of %d filled cells, guarded and typed by the form".formatted(cells),
        "the same files, each cell of each sheet as a value",
        1.0 / 3);
  }

  private void readOurs() {
    // One that has read nothing yet: it remembers.
    WorkbookReader reader = new WorkbookReader(home);
    for (Path workbook : workbooks) {
      assertThat(reader.read(workbook))
          .isInstanceOfSatisfying(
              Reading.Delivered.class,
              read -> assertThat(read.sheets().get(0).rows()).hasSize(FIGURES));
    }
  }

  private void readPoi() throws Exception {
    for (Path workbook : workbooks) {
      assertThat(BareWorkbooks.readWithPoi(workbook)).isEqualTo(cells);
    }
  }

  private void readFastexcel() throws Exception {
    for (Path workbook : workbooks) {
      assertThat(BareWorkbooks.readWithFastexcel(workbook)).isPositive();
    }
  }
}
