package vn.tonghop.warehouse.workbook.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;

/** Whatever is found in a workbook, it comes back with comments and with nothing else changed. */
class AnnotatorPropertyTest {

  private static final int SEEDS = 12;
  private static final List<String> MESSAGES =
      List.of(
          "Đề nghị kiểm tra lại số liệu.",
          "=cmd|'/c calc'!A1",
          "Lũy kế thấp hơn kỳ trước; ghi lý do ở cột Ghi chú. ".repeat(60),
          "& <thẻ> \"ngoặc\"");

  @TempDir Path folder;
  private Path filled;

  @BeforeEach
  void fill() {
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

  @Test
  void changesNoCellAndCommentsExactlyThoseThatAFindingNames() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Finding> findings = generate(random);
      Path annotated = folder.resolve("annotated.xlsx");
      Path again = folder.resolve("again.xlsx");

      new Annotator(EarlierReport.UNKNOWN).annotate(filled, annotated, findings);
      List<Finding> later = generate(random);
      new Annotator(EarlierReport.UNKNOWN).annotate(annotated, again, later);

      assertThat(contents(annotated)).as("seed %d", seed).isEqualTo(contents(filled));
      assertThat(contents(again)).as("seed %d, a second answer", seed).isEqualTo(contents(filled));
      assertThat(commented(annotated)).as("seed %d", seed).isEqualTo(named(findings));
      assertThat(commented(again)).as("seed %d, a second answer", seed).isEqualTo(named(later));
    }
  }

  /** Findings at cells of any kind, several at one, some at none. */
  private static List<Finding> generate(Random random) {
    List<Finding> findings = new ArrayList<>();
    for (int n = 0; n < 1 + random.nextInt(12); n++) {
      boolean isOfACell = random.nextInt(6) > 0;
      String cell = new CellReference(3 + random.nextInt(20), random.nextInt(24)).formatAsString();
      String message = MESSAGES.get(random.nextInt(MESSAGES.size()));
      findings.add(
          new Finding(
              "CODE_" + n,
              random.nextBoolean() ? Severity.REJECT : Severity.REMARK,
              isOfACell ? "Chỉ tiêu" : "",
              isOfACell ? cell : "",
              "+1",
              "@x",
              message,
              message));
    }
    return findings;
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
