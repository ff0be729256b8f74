package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.home.DataHome;

/** The tables of a year as its keeper gets them, standing or begun from the year before. */
class YearTablesTest {

  @TempDir Path folder;
  private YearTables years;

  @BeforeEach
  void load() throws IOException {
    Path given = Files.createDirectories(folder.resolve("given"));
    write(
        given,
        "tasks.csv",
        """
        task_code,name_vi,owner,opened_on,closed_on
        ENDED,Việc đã xong,STC,2024-02-01,2024-12-31
        ENDING,Việc xong trong năm,STC,2024-02-01,2025-01-01
        OPEN,Việc còn mở,STC,2024-02-01,
        """);
    write(
        given,
        "holidays.csv",
        """
        date,kind,name_vi,confidence
        2025-06-02,holiday,Nghỉ một lần,law
        """);
    write(
        given,
        "projects.csv",
        """
        line_code,year,name_vi,owner,plan_text,plan_known_from
        BRIDGE,2025,Cầu,STC,12,2025-01-02
        """);
    DataHome home = new DataHome(folder.resolve("home")).create();
    years = new YearTables(Draft.of(given, Instant.parse("2025-01-05T05:00:00Z")).over(home));
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static List<Map<String, String>> rows(List<Sheet> sheets, String name) {
    Sheet sheet = sheets.stream().filter(s -> s.path().equals(name)).findFirst().orElseThrow();
    return sheet.lines().stream()
        .map(
            line -> {
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < line.texts().size(); i++) {
                row.put(sheet.header().get(i), line.texts().get(i));
              }
              return row;
            })
        .toList();
  }

  private static List<String> column(List<Sheet> sheets, String name, String column) {
    return rows(sheets, name).stream().map(row -> row.get(column)).toList();
  }

  @Test
  void hasTheTablesOfItsYearInTheOrderInWhichTheyAreWorkedOff() {
    List<Sheet> sheets = years.of(2025);
    assertThat(sheets.stream().map(Sheet::path))
        .startsWith("targets", "phases", "lines", "indicators", "holidays", "tasks", "projects")
        .contains("addresses", "regime", "regime_reports")
        .doesNotHaveDuplicates();
    assertThat(column(sheets, "targets", "year")).isNotEmpty().containsOnly("2025");
    assertThat(column(sheets, "lines", "year")).isNotEmpty().containsOnly("2025");
    assertThat(column(sheets, "holidays", "date"))
        .isNotEmpty()
        .allMatch(date -> date.startsWith("2025-"));
    assertThat(column(sheets, "projects", "line_code")).containsExactly("BRIDGE");
    assertThat(column(sheets, "agencies", "code")).contains("STC");
  }

  @Test
  void hasTheTasksThatAreOpenInIt() {
    assertThat(column(years.of(2025), "tasks", "task_code")).containsExactly("ENDING", "OPEN");
    assertThat(column(years.of(2026), "tasks", "task_code")).containsExactly("OPEN");
  }

  @Test
  void beginsWithTheTargetsOfTheYearBeforeButNotWithWhatEachYearStates() {
    List<Map<String, String>> before = rows(years.of(2025), "targets");
    List<Map<String, String>> begun = rows(years.begin(2027, 2025), "targets");
    assertThat(begun).hasSameSizeAs(before);
    assertThat(begun)
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("year", "2027");
              assertThat(row.get("document") + row.get("item") + row.get("known_from")).isEmpty();
            })
        .extracting(row -> row.get("low"))
        .containsExactlyElementsOf(before.stream().map(row -> row.get("low")).toList());
  }

  @Test
  void beginsWithTheDaysThatFallAlikeEveryYear() {
    assertThat(column(years.begin(2027, 2025), "holidays", "date"))
        .containsExactlyInAnyOrder("2027-01-01", "2027-04-30", "2027-05-01", "2027-09-02");
  }

  @Test
  void beginsWithTheProjectsWithoutTheirPlan() {
    assertThat(rows(years.begin(2026, 2025), "projects"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("line_code", "BRIDGE")
                    .containsEntry("year", "2026")
                    .containsEntry("plan_text", "")
                    .containsEntry("plan_known_from", ""));
  }

  @Test
  void beginsNothingThatTheYearHasAlready() {
    assertThat(years.begin(2025, 2024)).isEqualTo(years.of(2025));
  }
}
