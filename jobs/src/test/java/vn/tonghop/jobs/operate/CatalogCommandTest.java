package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.home.DataHome;

/** The catalog as people keep it, from the command line. */
class CatalogCommandTest {

  @TempDir private Path folder;

  @Test
  void checkTellsEverySlipOfAFileAndChangesNothing() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Path given = folder.resolve("plans/2026/targets.csv");
    Files.createDirectories(given.getParent());
    Files.writeString(
        given,
        """
        indicator;kind;low;high;document;document_status
        URBANISATION;range;76;75;Nghị quyết năm 2026;resolution
        GRDP_GROWHT;at_least;10,5;;Nghị quyết năm 2026;resolution
        """);

    Said said = check(home, given);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text())
        .contains(
            "error   plans/2026/targets.csv line 2: low is 76 and high is 75, expected low not to be above high [decides the target beside the cell in the forms of 2026")
        .contains(
            "error   plans/2026/targets.csv line 3: indicator is 'GRDP_GROWHT', expected a code of indicators; did you mean 'GRDP_GROWTH'?")
        .contains("3 errors, 0 odd");
    assertThat(home.catalog()).isEmptyDirectory();

    Files.writeString(
        given,
        """
        indicator;kind;low;high;document;document_status
        URBANISATION;range;7;75;Nghị quyết năm 2026;resolutoin
        GRDP_GROWTH;at_least;10,5;;Nghị quyết năm 2026;resolutoin
        """);
    String twice = check(home, given).text();
    long lines = twice.lines().filter(line -> line.startsWith("error ")).count();
    assertThat(twice)
        .as("each place is one")
        .contains(
            "line 2, 3 (2 times): document_status is 'resolutoin'", lines + 1 + " errors, 0 odd");
    Files.writeString(
        given,
        """
        indicator;kind;low;high;document;document_status
        URBANISATION;range;7;75;Nghị quyết năm 2026;resolution
        GRDP_GROWTH;at_least;10,5;;Nghị quyết năm 2026;resolution
        """);
    assertThat(check(home, given).text()).isEqualTo("0 errors, 0 odd\n");
    assertThat(check(home).code()).isZero();
    Files.writeString(
        home.catalog().resolve("tasks.csv"),
        "task_code,name_vi,owner,due_date,recorded_at\nT1,Đề án,STC,2024-09-30,2024-01-10T08:00:00+07:00\n");
    assertThat(check(home))
        .satisfies(odd -> assertThat(odd.code()).isZero())
        .satisfies(
            odd ->
                assertThat(odd.text())
                    .isEqualTo(
                        "odd     open tasks that were due before the year: T1\n0 errors, 1 odd\n"));
    assertThat(Said.of(home.root(), "year", "open", "2026").text())
        .contains("differs  open tasks that were due before the year");
    for (Path none :
        List.of(folder.resolve("none.csv"), Files.writeString(folder.resolve("targets"), "x"))) {
      assertThat(check(home, none).text())
          .startsWith("tonghop: Cannot ")
          .contains("expected a folder of CSV files, a CSV file, a YAML file or a workbook");
      assertThat(check(home, none).code()).isEqualTo(1);
    }
  }

  @Test
  void aYearGoesOutAsCsvAndComesBackAsAVersion() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Path out = folder.resolve("2026");
    assertThat(say(home, "init", "--year", "2026", "--to", out.toString()).code()).isZero();
    assertThat(say(home, "init", "--year", "2026", "--to", out.toString()).text())
        .contains("it is there already, expected a new name");
    Path targets = out.resolve("targets.csv");
    Files.writeString(
        targets,
        "year;indicator;kind;low;document;document_status\n2026;URBANISATION;at_least;76,5;Nghị quyết năm 2026;resolution\n");

    assertThat(say(home, "diff", out.toString(), "--year", "2026").text())
        .contains("targets 2026 URBANISATION: new, kind at_least, low 76.5, document Nghị quyết")
        .contains("so the plan of 2026 has 1 target, had 0");
    assertThat(say(home, "import", out.toString(), "--by", "Nguyễn Thị A").text())
        .contains("version 1 of the catalog");
    assertThat(say(home, "import", out.toString(), "--by", "Nguyễn Thị A").text())
        .contains("nothing in it differs from what stands");
    Path regime = folder.resolve("regime-2026.yaml");
    Files.writeString(
        regime,
        "valid_from: 1/1/2026\ncollections:\n  - {code: MONTH, agency_deadline: {day: 16}}\n");
    assertThat(say(home, "diff", regime.toString(), "--year", "2026").text())
        .contains("so 2026-01 is due 2026-01-16 17:00, was 2026-01-19 17:00");
    Path held =
        Files.writeString(
            folder.resolve("regime-held.yaml"),
            "valid_from: 1/1/2026\nrelease: {editions: held}\n");
    assertThat(say(home, "diff", held.toString(), "--year", "2026").text())
        .containsPattern(
            "so the editions of 2026-01, .*2026 are held until a person releases each, for the"
                + " regime says release.editions held");
    Path unprinted =
        Files.writeString(
            folder.resolve("documents.csv"), "code,title_vi\nnq-x,Nghị quyết ☃ năm 2026\n");
    assertThat(say(home, "diff", unprinted.toString(), "--year", "2026").text())
        .contains("odd ", "title_vi holds ☃", "a report that prints it is held as a draft");
    assertThat(say(home, "import", regime.toString(), "--by", "Nguyễn Thị A").text())
        .contains("version 2 of the catalog");
    assertThat(say(home, "import", regime.toString(), "--by", "Nguyễn Thị A").text())
        .contains("nothing in it differs from what stands");
    assertThat(say(home, "history").text()).contains("Nguyễn Thị A", "2026", "targets 1");
    assertThat(say(home, "export", "--year", "2026", "--to", folder.resolve("x.xlsx").toString()))
        .satisfies(said -> assertThat(said.code()).as(said.text()).isZero());
  }

  @Test
  void historyReachesTheOthersWhereOneInboxTakesNothing() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Files.createFile(home.inbox().resolve("CTK"));
    Path figures =
        Files.writeString(
            folder.resolve("figures.csv"),
            "indicator,period,basis,value\nRETAIL_SALES,2025-12,month,9512\nEXPORTS,2025-12,month,75\n");

    assertThat(say(home, "import-history", figures.toString()).text())
        .contains("Written: 1, but nothing for CTK (Cannot ");
    assertThat(home.inbox().resolve("SCT/history-2025-12.csv")).isNotEmptyFile();
  }

  @Test
  void aCitySaysItsReportsInWordsOfItsOwn() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Path out = folder.resolve("2026");
    say(home, "init", "--year", "2026", "--to", out.toString());
    Path wordings = out.resolve("wordings.csv");
    String shipped = Files.readString(wordings);
    assertThat(shipped).contains("shared/outline,blocks.results.heading_vi,");
    assertThat(say(home, "diff", wordings.toString(), "--year", "2026").text())
        .isEqualTo("0 rows, 0 that follow in 2026\n");

    Files.writeString(
        wordings, shipped.replace("blocks.results.heading_vi", "blocks.result.heading_vi"));
    assertThat(check(home, wordings).text())
        .containsPattern("error   wordings.csv line \\d+: place is 'blocks.result.heading_vi'")
        .contains("did you mean 'blocks.results.heading_vi'?", "[decides the words of headings");
    assertThat(say(home, "import", wordings.toString(), "--by", "Nguyễn Thị A").text())
        .contains("Cannot import", "did you mean 'blocks.results.heading_vi'?");
    assertThat(home.catalog()).isEmptyDirectory();

    Files.writeString(
        wordings,
        shipped.replace(
            "KẾT QUẢ VÀ TIẾN ĐỘ THỰC HIỆN CÁC CHỈ TIÊU", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"));
    assertThat(check(home, wordings).text()).isEqualTo("0 errors, 0 odd\n");
    assertThat(say(home, "diff", wordings.toString(), "--year", "2026").text())
        .contains(
            "wordings shared/outline blocks.results.heading_vi: new, text_vi KẾT QUẢ THỰC HIỆN",
            "1 row");
    assertThat(say(home, "import", wordings.toString(), "--by", "Nguyễn Thị A").text())
        .contains("version 1 of the catalog");
    assertThat(say(home, "history").text()).contains("wordings 1");
    assertThat(say(home, "import", wordings.toString(), "--by", "Nguyễn Thị A").text())
        .contains("nothing in it differs from what stands");
  }

  /** Another program had it; nobody is kept from importing something else. */
  @Test
  void aWordingWhosePlaceIsNoMoreIsOddAndStopsNothing() throws IOException {
    DataHome home = new DataHome(folder.resolve("home")).create();
    Files.writeString(
        home.catalog().resolve("wordings.csv"),
        "outline,place,text_vi,recorded_at\nshared/outline,blocks.gone.heading_vi,ĐÃ BỎ,2024-01-10T08:00:00+07:00\n");
    assertThat(check(home).text())
        .contains("odd     catalog/wordings.csv line 2: place is 'blocks.gone.heading_vi'")
        .contains("0 errors, 1 odd");
    Path own = folder.resolve("wordings.csv");
    Files.writeString(
        own, "outline,place,text_vi\nshared/outline,blocks.results.heading_vi,KẾT QUẢ\n");
    assertThat(say(home, "import", own.toString(), "--by", "Nguyễn Thị A").text())
        .contains("version 1 of the catalog");
  }

  private static Said say(DataHome home, String... words) {
    return Said.of(
        home.root(), Stream.concat(Stream.of("catalog"), Stream.of(words)).toArray(String[]::new));
  }

  private static Said check(DataHome home, Path... given) {
    List<String> words = new ArrayList<>(List.of("catalog", "check"));
    Stream.of(given).forEach(path -> words.add(path.toString()));
    return Said.of(home.root(), words.toArray(String[]::new));
  }
}
