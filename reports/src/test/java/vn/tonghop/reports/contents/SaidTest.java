package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.NumberFormat;
import vn.tonghop.reports.outline.Table;

class SaidTest {

  @Test
  void pagesDoWithoutAnEmptyColumnAndSaySoUnderTheLastRow() {
    Said.Grid printed = grid(Table.Look.PLAIN, List.of("một", "", "ba"), 1).printed(100);
    assertThat(printed.heads()).extracting(Said.Grid.Head::heading).containsExactly("0", "2");
    assertThat(printed.heads()).extracting(Said.Grid.Head::width).containsExactly(50, 50);
    assertThat(printed.rows().get(0).cells())
        .extracting(Said.Grid.Cell::text)
        .containsExactly("một", "ba");
    assertThat(printed.rows().get(0).below()).isEqualTo("Không in cột không có nội dung: “1”.");
  }

  @Test
  void aFormKeepsItsEmptyColumns() {
    Said.Grid printed = grid(Table.Look.FORM, List.of("một", "", "ba"), 1).printed(100);
    assertThat(printed.heads()).hasSize(3);
    assertThat(printed.rows().get(0).below()).isEmpty();
  }

  @Test
  void aTableWithoutRowsKeepsItsHead() {
    assertThat(grid(Table.Look.PLAIN, List.of("một", ""), 0).printed(100).heads()).hasSize(2);
  }

  @Test
  void onlyColumnsThatArePrintedMakeATableWide() {
    assertThat(grid(Table.Look.PLAIN, List.of("1", "2", "3", "4", "5", "6"), 1).isWide()).isFalse();
    assertThat(grid(Table.Look.PLAIN, List.of("1", "2", "3", "4", "5", "6", ""), 1).isWide())
        .isFalse();
    assertThat(grid(Table.Look.PLAIN, List.of("1", "2", "3", "4", "5", "6", "7"), 1).isWide())
        .isTrue();
  }

  @Test
  void aLineWritesItsLastFigureOnly() {
    Said.Plot.Series series =
        new Said.Plot.Series(
            "Năm",
            List.of(
                new Said.Plot.Datum("1", 1), new Said.Plot.Datum("2", 2), Said.Plot.Datum.NONE));
    assertThat(written(Chart.Kind.LINES, series)).containsExactly(1);
    assertThat(written(Chart.Kind.COLUMNS, series)).containsExactly(0, 1, 2);
  }

  @Test
  void notesWithoutAMarkHaveNoColumnForIt() {
    Said.Prose.Line bare = new Said.Prose.Line("Nguồn", "", "Niên giám");
    Said.Prose.Line marked = new Said.Prose.Line("Nguồn", "[1]", "Niên giám");
    assertThat(new Said.Prose(true, List.of(bare)).grid().heads()).hasSize(1);
    assertThat(new Said.Prose(true, List.of(bare, marked)).grid().heads()).hasSize(2);
  }

  /** A point that no line leads on from is no nameless dot. */
  @Test
  void aBrokenLineWritesTheLastFigureOfEachOfItsParts() {
    Said.Plot.Series series =
        new Said.Plot.Series(
            "Năm",
            List.of(
                new Said.Plot.Datum("1", 1), Said.Plot.Datum.NONE, new Said.Plot.Datum("3", 3)));
    assertThat(written(Chart.Kind.LINES, series)).containsExactly(0, 2);
  }

  private static List<Integer> written(Chart.Kind kind, Said.Plot.Series series) {
    Said.Plot plot =
        new Said.Plot(
            kind,
            "",
            "",
            "",
            NumberFormat.PLAIN,
            List.of("T1", "T2", "T3"),
            List.of(series),
            List.of(),
            200);
    return IntStream.range(0, 3).filter(i -> plot.isWritten(series, i)).boxed().toList();
  }

  private static Said.Grid grid(Table.Look look, List<String> cells, int rows) {
    List<Said.Grid.Head> heads =
        IntStream.range(0, cells.size())
            .mapToObj(i -> new Said.Grid.Head(Integer.toString(i), 10, Align.LEFT, false, true))
            .toList();
    Said.Grid.Row row =
        new Said.Grid.Row(
            "", cells.stream().map(text -> new Said.Grid.Cell(text, false, false)).toList(), "");
    return new Said.Grid(look, 0, false, heads, List.of(row).subList(0, rows));
  }
}
