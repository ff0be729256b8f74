package vn.tonghop.reports.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.reports.outline.Align;
import vn.tonghop.reports.outline.Table;

class ColumnWidthsTest {

  private static final String LONG = "Ban Quản lý các khu chế xuất và công nghiệp";

  @Test
  void sharesTheWidthWhereEveryWordHasRoom() {
    assertThat(widths(List.of(1, 3), List.of("Stt", "Dự án"), List.of("1", LONG)))
        .containsExactly(100, 300);
  }

  @Test
  void givesAFigureADateAndAHeadingTheRoomThatTheyNeed() {
    List<String> texts = List.of("10", LONG, "+1.045,23%‡", "16/2/2025");
    List<Integer> widths =
        widths(List.of(1, 60, 5, 5), List.of("Stt", "Đơn vị", "Lũy kế", "Nhận"), texts);
    assertThat(widths.stream().mapToInt(width -> width).sum()).isEqualTo(400);
    for (int column : List.of(2, 3)) {
      assertThat(widths.get(column) - 6.0)
          .isGreaterThan(RuleLength.width(texts.get(column), 10.5f));
    }
    assertThat(widths.get(0) - 6.0).isGreaterThan(RuleLength.width("Stt", 10.5f));
  }

  @Test
  void keepsAFigureWithItsWordsOnOneLineWhereAllColumnsHaveRoom() {
    List<String> texts = List.of(LONG, "6.100.000 trở lên", "4.500.000‡ (ước)");
    List<Integer> widths =
        widths(List.of(30, 1, 1), List.of("Đơn vị", "Kế hoạch", "Kết quả"), texts);
    for (int column : List.of(1, 2)) {
      assertThat(widths.get(column) - 6.0)
          .isGreaterThan(RuleLength.width(texts.get(column), 10.5f));
    }
  }

  @Test
  void sharesByWhatIsNeededWhereNotAllHaveRoom() {
    List<String> texts = Stream.generate(() -> "1.000.000.000.000").limit(8).toList();
    assertThat(widths(List.of(1, 1, 1, 1, 1, 1, 1, 9), texts, texts)).containsOnly(50);
  }

  private static List<Integer> widths(
      List<Integer> shares, List<String> headings, List<String> cells) {
    List<Said.Grid.Head> heads = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      heads.add(new Said.Grid.Head(headings.get(i), shares.get(i), Align.LEFT, false, true));
    }
    List<Said.Grid.Cell> row =
        cells.stream().map(text -> new Said.Grid.Cell(text, false, false)).toList();
    Said.Grid grid =
        new Said.Grid(Table.Look.PLAIN, 0, false, heads, List.of(new Said.Grid.Row("", row, "")));
    return grid.printed(400).heads().stream().map(Said.Grid.Head::width).toList();
  }
}
