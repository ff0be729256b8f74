package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.measure.Page;

/** A report of more than ten pages: where everything is found, and how its annexes end. */
class LongReportTest {

  private static final Pattern PLACE = Pattern.compile("(?m)^(.+?) \\.{3,} (\\d+)( trang)?$");
  private static final double MARGIN = 57;

  @TempDir static Path folder;
  private static PrintedReport printed;

  @BeforeAll
  static void print() {
    printed = PrintedReport.of(folder, "year_end");
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
  void aReportOfTenPagesHasNone(@TempDir Path other) {
    assertThat(PrintedReport.of(other, "theme_quarterly").text()).doesNotContain("MỤC LỤC");
  }

  @Test
  void noAnnexOfSeveralPagesEndsOnOneThatIsNearlyEmpty() {
    List<Page> pages = Measured.pdf(printed.file());
    for (int page = 1; page < pages.size(); page++) {
      boolean isLast =
          page + 1 == pages.size() || printed.pages().get(page + 1).startsWith("Phụ lục ");
      if (isLast && printed.pages().get(page).matches("(?s)\\d.*")) {
        assertThat(share(pages.get(page))).as("page %d", page + 1).isGreaterThan(0.4);
      }
    }
  }

  private static double share(Page page) {
    double lowest =
        page.runs().stream()
            .mapToDouble(Page.Run::baseline)
            .filter(baseline -> baseline < page.height() - MARGIN)
            .max()
            .orElse(0);
    return (lowest - MARGIN) / (page.height() - 2 * MARGIN);
  }
}
