package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tonghop.warehouse.Basis.YEAR_ESTIMATE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * A correction from the officer's file to the edition: what it does not answer stays, and what it
 * answers stands whole. Files that officers sent lie in a folder {@code shared/cases} above the
 * repository; where there is none, those tests are skipped and say so.
 */
class CorrectedRowsTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Period JUNE = Period.of("2024-06");
  private static final Instant FIRST = Instant.parse("2024-06-17T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-06-17T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2024-06-17T12:00:00Z");

  /** The standing figures of the trade department, as the edition has them. */
  private static final String FIGURES =
      "select indicator_code || ' ' || period_code || ' ' || basis || ' ' || cast(value as decimal(18,2)) from core.fct_observations where is_standing and comparator_code = 'none' and agency_code = 'SCT' order by 1";

  @TempDir Path folder;
  private SmallHome city;
  private Duties duties;

  @BeforeEach
  void makeTheHome() {
    city = new SmallHome(folder);
    Catalog catalog = Catalog.shipped();
    duties = new Duties(catalog, new ReportingCalendar(catalog));
  }

  @Test
  void aCorrectionOfOneCellLeavesTheOtherFigures() throws IOException {
    take("SCT", sealedHere("officer/q1_full.xlsx"), FIRST);
    List<String> before = ask(JUNE, FIRST, FIGURES);
    Submission correction =
        take("SCT", sealedHere("officer/q2_partial_only_correction.xlsx"), SECOND);

    List<String> after = ask(JUNE, EVENING, FIGURES);
    assertThat(before).hasSizeGreaterThan(5);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(figure -> !before.contains(figure))).hasSize(1);
    assertThat(receipt(correction)).contains("- Dòng thay đổi: 1\n", "- Dòng báo cáo mới: 0\n");
    assertThat(correction.answeredCount()).isGreaterThanOrEqualTo(before.size());
  }

  @Test
  void theSheetOfASecondFileLeavesTheSheetOfTheFirst() throws IOException {
    take("SCT", shared("officer/figures.csv"), FIRST);
    Submission second = take("SCT", shared("officer/sections.csv"), SECOND);

    assertThat(ask(JUNE, EVENING, FIGURES)).hasSize(6);
    assertThat(
            ask(
                JUNE,
                EVENING,
                "select section_code from core.fct_narratives where agency_code = 'SCT' and has_content order by 1"))
        .containsExactly("causes", "difficulties", "proposals", "results");
    assertThat(second.answeredCount()).isEqualTo(10);
    assertThat(receipt(second))
        .contains("- Dòng báo cáo mới: 4\n", "- Dòng không ghi lại, giữ số đã báo cáo: 6\n");
  }

  @Test
  void aPercentageOfThePlanFallsWithTheFigureThatItWasGivenWith() throws IOException {
    Path csv = folder.resolve("STC_2024-12.csv");
    Files.writeString(
        csv,
        """
        agency;STC
        collection;2024-12
        form;indicators.v1
        sheet;figures

        indicator_code;area_code;period_code;basis;value;qualifier;reported_yoy_percent;reported_plan_percent;numerator;denominator;denominator_name;status;measured_to;note
        BUDGET_REVENUE;CANTHO;2024;year_estimate;11900;;;;;;;E;;
        """);
    theYearsRevenueIsJudgedAnewBy(csv);
  }

  @Test
  void thePercentageThatWasLeftBehindByAnOfficerFallsToo() throws IOException {
    theYearsRevenueIsJudgedAnewBy(shared("figures/stale_percent_STC_2024-12.csv"));
  }

  private void theYearsRevenueIsJudgedAnewBy(Path csv) throws IOException {
    String verdict =
        "select verdict_code || ' ' || coalesce(cast(judged_value as decimal(18,2))::varchar, '') || ' ' || reason_vi from core.fct_assessments where indicator_code = 'BUDGET_REVENUE'";
    Period year = Period.of("2024");
    take("STC", yearOfRevenue(), Instant.parse("2024-10-30T02:00:00Z"));
    assertThat(ask(year, Instant.parse("2024-12-05T10:00:00Z"), verdict))
        .singleElement()
        .asString()
        .startsWith("exceeded 101.28 thực hiện 101,28%");

    Submission correction = take("STC", csv, Instant.parse("2024-12-17T02:00:00Z"));

    assertThat(ask(year, Instant.parse("2025-01-05T10:00:00Z"), verdict))
        .containsExactly("not_assessed 11900.00 thiếu dự toán");
    assertThat(
            ask(
                year,
                Instant.parse("2025-01-05T10:00:00Z"),
                "select printed_text from core.printed_figures where printed_text like '%101,28%'"))
        .isEmpty();
    assertThat(correction.findings())
        .filteredOn(finding -> finding.code().equals("COMPANION_LEFT_OUT"))
        .singleElement()
        .extracting(Finding::messageVi)
        .asString()
        .contains("so kế hoạch 101,28 %", "khoảng 95,97 %");
  }

  /** The officer's workbook under the seal of this home, as if it had been issued here. */
  private Path sealedHere(String file) throws IOException {
    Path target = folder.resolve(Path.of(file).getFileName());
    try (XSSFWorkbook issued = open(issue("SCT", "2024-06"));
        XSSFWorkbook sent = open(shared(file));
        OutputStream out = Files.newOutputStream(target)) {
      for (Row row : issued.getSheet(Identity.SHEET)) {
        Row copy = sent.getSheet(Identity.SHEET).createRow(row.getRowNum());
        row.forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString()));
      }
      sent.write(out);
    }
    return target;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private Path issue(String agency, String collection) {
    return new FormIssuer(city.home, duties, EarlierAnswers.NONE)
        .issue(duties.findDuty(agency, Collection.of(collection)).orElseThrow())
        .orElseThrow();
  }

  private Path yearOfRevenue() {
    Path filled = folder.resolve("STC_2024-Y.xlsx");
    new FormFiller()
        .fill(
            issue("STC", "2024-Y"),
            filled,
            Stream.of(
                    revenue("value", new BigDecimal("12558")),
                    revenue("reported_plan_percent", new BigDecimal("101.28")),
                    revenue("status", "E"))
                .toList());
    return filled;
  }

  private static FormEntry revenue(String column, Object value) {
    return FormEntry.ofFigure("BUDGET_REVENUE", "CANTHO", "2024", YEAR_ESTIMATE, column, value);
  }

  /** Delivers a file, takes it in, judges it and lands its rows. */
  private Submission take(String agency, Path file, Instant at) throws IOException {
    Path inbox = Files.createDirectories(city.home.inbox().resolve(agency));
    Path delivered = Files.copy(file, inbox.resolve(file.getFileName()));
    Files.setLastModifiedTime(delivered, FileTime.from(at.minusSeconds(60)));
    Clock clock = Clock.fixed(at, VIETNAM);
    new Intake(city.home, duties, clock, Intake.Limits.STANDARD, new WorkbookReader(city.home))
        .pull(
            List.of(
                new FolderSource(
                    new FolderSource.Settings("folder", city.home.inbox(), Duration.ZERO), clock)),
            () -> {});
    List<Submission> judged =
        Pending.validate(
            new Validation(
                city.home,
                duties,
                RuleBook.shipped(folder.resolve("spill")).withCatalog(Catalog.shipped()),
                new WorkbookReader(city.home),
                new SetAside(city.home)));
    assertThat(judged).singleElement().matches(Submission::isAccepted, "is accepted");
    Pending.store(new Store(city.home, new WorkbookReader(city.home)));
    return judged.get(0);
  }

  private String receipt(Submission one) throws IOException {
    return Files.readString(
        city.home
            .outbox()
            .resolve("SCT/SCT_2024-06_tiep-nhan_%s.txt".formatted(one.receipt().shortSha())));
  }

  private List<String> ask(Period period, Instant asOf, String sql) {
    return city.tell(Catalog.shipped(), period, asOf, sql);
  }

  private static Path shared(String file) {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path found = above.resolve("shared").resolve("cases").resolve(file);
      if (Files.exists(found)) {
        return found;
      }
    }
    System.out.println("Skipped: no file shared/cases/" + file + " above this folder");
    assumeTrue(false, "no file shared/cases/" + file);
    throw new IllegalStateException();
  }
}
