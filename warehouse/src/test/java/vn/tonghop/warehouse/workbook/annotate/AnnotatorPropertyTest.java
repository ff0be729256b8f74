package vn.tonghop.warehouse.workbook.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** Whatever is found in a workbook, it comes back with comments and with nothing else changed. */
class AnnotatorPropertyTest {

  private static final List<String> MESSAGES =
      List.of(
          "Đề nghị kiểm tra lại số liệu.",
          "=cmd|'/c calc'!A1",
          "Lũy kế thấp hơn kỳ trước; ghi lý do ở cột Ghi chú. ".repeat(60),
          "& <thẻ> \"ngoặc\"");

  private Path folder;
  private Path filled;

  @BeforeProperty
  void fill() throws IOException {
    folder = Files.createTempDirectory("annotated");
    DataHome home = new DataHome(folder).create();
    filled = folder.resolve("filled.xlsx");
    SmallCity city = new SmallCity();
    List<FormEntry> entries = new ArrayList<>();
    city.listOwedFigures("CTK", SmallCity.JUNE)
        .forEach(
            figure -> {
              entries.add(entry(figure.indicator().code(), figure.basis(), "value", "12.5"));
              entries.add(
                  entry(figure.indicator().code(), figure.basis(), "note", "=1+1, Đường Ẩm"));
            });
    new FormFiller().fill(city.issue(home, "CTK"), filled, entries);
  }

  private static FormEntry entry(String indicator, Basis basis, String column, String value) {
    return FormEntry.ofFigure(
        indicator,
        "CANTHO",
        "2024-06",
        basis,
        column,
        column.equals("value") ? new BigDecimal(value) : value);
  }

  @AfterProperty
  void clear() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void changesNoCellAndCommentsExactlyThoseThatAFindingNames(
      @ForAll("findings") List<Finding> findings, @ForAll("findings") List<Finding> later)
      throws IOException {
    Path annotated = folder.resolve("annotated.xlsx");
    Path again = folder.resolve("again.xlsx");

    new Annotator(EarlierReport.UNKNOWN).annotate(filled, annotated, findings);
    new Annotator(EarlierReport.UNKNOWN).annotate(annotated, again, later);

    assertThat(contents(annotated)).isEqualTo(contents(filled));
    assertThat(contents(again)).as("a second answer").isEqualTo(contents(filled));
    assertThat(commented(annotated)).isEqualTo(named(findings));
    assertThat(commented(again)).as("a second answer").isEqualTo(named(later));
  }

  /** Findings at cells of any kind, several at one, some at none. */
  @Provide
  Arbitrary<List<Finding>> findings() {
    Arbitrary<String> cells =
        Combinators.combine(
                Arbitraries.integers().between(3, 22), Arbitraries.integers().between(0, 23))
            .as((row, column) -> new CellReference(row, column).formatAsString());
    return Combinators.combine(
            cells.optional(0.8), Arbitraries.of(Severity.class), Arbitraries.of(MESSAGES))
        .as(
            (cell, severity, message) ->
                new Finding(
                    "CODE",
                    severity,
                    cell.isPresent() ? "Chỉ tiêu" : "",
                    cell.orElse(""),
                    "+1",
                    "@x",
                    message,
                    message))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static TreeSet<String> named(List<Finding> findings) {
    TreeSet<String> cells = new TreeSet<>();
    findings.stream().filter(f -> !f.cell().isEmpty()).forEach(f -> cells.add(f.cell()));
    return cells;
  }

  private static TreeSet<String> commented(Path file) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      TreeSet<String> cells = new TreeSet<>();
      workbook.getSheet("Chỉ tiêu").getCellComments().keySet().stream()
          .map(CellAddress::formatAsString)
          .forEach(cells::add);
      return cells;
    }
  }

  /** Every cell of the sender's sheets, with its type, text, formula, style and lock. */
  private static Map<String, String> contents(Path file) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (XSSFWorkbook workbook = open(file)) {
      for (Sheet sheet : workbook) {
        if (sheet.getSheetName().equals("Ý kiến trả lại")) {
          continue;
        }
        XSSFSheet seen = (XSSFSheet) sheet;
        String name = sheet.getSheetName();
        contents.put(
            name,
            "%s %s %s %s"
                .formatted(
                    workbook.getSheetVisibility(workbook.getSheetIndex(sheet)),
                    seen.getProtect(),
                    seen.getMergedRegions(),
                    seen.getDataValidations().size()));
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (!cell.toString().isEmpty()) {
              contents.put(
                  name + "!" + cell.getAddress(),
                  "%s %s %s %s"
                      .formatted(
                          cell.getCellType(),
                          cell,
                          cell.getCellStyle().getDataFormatString(),
                          cell.getCellStyle().getLocked()));
            }
          }
        }
      }
    }
    return contents;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
