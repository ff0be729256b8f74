package vn.tonghop.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** The city's own register: each agency gets the sheets that it owes, and every sheet lands. */
class EveryFormLandsTest {

  private static final String TASKS =
      """
      task_code,group,name_vi,document_vi,coordinating_vi,due_date,owner,opened_on,closed_on,source_url,recorded_at
      T-01,,Rà soát quy hoạch bến thủy,Công văn 12/UBND-KT,STNMT,2024-06-30,SGTVT,2024-01-15,,,2024-01-15T08:00:00+07:00
      T-02,,Đã khép lại từ năm trước,Công văn 11/UBND-KT,,2023-06-30,SGTVT,2023-01-15,2023-12-20,,2024-01-15T08:00:00+07:00
      """;

  @TempDir Path folder;

  private final Clock clock =
      Clock.fixed(
          ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM).toInstant(),
          SmallCity.VIETNAM);
  private DataHome home;
  private Duties duties;

  @BeforeEach
  void layTheCatalog() throws IOException {
    home = new DataHome(folder.resolve("home")).create();
    Files.writeString(home.catalog().resolve("tasks.csv"), TASKS);
    Catalog catalog = Catalog.load(home);
    duties = new Duties(catalog, new ReportingCalendar(catalog));
  }

  @Test
  void asksEachAgencyForTheSheetsThatItOwes() {
    assertThat(formsOf("NK")).containsExactly("narrative");
    assertThat(formsOf("STNMT")).contains("narrative").doesNotContain("administration", "tasks");
    assertThat(formsOf("SGTVT")).contains("tasks", "public_investment", "narrative");
    assertThat(formsOf("VPUB")).contains("narrative", "administration");
    assertThat(duties.findDuty("HDND", SmallCity.JUNE)).isEmpty();
    assertThat(duties.listOwnedRows("tasks", "SGTVT", SmallCity.JUNE))
        .extracting(row -> row.get("task_code"))
        .containsExactly("T-01");
    assertThat(duties.listOwnedRows("projects", "SGTVT", SmallCity.JUNE))
        .extracting(row -> row.get("line_code"))
        .containsExactly("RING-ROAD-WEST", "NR91-KM0-KM7");
  }

  @Test
  void takesAnAgencyThatOwesWordsOnly() throws IOException, SQLException {
    deliver("NK", section("results", "Thu ngân sách\nđạt khá"), section("causes", "=cmd|'x'!A1"));

    Submission submission = judge().get(0);

    assertThat(submission.isAccepted()).isTrue();
    assertThat(submission.findings())
        .extracting(Finding::code, Finding::cell)
        .containsExactlyInAnyOrder(
            tuple("SECTION_MISSING", "C11"),
            tuple("SECTION_MISSING", "C13"),
            tuple("SECTION_TOO_SHORT", "C12"));
    assertThat(submission.owedCount()).isEqualTo(4);
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(
            query("select section_code, text_vi, text_vi_cell, agency_code", "narrative__sections"))
        .containsExactly("causes|=cmd|'x'!A1|C12|NK", "results|Thu ngân sách\nđạt khá|C10|NK");
  }

  @Test
  void rejectsWordsThatWereNeverWritten() throws IOException {
    deliver("STNMT");

    assertThat(judge().get(0).findings()).extracting(Finding::code).containsExactly("EMPTY_FORM");
  }

  @Test
  void landsTasksAndProjectsWithWhatWasPrintedInThem() throws IOException, SQLException {
    deliver(
        "SGTVT",
        task("T-01", "state", "open_overdue"),
        task("T-01", "delay_reason_vi", "Chờ ý kiến"),
        task("added-01", "name_vi", "Việc giao thêm"),
        task("added-01", "state", "done_in_time"),
        task("added-01", "done_date", LocalDate.of(2024, 6, 10)),
        project("RING-ROAD-WEST", "disbursed_month_billion_vnd", new BigDecimal("7.4")),
        project("RING-ROAD-WEST", "disbursed_cumulative_billion_vnd", new BigDecimal("57.4")),
        project("RING-ROAD-WEST", "capital_source", "local"),
        project("RING-ROAD-WEST", "reported_percent", new BigDecimal("18.54")),
        project("RING-ROAD-WEST", "denominator", "council"),
        project("RING-ROAD-WEST", "status", "A"),
        project("NR91-KM0-KM7", "status", "L"));

    Submission submission = judge().get(0);

    assertThat(submission.findings())
        .as("remarks on the added task, which names no document, deadline or product")
        .extracting(Finding::code)
        .containsExactly("ADDED_TASK_INCOMPLETE", "DONE_WITHOUT_PRODUCT");
    int figures = duties.listOwedFigures("SGTVT", SmallCity.JUNE).size();
    assertThat(submission.owedCount()).isEqualTo(figures + 1 + 2 + 4);
    assertThat(submission.answeredCount()).isEqualTo(1 + 2);
    assertThat(receipt("SGTVT"))
        .as("the sheet of which nothing is answered")
        .contains("Trang chưa có nội dung: Nội dung báo cáo (4 dòng)\n");
    assertThat(query("select task_code, name_vi, due_date, state, done_date", "tasks__tasks"))
        .containsExactly(
            "T-01|Rà soát quy hoạch bến thủy|2024-06-30|open_overdue|null",
            "added-01|Việc giao thêm|null|done_in_time|2024-06-10");
    assertThat(
            query(
                "select line_code, capital_source, disbursed_cumulative_billion_vnd,"
                    + " typeof(reported_percent), denominator, status",
                "public_investment__projects"))
        .containsExactly(
            "NR91-KM0-KM7|several|null|DECIMAL(18,6)|null|L",
            "RING-ROAD-WEST|local|57.400000|DECIMAL(18,6)|council|A");
  }

  @Test
  void takesWhatWasIssuedBeforeTheFormHadItsNewestColumns() throws IOException, SQLException {
    Path csv = Files.createDirectories(home.inbox().resolve("SGTVT")).resolve("cu.csv");
    Files.writeString(
        csv,
        """
        agency;SGTVT
        collection;2024-06
        form;tasks.v1
        sheet;tasks

        task_code;name_vi;document_vi;coordinating_vi;due_date;state;done_date;product_vi;delay_reason_vi;note
        T-01;Rà soát quy hoạch bến thủy;Công văn 12/UBND-KT;STNMT;2024-06-30;open_in_time;;;;
        """);
    Files.setLastModifiedTime(csv, FileTime.from(clock.instant()));

    assertThat(judge().get(0).isAccepted()).isTrue();
    assertThat(query("select task_code, state", "tasks__tasks"))
        .containsExactly("T-01|open_in_time");
  }

  @Test
  void theNextWorkbookShowsWhatEachRowSaidLast() throws IOException {
    deliver(
        "SGTVT",
        task("T-01", "state", "open_overdue"),
        task("T-01", "delay_reason_vi", "Chờ ý kiến"),
        project("RING-ROAD-WEST", "plan_billion_vnd", new BigDecimal("310")),
        project("RING-ROAD-WEST", "disbursed_cumulative_billion_vnd", new BigDecimal("57.4")),
        project("RING-ROAD-WEST", "status", "A"),
        project("NR91-KM0-KM7", "status", "L"),
        project("added-01", "name_vi", "Cầu mới"),
        project("added-01", "capital_source", "local"),
        project("added-01", "disbursed_cumulative_billion_vnd", new BigDecimal("5")),
        project("added-01", "status", "A"));
    assertThat(judge().get(0).isAccepted()).isTrue();
    LocalDateTime july = LocalDateTime.of(2024, 7, 10, 8, 0);

    Path next = issue("SGTVT", "2024-07", july);
    assertThat(texts(next, "Nhiệm vụ", "earlier_state_vi"))
        .containsExactly("T-01: Đang làm - quá hạn");
    assertThat(texts(next, "Đầu tư công", "earlier_plan_billion_vnd"))
        .as("and nothing beside an added row, which may be about something else now")
        .containsExactly("RING-ROAD-WEST: 310,000");
    assertThat(texts(next, "Đầu tư công", "earlier_cumulative_billion_vnd"))
        .containsExactly("RING-ROAD-WEST: 57,400");
    Path before = issue("SGTVT", "2024-07", july.minusMonths(1));
    assertThat(texts(before, "Nhiệm vụ", "earlier_state_vi"))
        .as("what had not been received by then")
        .isEmpty();
  }

  private Path issue(String agency, String collection, LocalDateTime knownUntil) {
    Duty duty = duties.findDuty(agency, Collection.of(collection)).orElseThrow();
    LandedAnswers earlier = LandedAnswers.before(home, duty.collection(), knownUntil);
    return new FormIssuer(home, duties, earlier).issue(duty).orElseThrow();
  }

  /** What stands in a column of a sheet, behind the key of its row. */
  private static List<String> texts(Path workbook, String title, String column) throws IOException {
    DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook opened = new XSSFWorkbook(workbook.toFile())) {
      int at = -1;
      int key = -1;
      for (Row row : opened.getSheet(title)) {
        for (Cell cell : row) {
          at = shown.formatCellValue(cell).equals(column) ? cell.getColumnIndex() : at;
        }
        String text = at < 0 ? "" : shown.formatCellValue(row.getCell(at));
        key = text.equals(column) ? row.getLastCellNum() - 1 : key;
        if (key >= 0 && !row.getZeroHeight() && !text.isEmpty()) {
          texts.add(shown.formatCellValue(row.getCell(key)) + ": " + text);
        }
      }
    } catch (InvalidFormatException e) {
      throw new AssertionError(e);
    }
    return texts.subList(Math.min(1, texts.size()), texts.size());
  }

  @Test
  void remarksWhatIsMissingBesideAFigure() throws IOException {
    deliver(
        "SGTVT",
        project("added-02", "disbursed_cumulative_billion_vnd", new BigDecimal("5")),
        project("added-02", "reported_percent", new BigDecimal("10")));

    assertThat(judge().get(0).findings())
        .extracting(Finding::code, Finding::expected)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("COMPANION_MISSING", "Dự án"),
            org.assertj.core.groups.Tuple.tuple("COMPANION_MISSING", "Nguồn vốn"),
            org.assertj.core.groups.Tuple.tuple("COMPANION_MISSING", "Mẫu số của tỷ lệ"),
            org.assertj.core.groups.Tuple.tuple("STATUS_MISSING", "Tình trạng số liệu"),
            org.assertj.core.groups.Tuple.tuple(
                "DISBURSED_MONTH_LEFT_OUT",
                "số giải ngân trong tháng, không có thì ghi 0, hoặc ghi chú lý do"));
  }

  @Test
  void countsDocumentsAsWholeNumbers() throws IOException, SQLException {
    deliver(
        "VPUB",
        item("documents_received", "month_count", 1250L),
        item("documents_received", "year_count", 7010L),
        item("assignments_given", "status", "M"));

    Submission submission = judge().get(0);

    assertThat(submission.findings()).isEmpty();
    assertThat(submission.answeredCount()).isEqualTo(2);
    assertThat(
            query(
                "select item_code, month_count, typeof(year_count), year_count_cell, status",
                "administration__items"))
        .containsExactly(
            "assignments_given|null|BIGINT|null|M", "documents_received|1250|BIGINT|E10|null");
  }

  private String receipt(String agency) throws IOException {
    Path receipt =
        Folder.list(home.outbox().resolve(agency)).stream()
            .filter(file -> file.toString().contains("tiep-nhan"))
            .findFirst()
            .orElseThrow();
    return Files.readString(receipt);
  }

  private List<String> formsOf(String agency) {
    return duties.findDuty(agency, SmallCity.JUNE).map(Duty::forms).orElse(List.of());
  }

  private static FormEntry section(String code, String text) {
    return new FormEntry("sections", List.of(code), "text_vi", text);
  }

  private static FormEntry task(String code, String column, Object value) {
    return new FormEntry("tasks", List.of(code), column, value);
  }

  private static FormEntry project(String code, String column, Object value) {
    return new FormEntry("projects", List.of(code), column, value);
  }

  private static FormEntry item(String code, String column, Object value) {
    return new FormEntry("items", List.of(code), column, value);
  }

  private void deliver(String agency, FormEntry... entries) throws IOException {
    Duty duty = duties.findDuty(agency, SmallCity.JUNE).orElseThrow();
    Path issued = new FormIssuer(home, duties, EarlierAnswers.NONE).issue(duty).orElseThrow();
    Path inbox = Files.createDirectories(home.inbox().resolve(agency));
    Path file = inbox.resolve(issued.getFileName());
    assertThat(new FormFiller().fill(issued, file, List.of(entries))).isEmpty();
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
  }

  private List<Submission> judge() {
    FolderSource.Settings settings =
        new FolderSource.Settings("folder", home.inbox(), Duration.ZERO);
    new Intake(home, duties, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(List.of(new FolderSource(settings, clock)), () -> {});
    List<Submission> judged =
        Pending.validate(
            new Validation(
                home,
                duties,
                RuleBook.shipped(home.operations().resolve("spill")),
                new WorkbookReader(home),
                new SetAside(home)));
    Pending.store(new Store(home, new WorkbookReader(home)));
    return judged;
  }

  private List<String> query(String select, String relation) throws SQLException {
    String sql =
        "%s from read_parquet('%s/%s/*/*.parquet') order by 1"
            .formatted(select, home.landed(), relation);
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
          row.add(String.valueOf(result.getObject(at)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
