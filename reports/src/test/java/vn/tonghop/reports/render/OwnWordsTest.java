package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.gate.Gate;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Wording;
import vn.tonghop.reports.outline.Wordings;
import vn.tonghop.reports.seal.Seal;

/** A report in words of a city's own. */
class OwnWordsTest {

  private static final String INSERT =
      "insert into marts.edition__wordings by name select '2024-H1' as period_code, 1 as edition_number,"
          + " '%s' as outline, '%s' as text_place, '%s' as text_vi";

  @TempDir private Path folder;

  @Test
  void anEditionIsPrintedInTheWordsOfItsDay() {
    PrintedReport printed =
        PrintedReport.of(
            folder,
            "half_year",
            INSERT.formatted("shared/outline", "blocks.results.heading_vi", "KẾT QUẢ CHỦ YẾU"),
            INSERT.formatted(
                "shared/outline", "blocks.summary.table.columns.3.heading_vi", "Kế hoạch giao"),
            INSERT.formatted("shared/outline", "blocks.gone.heading_vi", "ĐÃ BỎ"));
    assertThat(printed.text())
        .contains("II. KẾT QUẢ CHỦ YẾU", "Kế hoạch giao")
        .doesNotContain("KẾT QUẢ VÀ TIẾN ĐỘ", "ĐÃ BỎ");
    new EditableReports().write(folder, List.of("half_year"));
    new Seal().close(folder, "half_year");
    assertThat(new Gate().examine(folder, List.of("half_year")).faults()).isEmpty();
  }

  @Test
  void wordsThatAreTriedGoBeforeThoseOfTheEdition() {
    FixtureWarehouse.make(
        folder,
        "half_year",
        INSERT.formatted("half_year", "texts.subject_vi", "của bản đã phát hành"));
    Outlines tried =
        Outlines.shipped()
            .worded(new Wordings(List.of(new Wording("half_year", "texts.subject_vi", "thử"))));
    try (Marts marts = Marts.open(folder)) {
      assertThat(Contents.outline(marts, tried, "half_year").text("subject_vi")).isEqualTo("thử");
    }
  }

  @Test
  void everyTextHasAPlaceOfItsOwnAndSaidAsShippedChangesNothing() {
    List<Wording> texts = Outlines.shipped().listTexts();
    assertThat(texts).hasSizeGreaterThan(200);
    assertThat(texts.stream().map(text -> text.outline() + " " + text.place()))
        .doesNotHaveDuplicates();
    Outlines same = Outlines.shipped().worded(new Wordings(texts));
    for (String code : Outlines.shipped().listCodes()) {
      assertThat(same.report(code)).isEqualTo(Outlines.shipped().report(code));
    }
    List<Wording> places = Outlines.shipped().listPlaces();
    assertThat(places).hasSizeGreaterThan(texts.size());
    assertThat(places).allSatisfy(text -> assertThat(Wordings.findSlip(text, places)).isEmpty());
    Outlines other =
        Outlines.shipped()
            .worded(
                new Wordings(
                    texts.stream()
                        .map(text -> new Wording(text.outline(), text.place(), "~" + text.text()))
                        .toList()));
    for (String code : Outlines.shipped().listCodes()) {
      Outlines.shipped()
          .report(code)
          .texts()
          .forEach(
              (name, text) ->
                  assertThat(other.report(code).text(name))
                      .isEqualTo(name.endsWith("_vi") && !text.isEmpty() ? "~" + text : text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "half_yaer; texts.subject_vi; Tình hình; outline is 'half_yaer'; did you mean 'half_year'",
        "shared/outline; blocks.result.heading_vi; KẾT QUẢ; place is 'blocks.result.heading_vi'; did you mean 'blocks.results.heading_vi'",
        "shared/outline; texts.closing_vi; Hết {periods_name_vi}; text_vi fills in '{periods_name_vi}'; did you mean '{period_name_vi}'",
        "shared/outline; texts.closing_vi; Hết {period_name_vi; text_vi fills in '{period_name_vi'; did you mean '{period_name_vi}'",
        "shared/outline; texts.closing_vi; Hết period_name_vi}; text_vi fills in '}'; expected no other than",
        "shared/outline; blocks.results.heading_vi; KẾT QUẢ {period_name_vi}; text_vi fills in '{period_name_vi}'; expected nothing in braces",
        "shared/outline; blocks.pointers.text.lines_vi.1; Kết quả nêu tại {ref: scorecard}.; text_vi leaves out '{ref: not_reported}'; every appendix is referred to"
      })
  void aSlipIsToldWithWhatWouldBeRight(
      String outline, String place, String text, String found, String right) {
    assertThat(
            Wordings.findSlip(new Wording(outline, place, text), Outlines.shipped().listPlaces()))
        .hasValueSatisfying(
            slip -> {
              assertThat(slip.words()).contains(found, right);
              assertThat(found).as("the column that is wrong").startsWith(slip.column());
            });
  }
}
