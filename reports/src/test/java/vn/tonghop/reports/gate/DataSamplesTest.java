package vn.tonghop.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.measure.WordText;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** Each rule between relations, with relations that break it and no other. */
class DataSamplesTest {

  private static final String TASKS =
      "insert into marts.edition__tasks by name select 1 as line_order, 'STC' as agency_name_vi,"
          + " %d as task_count, 3 as done_in_time_count, 0 as done_late_count, 4 as"
          + " open_in_time_count, %d as open_overdue_count, 0 as not_reported_count, '%s' as"
          + " longest_delay_text";

  /** A change of the relations by the rule's file that finds it. */
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry(
              "counts__quality",
              "create table marts.data_quality__totals as select 'Kỳ tháng 6 năm 2024 có 44 đơn vị"
                  + " phải gửi báo cáo; đến nay có 05 đơn vị đã báo cáo (9%).' as delivery_vi, 'Không có"
                  + " số liệu nào khác nhau giữa các nguồn.' as disagreements_vi; create table"
                  + " marts.data_quality__agencies as select 'reported' as state_code from"
                  + " marts.edition__delivery; update marts.edition__summary set disagreement_count"
                  + " = 0"),
          Map.entry(
              "counts__coverage",
              "update marts.edition__paragraphs set text_vi = 'Có 5/44 đơn vị đã báo cáo, 32 đơn vị"
                  + " ngoài phạm vi trình diễn.' where paragraph_order = 4"),
          Map.entry("counts__delivery", "update marts.edition__summary set reported_count = 9"),
          Map.entry(
              "counts__disagreements",
              "create table marts.data_quality__totals as select 'Có 07 số liệu khác nhau giữa các"
                  + " nguồn; 06 trong số đó chưa có giải trình.' as disagreements_vi; update"
                  + " marts.edition__summary set disagreement_count = 6; update"
                  + " marts.edition__paragraphs set text_vi = 'Có 06 số liệu chưa thống nhất giữa các"
                  + " nguồn; 02 số liệu khác nhau đã có giải trình.' where paragraph_order = 4"),
          Map.entry("counts__headlines", "update marts.edition__summary set met_count = 12"),
          Map.entry(
              "counts__sentence",
              "update marts.edition__paragraphs set text_vi = 'Trong 17 chỉ tiêu chủ yếu: 02 chỉ tiêu"
                  + " vượt, 02 chỉ tiêu đạt, 13 chỉ tiêu không đạt.' where paragraph_order = 4"),
          Map.entry(
              "counts__scope",
              "update marts.edition__paragraphs set text_vi = 'Có 4/44 đơn vị đã báo cáo; 32 đơn vị"
                  + " ngoài phạm vi.' where paragraph_order = 4"),
          Map.entry(
              "figures__notes",
              "update marts.edition__notes set text_vi = 'GRDP, cả năm 2024: số của đơn vị chủ trì là"
                  + " 7,12 (ước); báo cáo ghi 5,86. Chưa thống nhất.' where kind = 'disagreement'"),
          Map.entry("counts__tasks", TASKS.formatted(9, 0, "-")),
          Map.entry("states__tasks", TASKS.formatted(7, 0, "93 ngày")),
          Map.entry(
              "states__delivery",
              "update marts.edition__delivery set received_text = '09:00 19/6/2031'"
                  + " where state_vi = 'đã báo cáo'"),
          Map.entry("issuer__letters", "update marts.edition__letters set authority_vi = ''"));

  @TempDir static Path folder;

  /** A state may say more of a report than that it came. */
  @Test
  void countsAReportThatIsNotReleasedAsOneThatCame() throws IOException {
    String unreleased =
        "update marts.edition__delivery set state_vi = state_vi || ', chưa ký duyệt'"
            + " where state_vi = 'đã báo cáo'";
    assertThat(ofData(unreleased)).isEmpty();
    assertThat(ofData(unreleased + "; update marts.edition__delivery set received_text = ''"))
        .isNotEmpty()
        .allMatch(fault -> fault.rule() == Rule.STATES);
  }

  @TestFactory
  Stream<DynamicTest> findsWhatRelationsContradict() {
    return DATA.entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(ofData(sample.getValue()))
                            .as(sample.getKey())
                            .isNotEmpty()
                            .extracting(fault -> fault.rule().code())
                            .containsOnly(sample.getKey().replaceAll("__.*", ""))));
  }

  @Test
  void everyRuleOfTheDataHasASample() {
    assertThat(
            ShippedFiles.below("gate", Gate.class).keySet().stream()
                .map(file -> file.replace(".sql", "")))
        .as("add to DATA a change of the fixture that the new rule finds")
        .containsExactlyElementsOf(new TreeSet<>(DATA.keySet()));
  }

  private static List<Fault> ofData(String change) throws IOException {
    Path changed = Files.createTempDirectory(folder, "changed");
    FixtureWarehouse.make(changed, "year_end", change);
    try (Marts other = Marts.open(changed)) {
      Contents contents = Contents.of(other, Outlines.shipped(), "year_end").get(0);
      return Faults.of(examined(other, contents), DataRules::find);
    }
  }

  @Test
  void findsAFigureThatStandsInNoRelation() throws IOException {
    assertThat(ofSentence("5,73%", "5,74%"))
        .extracting(Fault::foundVi)
        .as("also where another indicator has the figure")
        .contains("5.74");
  }

  @Test
  void findsWhatIsNumberedAloneOrOutOfOrder() throws IOException {
    assertThat(ofItems("'1. Dự án: chậm.'")).extracting(Fault::foundVi).contains("chỉ có một mục");
    assertThat(ofItems("case line_order when 1 then 'a) Một.' else 'c) Hai.' end"))
        .extracting(Fault::foundVi)
        .contains("chỉ có một mục", "số thứ tự sau 1");
    assertThat(ofItems("case line_order when 1 then 'a) Một.' else 'b) Hai.' end")).isEmpty();
  }

  /** With two things that need a decision. */
  private static List<Fault> ofItems(String text) throws IOException {
    Path changed = Files.createTempDirectory(folder, "changed");
    FixtureWarehouse.make(
        changed,
        "half_year",
        "insert into marts.edition__decisions by name select 2 as line_order, '' as text_vi",
        "update marts.edition__decisions set text_vi = " + text);
    try (Marts other = Marts.open(changed)) {
      Contents contents = Contents.of(other, Outlines.shipped(), "half_year").get(0);
      return Faults.of(examined(other, contents), Enumerations::find);
    }
  }

  private static List<Fault> ofSentence(String right, String wrong) throws IOException {
    Path changed = Files.createTempDirectory(folder, "changed");
    FixtureWarehouse.make(
        changed,
        "half_year",
        "update marts.edition__paragraphs set text_vi = replace(text_vi, '%s', '%s')"
            .formatted(right, wrong));
    try (Marts other = Marts.open(changed)) {
      Contents contents = Contents.of(other, Outlines.shipped(), "half_year").get(0);
      return Faults.of(examined(other, contents), SentenceFigures::find);
    }
  }

  /** Without files: what they say is examined by others. */
  private static Examined examined(Marts marts, Contents contents) {
    return new Examined(
        marts,
        new KnownFigures(marts),
        contents,
        List.of(),
        new WordText(List.of(), List.of(), List.of()),
        List.of());
  }
}
