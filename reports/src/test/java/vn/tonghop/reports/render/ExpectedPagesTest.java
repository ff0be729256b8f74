package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.outline.Outlines;

/** What stands on each page of each report, under a locale and a zone that are not Vietnam's. */
class ExpectedPagesTest {

  @TempDir Path folder;
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @BeforeEach
  void goElsewhere() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
  }

  @AfterEach
  void comeBack() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void printsThePagesThatWereLookedAt(String report) throws IOException {
    StringBuilder found = new StringBuilder();
    FixtureWarehouse.make(folder, report);
    PrintedReport printed = PrintedReport.of(new Renderer().render(folder, List.of(report)).get(0));
    List<String> pages = printed.pages();
    for (int page = 0; page < pages.size(); page++) {
      String text = pages.get(page).strip().replaceAll("[0-9a-f]{64}", "(digest)");
      found.append("--- page ").append(page + 1).append('\n').append(text);
      found.append('\n');
    }
    Path kept = Path.of("target", "pages", report, "expected.txt");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, found);
    Files.copy(
        printed.file(), kept.resolveSibling(report + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
    for (Path file : new EditableReports().write(folder, List.of(report)).subList(0, 2)) {
      String kind = file.getFileName().toString().replaceFirst(".*\\.", report + ".");
      Files.copy(file, kept.resolveSibling(kind), StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(found.toString())
        .as(
            "pages of %s: look at the printed pages (reports/%s), then copy reports/%s over"
                + " reports/src/test/resources/reports/%s/expected.txt",
            report, kept.resolveSibling(report + ".pdf"), kept, report)
        .isEqualTo(expected(report));
  }

  private static String expected(String report) throws IOException {
    String name = "/reports/" + report + "/expected.txt";
    try (InputStream in = ExpectedPagesTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
