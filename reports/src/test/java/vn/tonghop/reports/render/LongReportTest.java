package vn.tonghop.reports.render;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.gate.Gate;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.seal.Seal;
import vn.tonghop.reports.seal.SealedReport;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * A report of a hundred pages: where everything is found, how its pages and annexes end, and that
 * nothing of it is lost; and what is left of it where hardly anybody reports.
 */
class LongReportTest {

  private static final Pattern PLACE =
      Pattern.compile("(?m)^((?:I|V|X|Phụ lục).+?(?:\\n    .+?)?) ?\\.{3,} (\\d+)( trang)?$");
  private static final double MARGIN = 57;

  /** The suite takes a tenth of what the profile {@code extreme} takes. */
  private static final String SIZE = "tonghop-tests.size";

  private static final String ALL = "all";
  private static final boolean IS_WHOLE = ALL.equals(System.getProperty(SIZE));

  private static final String PART = "set variable part = " + (IS_WHOLE ? 1 : 10);

  @TempDir static Path folder;
  private static PrintedReport printed;

  @BeforeAll
  static void print() {
    printed = published(folder, "many");
  }

  /** A year-end to which a file of {@code extreme/} was done. */
  private static PrintedReport published(Path folder, String what) {
    String change = ShippedFiles.below("extreme", LongReportTest.class).get(what + ".sql");
    PrintedReport report = PrintedReport.of(folder, "year_end", PART, change);
    new EditableReports().write(folder, List.of("year_end"));
    new Seal().close(folder, "year_end");
    keep(report, what);
    return report;
  }

