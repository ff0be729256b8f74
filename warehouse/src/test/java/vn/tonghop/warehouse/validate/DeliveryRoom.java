package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.Intaken;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A city's home with an inbox, and what tests do in it: deliver, take in, judge. */
final class DeliveryRoom {

  static final String SHEET = "Chỉ tiêu";

  private final Path folder;
  private final SmallCity city;
  private final DataHome home;
  private final RuleBook book;
  private Clock clock;

  DeliveryRoom(Path folder) {
    this(folder, new SmallCity());
  }

  DeliveryRoom(Path folder, SmallCity city) {
    this.folder = folder;
    this.city = city;
    this.home = new DataHome(folder.resolve("home")).create();
    this.book = RuleBook.shipped(home.operations().resolve("spill")).withCatalog(Catalog.shipped());
    this.clock = clockAt(ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM));
  }

  /** Moves on to another time of delivery. */
  void moveTo(ZonedDateTime time) {
    clock = clockAt(time);
  }

  private static Clock clockAt(ZonedDateTime time) {
    return Clock.fixed(time.toInstant(), SmallCity.VIETNAM);
  }

  SmallCity city() {
    return city;
  }

  DataHome home() {
    return home;
  }

  List<Submission> judge() {
    return Pending.validate(
        new Validation(home, city, book, new WorkbookReader(home), new SetAside(home)));
  }

  byte[] filled(FormEntry... further) throws IOException {
    Path filled = folder.resolve("filled.xlsx");
    Files.deleteIfExists(filled);
    List<FormEntry> entries = new ArrayList<>(List.of(further));
    for (Basis basis : List.of(Basis.MONTH, Basis.CUMULATIVE)) {
      entries.add(
          FormEntry.ofFigure(
              "GRDP_GROWTH", "CANTHO", "2024-06", basis, "value", new BigDecimal("5.73")));
      entries.add(FormEntry.ofFigure("GRDP_GROWTH", "CANTHO", "2024-06", basis, "status", "E"));
    }
    assertThat(new FormFiller().fill(city.issue(home, "CTK"), filled, entries)).isEmpty();
    return Files.readAllBytes(filled);
  }

  byte[] altered(Consumer<XSSFSheet> change) throws IOException {
    return altered(filled(), change);
  }

  byte[] altered(byte[] content, Consumer<XSSFSheet> change) throws IOException {
    Path file = folder.resolve("altered.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(content));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook.getSheet(SHEET));
      workbook.write(out);
    }
    return Files.readAllBytes(file);
  }

  static Cell cell(Sheet sheet, String indicator, String basis, String column) {
    Map<String, Integer> columns = new HashMap<>();
    for (Row row : sheet) {
      if (columns.isEmpty() && row.getCell(0) != null && row.getCell(0).toString().equals("stt")) {
        row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
      } else if (!columns.isEmpty()
          && String.valueOf(row.getCell(columns.get("indicator_code"))).equals(indicator)
          && String.valueOf(row.getCell(columns.get("basis"))).equals(basis)) {
        return row.getCell(columns.get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no row " + indicator + " " + basis);
  }

  static Map<String, String> contents(byte[] workbook, String sheet) throws IOException {
    try (XSSFWorkbook opened = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook))) {
      return contents(opened, sheet);
    }
  }

  static Map<String, String> contents(XSSFWorkbook workbook, String sheet) {
    Map<String, String> contents = new HashMap<>();
    for (Row row : workbook.getSheet(sheet)) {
      for (Cell cell : row) {
        contents.put(
            cell.getAddress().formatAsString(),
            cell.getCellType() + " " + cell + " " + cell.getCellStyle().getIndex());
      }
    }
    return contents;
  }

  void deliver(String agency, String name, byte[] content) throws IOException {
    Files.createDirectories(home.inbox().resolve(agency));
    Path file = home.inbox().resolve(agency).resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.from(clock.instant().minusSeconds(60)));
  }

  List<Intaken> intake() {
    Source source =
        new FolderSource(new FolderSource.Settings("folder", home.inbox(), Duration.ZERO), clock);
    return new Intake(home, city, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(List.of(source), () -> {});
  }

  Submission only() {
    return only(city);
  }

  /** The one delivery, as another register than the small city's judges it. */
  Submission only(Register register) {
    Source source =
        new FolderSource(new FolderSource.Settings("folder", home.inbox(), Duration.ZERO), clock);
    new Intake(home, register, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(List.of(source), () -> {});
    List<Submission> judged =
        Pending.validate(
            new Validation(home, register, book, new WorkbookReader(home), new SetAside(home)));
    assertThat(judged).hasSize(1);
    return judged.get(0);
  }

  List<String> answers(String agency) throws IOException {
    try (var files = Files.list(home.outbox().resolve(agency))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  static List<String> codes(Submission submission) {
    return submission.findings().stream().map(Finding::code).toList();
  }

  static Finding finding(Submission submission, String code) {
    return submission.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " not among " + codes(submission)));
  }
}
