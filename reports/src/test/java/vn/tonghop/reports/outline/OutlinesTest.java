package vn.tonghop.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

class OutlinesTest {

  private static final String TABLE =
      """
      blocks:
        owners:
          appendix_vi: ĐƠN VỊ
          table:
            mart: edition__delivery
            columns:
              - {heading_vi: Đơn vị, field: agency_name_vi, width: 100, align: left}
        last:
          text: {lines_vi: ["Xem {ref: owners}."]}
      """;

  private static Outlines outlines(String... pathsAndTexts) {
    Outlines outlines = Outlines.shipped();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      outlines = outlines.with(Map.of(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return outlines;
  }

  private static List<String> keys(Report report) {
    return report.blocks().stream().map(Block::key).toList();
  }

  @Test
  void findsEveryFolderWithAnOutline() {
    assertThat(outlines("youth/report.yml", TABLE).listCodes()).contains("half_year", "youth");
  }

  /** Whoever holds the edition before must know that this one takes its place. */
  @Test
  void everyReportButThePageToAnAgencyTellsWhatItsEditionReplaced() {
    assertThat(Outlines.shipped().listCodes())
        .filteredOn(code -> !keys(Outlines.shipped().report(code)).contains("changed"))
        .containsExactly("agency_scorecard", "reminder");
  }

  /** What is assumed of deadlines belongs wherever somebody is held to one. */
  @Test
  void everyReportThatTellsWhoWasInTimeTellsWhatIsAssumedOfDeadlines() {
    Set<String> judged = new TreeSet<>();
    for (String code : Outlines.shipped().listCodes()) {
      Report report = Outlines.shipped().report(code);
      String said = report.blocks().stream().map(Block::body).toList().toString();
      boolean isJudging =
          List.of("edition__delivery", "data_quality__", "{delivery_vi}", "reminder__owed").stream()
              .anyMatch(said::contains);
      boolean hasMethods =
          report.blocks().stream()
              .anyMatch(
                  block ->
                      block.body() instanceof Text text
                          && text.mart().equals("edition__notes")
                          && text.where().isEmpty());
      if (isJudging && !hasMethods) {
        judged.add(code);
        assertThat(said).as(code).contains("{deadline_note_vi}");
      }
    }
    assertThat(judged).containsExactly("agency_scorecard", "data_quality", "reminder");
  }

  /**
   * Marks stand wherever the figures do that notes are about: in tables, sentences and pictures.
   */
  @Test
  void everyBlockOfAReportWithNotesPrintsTheMarksOfItsFigures() {
    Map<String, String> marts = ShippedFiles.below("models/marts");
    Set<String> without = new TreeSet<>();
    for (String code : Outlines.shipped().listCodes()) {
      List<Body> bodies =
          Outlines.shipped().report(code).blocks().stream().map(Block::body).toList();
      if (bodies.toString().contains("mark=mark_text")) {
        for (Body body : bodies) {
          String columns = marts.getOrDefault(martOf(body) + ".yml", "");
          boolean isMarked =
              Stream.of("note_marks_text", "marks_vi")
                  .anyMatch(field -> columns.contains(field) && body.toString().contains(field));
          if (!isMarked && columns.contains("indicator")) {
            without.add(martOf(body));
          }
        }
      }
    }
    assertThat(without)
        .as(
            "marts that print no figure of the period, or what was found in it: the notes themselves")
        .containsExactly(
            "data_quality__references",
            "edition__changes",
            "edition__not_reported",
            "edition__revisions",
            "edition__summary",
            "year_end__definitions");
  }

  private static String martOf(Body body) {
    return body instanceof Text text
        ? text.mart()
        : body instanceof Table table
            ? table.mart()
            : body instanceof Chart chart ? chart.mart() : "";
  }

  /** A report that no regime names is never made; one without an outline ends the edition. */
  @Test
  void everyReportStandsInARegimeAndEveryReportOfARegimeHasAnOutline() {
    Set<String> named = new TreeSet<>();
    ShippedFiles.below("reference")
        .forEach(
            (file, text) -> {
              if (file.startsWith("regime")) {
                new YAMLMapper()
                    .readTree(text)
                    .path("reports")
                    .forEach(report -> named.add(report.path("code").asString()));
              }
            });
    assertThat(Outlines.shipped().listCodes())
        .as("folders of reports/ beside the reports of warehouse reference/regime*.yaml")
        .containsExactlyElementsOf(named);
  }

  /** A letter has a head, a foot and at least two blocks between; a report has more. */
  @Test
  void readsEveryReportOfTheHouse() {
    Outlines shipped = Outlines.shipped();
    assertThat(shipped.listCodes())
        .allSatisfy(code -> assertThat(shipped.report(code).blocks()).hasSizeGreaterThan(3));
  }

  /** A figure that a picture writes with other decimals is a figure that nothing answers for. */
  @Test
  void theLineageWritesAPicturesFiguresAsThePictureDoes() {
    Outlines shipped = Outlines.shipped();
    List<String> written =
        ShippedFiles.below("models/core").entrySet().stream()
            .filter(model -> model.getKey().startsWith("printed_"))
            .flatMap(model -> Stream.of(model.getValue().split("union all|\\n\\),\\n")))
            .toList();
    assertThat(
            shipped.listCodes().stream()
                .flatMap(code -> shipped.report(code).blocks().stream())
                .map(Block::body)
                .filter(body -> body instanceof Chart chart && chart.mart().startsWith("edition__"))
                .map(Chart.class::cast)
                .distinct())
        .isNotEmpty()
        .allSatisfy(
            chart -> {
              String list = "'%s'".formatted(chart.mart().replace("edition__", ""));
              String figure =
                  "vi_number(%s, %d)".formatted(chart.value(), chart.number().decimals());
              assertThat(written)
                  .as("core.printed_*: a part with %s and %s", list, figure)
                  .anyMatch(part -> part.contains(list) && part.contains(figure));
            });
  }

  /** Who issues to whom, and where, is the catalog's to say, as of the edition's day. */
  @Test
  void noReportNamesAPlaceOrABodyOfTheCity() throws IOException {
    List<String> names =
        PlainTable.ofCsv("letterheads", ShippedFiles.below("reference").get("letterheads.csv"))
            .rows()
            .stream()
            .flatMap(row -> Stream.of(row.get(5), row.get(11)))
            .toList();
    assertThat(names).contains("Sở Tài chính", "Cần Thơ");
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/reports"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  names.forEach(
                      name -> assertThat(file).content().doesNotContainIgnoringCase(name)));
    }
  }

  @Test
  void aReportSaysOnlyHowItDiffers() {
    Outlines outlines =
        outlines(
            "shared/base.yml",
            TABLE,
            "youth/report.yml",
            """
            like: base
            blocks:
              first: {after: owners, text: {lines_vi: [Một.]}}
              owners: {table: {mart: edition__notes}, appendix_vi: TUỔI TRẺ}
            """);
    Report youth = outlines.report("youth");
    assertThat(keys(youth)).containsExactly("owners", "first", "last");
    assertThat(youth.blocks().get(0).appendixVi()).isEqualTo("TUỔI TRẺ");
    assertThat(youth.blocks().get(0).body())
        .isInstanceOfSatisfying(
            Table.class,
            table -> {
              assertThat(table.mart()).isEqualTo("edition__notes");
              assertThat(table.columns()).hasSize(1);
            });
    assertThat(youth.sources()).containsExactly("shared/base.yml", "youth/report.yml");
  }

  @Test
  void aNullTakesABlockAway() {
    Outlines outlines =
        outlines(
            "shared/base.yml",
            TABLE,
            "youth/report.yml",
            "like: base\nblocks: {owners: null, last: {text: {lines_vi: [Hết.]}}}");
    assertThat(keys(outlines.report("youth"))).containsExactly("last");
  }

  @Test
  void noAppendixIsLeftUnmentionedAndNoneOnlySaysThatItIsEmpty() {
    Outlines silent =
        outlines("shared/base.yml", TABLE, "youth/report.yml", "like: base\nblocks: {last: null}");
    assertThatThrownBy(() -> silent.report("youth"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "reports/youth/report.yml: no sentence refers to the appendix 'owners', expected {ref: owners}");
    Outlines idle =
        outlines(
            "youth/report.yml", TABLE.replace("table:", "when_empty_vi: Không có.\n    table:"));
    assertThatThrownBy(() -> idle.report("youth"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("an appendix that only says that it is empty is not printed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "heading_vi: | heding_vi: | block owners, table.columns[0]: unknown word"
            + " 'heding_vi'; did you mean 'heading_vi'?",
        "align: left | align: centr | 'centr' is unknown; did you mean 'centre'?",
        "width: 100 | width: 0 | expected heading_vi, field and a width above 0 of column 'Đơn vị'",
        "table: | tabel: | unknown word 'tabel'; did you mean 'table'?",
        "mart: edition__delivery | where: {a: b} | expected mart and columns of a table",
        "{ref: owners} | {ref: owner} | block 'last' refers to 'owner', which begins no appendix;"
            + " did you mean 'owners'?",
        "blocks: | block: | unknown word 'block'; did you mean 'blocks'?",
        "appendix_vi: | heading_level: 3\\n    appendix_vi: | expected heading_level 1 or 2, found 3",
        "appendix_vi: | after: lst\\n    appendix_vi: | block 'owners' is to stand after 'lst',"
            + " which is unknown; did you mean 'last'?",
        "appendix_vi: | letter: head\\n    appendix_vi: | expected one of letter, text, table,"
            + " chart, found 2",
      })
  void namesWhatIsWrongAndWhatWasMeant(String right, String wrong, String said) {
    String yaml = TABLE.replace(right, wrong.replace("\\n", "\n"));
    assertThatThrownBy(() -> outlines("youth/report.yml", yaml).report("youth"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read reports/youth/report.yml")
        .hasMessageContaining(said);
  }

  @Test
  void refusesAChartThatIsNoKind() {
    String chart = "blocks: {growth: {chart: {kind: colums, mart: m, x: a, series: b, value: c}}}";
    assertThatThrownBy(() -> outlines("youth/report.yml", chart).report("youth"))
        .hasMessageContaining("'colums' is unknown; did you mean 'columns'?");
  }

  @Test
  void refusesToBeLikeWhatIsNotThere() {
    assertThatThrownBy(() -> outlines("youth/report.yml", "like: outlin").report("youth"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot find reports/shared/outlin.yml")
        .hasMessageContaining("did you mean 'shared/outline.yml'?");
  }

  @Test
  void namesTheNearestReport() {
    assertThatThrownBy(() -> Outlines.shipped().report("half_yaer"))
        .hasMessageContaining("Cannot find report 'half_yaer': expected one of agency_scorecard");
  }
}
