package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.trace.PlayedCity.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

/** Every command that reads answers as of an instant and as an edition knew it. */
class TwoClocksTest {

  /** After the year's first edition, before the correction. */
  private static final String WINTER = "2025-01-15T08:00:00+07:00";

  private static final String COUNT = "select count(*) as n from live.submissions";

  private final DataHome home = PlayedCity.city().home;

  @Test
  void statusKnowsNoCorrectionBeforeItCame() {
    assertThat(status()).contains("2024-10-30 09:00,", ",accepted,2,");
    assertThat(status("--as-of", WINTER)).contains("2024-10-30 09:00,", ",accepted,1,");
    assertThat(status("--edition", "2024/1")).contains("2024-10-30 09:00,", ",accepted,1,");
    assertThat(status("--as-of", "2024-01-01T00:00:00+07:00"))
        .contains("chưa báo cáo,", ",,,,0,0,0,0,,")
        .doesNotContain("2024-10-30 09:00");
  }

  @Test
  void lineageTracesTheEditionThatStoodThen() {
    assertThat(lineage("--period", "2024")).contains("edition 2024/2");
    assertThat(lineage("--period", "2024", "--as-of", WINTER))
        .contains("edition 2024/1", "5.860000");
    assertThat(lineage("--edition", "2024/1")).contains("edition 2024/1");
    assertThat(lineage("--edition", "2024"))
        .contains(
            "Cannot read edition '2024': expected one by its number: 2024/1, 2024/2, of which the last stands");
    assertThat(lineage("--period", "2024-9M"))
        .contains(
            "Cannot find an edition of 2024-9M: none stands",
            "its figures of 2024 stand in what these print: ask --edition 2024-H1/1, or 2024/2");
    assertThat(lineage("--period", "2022"))
        .contains("Cannot find an edition of 2022: none stands")
        .doesNotContain("ask --edition");
    assertThat(lineage("--period", "2024", "--as-of", "2024-07-01T00:00:00+07:00"))
        .contains("Cannot find an edition of 2024: none stood at 2024-07-01 00:00:00");
  }

  @Test
  void diffComparesWhatStoodThenWithWhatStandsNow() {
    String byNumbers = say(home, "diff", "2024", "1", "2").text();
    assertThat(byNumbers).contains("Kết quả: 5,86 (ước) -> 7,12 (ước)");
    assertThat(byNumbers.lines())
        .as("lines of a terminal")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(say(home, "diff", "--help").text())
        .contains("PERIOD [N] [M]", "tonghop diff 2024 1 2");
    assertThat(say(home, "diff", "2024", "--as-of", WINTER).text()).isEqualTo(byNumbers);
    assertThat(say(home, "diff", "2024", "1").exitCode()).isEqualTo(2);
  }

  @Test
  void calendarIsTheCatalogAsItWasKnown() {
    assertThat(say(home, "calendar", "--year", "2024", "--edition", "2024/1").text())
        .contains("2024-Y");
  }

  @Test
  void liveAnswersCarryTheDigestOfTheDeliveriesTheyRead() {
    String now = stamp(say(home, "sql", COUNT, "--live").text());
    assertThat(now).endsWith("(3 submissions)");
    assertThat(stamp(say(home, "sql", "select 1", "--live").text())).isEqualTo(now);
    String then = stamp(say(home, "sql", COUNT, "--live", "--as-of", WINTER).text());
    assertThat(then).endsWith("(2 submissions)").isNotEqualTo(now);
    assertThat(stamp(say(home, "sql", COUNT, "--live", "--edition", "2024/1").text()))
        .isEqualTo(then);
  }

  @Test
  void tellsWhichEditionsThereAreWhereOneIsNot() {
    assertThat(say(home, "sql", "select 1", "--edition", "2023-Q1/1").text())
        .contains("Cannot find edition '2023-Q1/1': expected 2024-H1/1, 2024/2\n");
    assertThat(say(home, "sql", "select 1", "--edition", "2024/9").text())
        .contains("Cannot find edition '2024/9': expected 2024/1, 2024/2\n");
  }