  /** To be looked at. */
  private static void keep(PrintedReport report, String what) {
    try {
      Path kept = Files.createDirectories(Path.of("target", "pages", "extreme"));
      Files.copy(report.file(), kept.resolve(what + ".pdf"), REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theGateFindsNothingWrong() {
    assertThat(new Gate().examine(folder, List.of("year_end")).faults()).isEmpty();
  }

  @Test
  void itIsPrintedAsItsOwnDataSay() {
    assertThat(SealedReport.of(folder.resolve("year_end.pdf")).isSound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one_agency", "no_agency"})
  void norWhereHardlyAnybodyReports(String what, @TempDir Path other) {
    published(other, what);
    assertThat(new Gate().examine(other, List.of("year_end")).faults()).isEmpty();
  }

  @Test
  void noPageEndsWithTheHeadingOfWhatFollows() {
    Set<String> headings = headings();
    List<Page> pages = Measured.pdf(printed.file());
    assertThat(pages).hasSizeGreaterThan(IS_WHOLE ? 80 : 20);
    for (int page = 0; page < pages.size(); page++) {
      assertThat(headings).as("page %d", page + 1).doesNotContain(lastLine(pages.get(page)));
    }
  }

  /** The last line of each heading, whatever it is the heading of. */
  private static Set<String> headings() {
    Set<String> headings = new HashSet<>();
    try (Marts marts = Marts.open(folder)) {
      Contents contents = Contents.of(marts, Outlines.shipped(), "year_end").get(0);
      for (Section section : contents.sections()) {
        headings.add(section.heading());
        if (section.said() instanceof Said.Grid grid) {
          grid.rows().forEach(row -> headings.add(row.group()));
        } else if (section.said() instanceof Said.Prose prose) {
          prose.lines().forEach(line -> headings.add(line.group()));
        }
      }
    }
    headings.remove("");
    return headings;
  }

  private static String lastLine(Page page) {
    double lowest = lowest(page);
    StringBuilder line = new StringBuilder();
    page.runs().stream()
        .filter(run -> Math.abs(run.baseline() - lowest) < 1)
        .forEach(run -> line.append(run.text()));
    return line.toString();
  }

  @Test
  void aTableOfContentsTellsThePageOfEachHeadingAndTheLengthOfEachAnnex() {
    assertThat(printed.pages()).hasSizeGreaterThan(TableOfContents.LONG);
    List<MatchResult> told = PLACE.matcher(printed.text()).results().toList();
    assertThat(told).hasSizeGreaterThan(6);
    for (MatchResult place : told) {
      int number = Integer.parseInt(place.group(2));
      if (place.group(3) == null) {
        assertThat(printed.pages().get(number - 1)).contains(place.group(1));
      } else {
        assertThat(annex(place.group(1))).as(place.group()).hasSize(number);
      }
    }
  }

  /** The pages of the annex with such a title, which begins with its number. */
  private static List<Integer> annex(String title) {
    String number = title.substring(0, title.indexOf('.'));
    List<Integer> pages = new ArrayList<>();
    for (int page = 0; page < printed.pages().size(); page++) {
      String text = printed.pages().get(page);
      boolean begins = text.startsWith("Phụ lục ");
      if (begins && !text.startsWith(number + "\n") && !pages.isEmpty()) {
        return pages;
      }
      if (text.startsWith(number + "\n") || !pages.isEmpty()) {
        pages.add(page);
      }
    }
    return pages;
  }

  @Test
  void whatIndicatorsMeanIsAnAnnexToWhichTheBodyRefers() {
    String title = PrintedReport.withoutSpace("KHÁI NIỆM, PHƯƠNG PHÁP TÍNH CÁC CHỈ TIÊU");
    String before = printed.run().split(title)[0];
    String number = before.substring(before.lastIndexOf("Phụlục")).replaceFirst("\\.$", "");
    assertThat(printed.run())
        .contains(PrintedReport.withoutSpace("khái niệm, phương pháp tính các chỉ tiêu tại"))
        .contains("tại" + number + ".");
    List<String> columns = List.of("indicator_name_vi", "definition_line_vi", "change_vi");
    assertThat(PrintedReport.texts(folder, "year_end__definitions", columns))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(printed.run()).contains(text));
  }

  @Test
  void aReportOfTenPagesHasNone(@TempDir Path other) {
    assertThat(PrintedReport.of(other, "theme_quarterly").text()).doesNotContain("MỤC LỤC");
  }

  @Test
  void withoutASummaryItStandsBeforeTheFirstHeading(@TempDir Path other) {
    String fields =
        """
        insert into marts.edition__fields by name
        select f.* replace ('Đầu tư' as group_name_vi, i || ' ' || text_vi as text_vi)
        from marts.edition__fields f, range(1, 150) t(i)
        """;
    PrintedReport theme = PrintedReport.of(other, "theme_quarterly", fields);
    assertThat(theme.pages()).hasSizeGreaterThan(TableOfContents.LONG);
    String first = theme.pages().get(0);
    assertThat(first).contains("MỤC LỤC");
    assertThat(first.indexOf("MỤC LỤC")).isLessThan(first.lastIndexOf("TĂNG CƯỜNG XÂY DỰNG ĐẢNG"));
  }

  @Test
  void noAnnexOfSeveralPagesEndsOnOneThatIsNearlyEmpty() {
    List<Page> pages = Measured.pdf(printed.file());
    for (int page = 1; page < pages.size(); page++) {
      boolean isLast =
          page + 1 == pages.size() || printed.pages().get(page + 1).startsWith("Phụ lục ");
      if (isLast && printed.pages().get(page).matches("(?s)\\d.*")) {
        double share = (lowest(pages.get(page)) - MARGIN) / (pages.get(page).height() - 2 * MARGIN);
        assertThat(share).as("page %d", page + 1).isGreaterThan(0.4);
      }
    }
  }

  /** The lowest line above the foot. */
  private static double lowest(Page page) {
    return page.runs().stream()
        .mapToDouble(Page.Run::baseline)
        .filter(baseline -> baseline < page.height() - MARGIN)
        .max()
        .orElse(MARGIN);
  }
}