  /** It was told as a word that stands nowhere, though the engine's hint sent people to it. */
  @Test
  void tellsOfARelationOfAReportThatNoEditionInReachHas() {
    for (List<String> asked :
        List.of(
            List.of("select * from marts.quarterly__scorecard"),
            List.of("describe quarterly__scorecard"),
            List.of("--describe", "quarterly__scorecard"))) {
      assertThat(say(home, "sql", asked.toArray(String[]::new)).text())
          .contains(
              "quarterly__scorecard: it is of the report quarterly, which no edition in reach has",
              "2024-H1/1@")
          .doesNotContain("mean", "tells where that word stands");
    }
    assertThat(say(home, "sql", "select * from marts.quarterly__score").text())
        .contains("tells where that word stands");
  }

  @Test
  void theExampleOfSqlIsAnsweredWhereverThereIsAnEdition() {
    Matcher example =
        Pattern.compile("such as\\s+\"(select [^\"]+)\"")
            .matcher(say(home, "sql", "--help").text());
    assertThat(example.find()).isTrue();
    for (String edition : List.of("2024/1", "2024-H1/1")) {
      assertThat(
              say(home, "sql", example.group(1).replaceAll("\\s+", " "), "--edition", edition)
                  .exitCode())
          .isZero();
    }
  }

  /** The correction is known in April, when only the year's first edition stands. */
  @Test
  void impactIsWhatTheCorrectionWouldHaveMovedThen() {
    String correction = new Landing(home).listReceipts().get(2).shortSha();
    String then = SmallCity.APRIL.minusSeconds(60).toString();
    assertThat(say(home, "impact", "--submission", correction, "--as-of", then).text())
        .contains("2024: edition 1 stands and has not read it", "5,86 (ước) -> 7,12 (ước)")
        .doesNotContain("edition 2 stands");
    assertThat(say(home, "proposals", "--as-of", then).text())
        .contains("2024: edition 1 stands; a replacement would read 1 more submission");
    assertThat(say(home, "impact", "--submission", correction).text())
        .contains("2024: edition 2 stands and has read it already");
    PlayedCity.Said early = say(home, "impact", "--submission", correction, "--as-of", WINTER);
    assertThat(early.exitCode()).isEqualTo(2);
    assertThat(early.text())
        .contains("expected one judged that was received by 2025-01-15 08:00:00");
  }

  @Test
  void aDateMeansTheEndOfThatDayInTheHomesHours() {
    assertThat(lineage("--period", "2024", "--as-of", "2024-12-05")).contains("edition 2024/1");
    assertThat(lineage("--period", "2024", "--as-of", "2024-12-04"))
        .contains("Cannot find an edition of 2024: none stood at 2024-12-04 23:59:59");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-05", "yesterday", "17:00"})
  void whatIsNoInstantIsWrongUse(String text) {
    PlayedCity.Said said = say(home, "sql", "select 1", "--as-of", text);
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains(text, "27/11/2026 17:00", "2026-11-27T17:00:00+07:00");
  }

  /** A reader may be another user of the machine, to whom the home is closed for writing. */
  @ParameterizedTest
  @ValueSource(strings = {"sql", "sql --live", "describe", "lineage", "diff", "status", "calendar"})
  void readingTouchesNothingInTheHome(String what) throws IOException {
    List<String> before = files();
    PlayedCity.Said said =
        switch (what) {
          case "sql" -> say(home, "sql", "select * from marts.edition__summary");
          case "sql --live" -> say(home, "sql", COUNT, "--live");
          case "describe" -> say(home, "sql", "--describe");
          case "lineage" -> say(home, "lineage", "GRDP_GROWTH", "--period", "2024");
          case "diff" -> say(home, "diff", "2024", "1", "2");
          case "status" -> say(home, "status", "--collection", "2024-Y");
          default -> say(home, "calendar", "--year", "2024");
        };
    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  private String status(String... options) {
    String[] all = new String[options.length + 4];
    all[0] = "--collection";
    all[1] = "2024-Y";
    all[2] = "--format";
    all[3] = "csv";
    System.arraycopy(options, 0, all, 4, options.length);
    return say(home, "status", all).text();
  }

  private String lineage(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "GRDP_GROWTH";
    System.arraycopy(options, 0, all, 1, options.length);
    return say(home, "lineage", all).text();
  }

  private static String stamp(String text) {
    Matcher matcher = Pattern.compile("live@[0-9a-f]{12} \\(.*?\\)").matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  /** Every file and folder with the time of its last change. */
  private List<String> files() throws IOException {
    try (Stream<Path> walk = Files.walk(home.root())) {
      return walk.sorted().map(file -> file + " " + file.toFile().lastModified()).toList();
    }
  }
}
