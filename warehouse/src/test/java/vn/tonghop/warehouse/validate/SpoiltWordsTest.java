package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.TestsSize;
import vn.tonghop.warehouse.validate.SpoilingTable.Outcome;
import vn.tonghop.warehouse.validate.SpoiltRoom.Judged;
import vn.tonghop.warehouse.validate.SpoiltWorkbook.Place;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.WrittenDate;
import vn.tonghop.warehouse.workbook.read.FilledCell;

/**
 * Every cell for words, choices and days of every issued form, with what officers write and paste
 * there, as saved by every program: what is shown is what is read, or a finding stands at the cell.
 */
class SpoiltWordsTest {

  /** After so many every cell has had every writing. */
  private static final int TURNS = 46;

  private static final LocalDate DAY = LocalDate.of(2024, 6, 7);

  /** What is stored, and by which format it is shown; the sign {@code @} is of a text. */
  private record Writing(Object value, String format) {
    Writing(String text) {
      this(text, "General");
    }
  }

  private static final List<Writing> WORDS =
      List.of(
          new Writing("Sản xuất tăng so với cùng kỳ."),
          new Writing("  Hai  dấu cách\u00A0cứng "),
          new Writing("dòng một\ndòng hai\r\n  dòng ba"),
          new Writing(Normalizer.normalize("Đường Nguyễn Trãi, Ẩm", Normalizer.Form.NFD)),
          new Writing("=1+1"),
          new Writing("'0007"),
          new Writing("-"),
          new Writing("+84 292"),
          new Writing("ẩn\u200Bgiữa\u00ADtừ"),
          new Writing("\uF0B7 gạch đầu dòng"),
          new Writing("1.150"),
          new Writing("<thẻ> & \"ngoặc\""),
          new Writing(12.5, "General"),
          new Writing(12.5, "@"),
          new Writing(0.125, "0.0%"),
          new Writing(1234567.0, "#,##0"),
          new Writing(12.0, "0\" dự án\""),
          new Writing(DAY, "dd/mm/yyyy"),
          new Writing(15.0, ";;;"),
          new Writing(true, "General"),
          new Writing("chữ bị giấu", ";;;"));

  /** What says the day, or is it by a format that shows another thing than it, or no day at all. */
  private static final List<Writing> DAYS =
      List.of(
          new Writing(DAY, "dd/mm/yyyy"),
          new Writing(DAY, "d/m/yy"),
          new Writing(DAY, "yyyy-mm-dd"),
          new Writing(DAY, "mm/dd/yyyy"),
          new Writing(DAY, "General"),
          new Writing(DAY, "#,##0"),
          new Writing(DAY, "[$-42A]dd mmmm yyyy"),
          new Writing(DAY, "d-m"),
          new Writing(DAY, ";;;"),
          new Writing("7/6/2024"),
          new Writing("07-06-2024"),
          new Writing("7.6.2024"),
          new Writing("ngày 7 tháng 6 năm 2024"),
          new Writing(" 7/6/2024\u00A0"),
          new Writing("2024-06-07"),
          new Writing("7/6/2024", "@"),
          new Writing("6/2024"),
          new Writing("31/6/2024"),
          new Writing("6/13/2024"),
          new Writing("7/6"),
          new Writing("chưa rõ"),
          new Writing(true, "General"));

  /** Days without a year or with its last digits, and words, which say this one. */
  private static final Set<String> SAYING =
      Set.of("7/6/24", "7-6", "07 tháng 6 2024", "07 Tháng sáu 2024", "45450", "45.450");

  @TempDir Path folder;

  private SpoiltRoom room;

  @BeforeEach
  void issueEveryForm() {
    room = new SpoiltRoom(folder);
  }

  /** A list's own words however typed, and words that are in none. */
  private static List<Writing> choices(FormColumn column) {
    List<Writing> writings = new ArrayList<>();
    for (String label : column.codes().values()) {
      writings.add(new Writing(label));
      writings.add(new Writing(" " + label.toUpperCase(Locale.ROOT).replace(" ", "\u00A0")));
      writings.add(new Writing(Normalizer.normalize(label, Normalizer.Form.NFD).replace('-', '–')));
      writings.add(new Writing(label.replaceFirst("^[A-Z] - ", "")));
      writings.add(new Writing(label + " khác"));
    }
    writings.add(new Writing(column.codes().values().iterator().next().replace(" -", ":")));
    writings.add(new Writing("không rõ"));
    writings.add(new Writing("-"));
    writings.add(new Writing(1.0, "General"));
    writings.add(new Writing(true, "General"));
    writings.add(new Writing(column.codes().values().iterator().next(), ";;;"));
    return writings;
  }

  private static List<Writing> writings(FormColumn column) {
    return switch (column.type()) {
      case TEXT -> WORDS;
      case DATE -> DAYS;
      case CODE -> choices(column);
      case DECIMAL, INTEGER -> List.of();
    };
  }

  @Test
  void readsWhatIsShownOrSaysWhatIsNot() throws IOException {
    List<SavingProgram> programs = SavingProgram.listThere();
    SpoilingTable table = new SpoilingTable();
    int most = TestsSize.isAll() ? TURNS : 1;
    for (int turn = 0; turn < TURNS; turn++) {
      spoil(table, turn, turn < most ? programs : List.of(SavingProgram.POI));
    }
    System.out.printf("Words, choices and days, saved by %s:%n%s", programs, table);
    assertThat(table.wrong()).isEmpty();
    assertThat(table.count(Outcome.READ_RIGHT)).isPositive();
    assertThat(table.count(Outcome.REJECTED_RIGHTLY)).isPositive();
  }

  /** Writes into each cell the one of its writings whose turn it is. */
  private void spoil(SpoilingTable table, int turn, List<SavingProgram> programs)
      throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places =
          spoilt.places().stream().filter(place -> !place.column().isNumber()).toList();
      for (int at = 0; at < places.size(); at++) {
        List<Writing> writings = writings(places.get(at).column());
        int which = turn + at * 7;
        write(spoilt, places.get(at).cell(), writings.get(which % writings.size()));
      }
      Path saved = spoilt.save(folder.resolve("spoilt.xlsx"));
      for (SavingProgram program : programs) {
        Judged judged = room.judge(program.save(spoilt.workbook, saved));
        for (Place place : places) {
          check(table, judged, place, spoilt.shown(place.cell()), program);
        }
      }
    }
  }

  private static void write(SpoiltWorkbook spoilt, XSSFCell cell, Writing writing) {
    spoilt.format(cell, writing.format());
    if (writing.value() instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (writing.value() instanceof Double number) {
      cell.setCellValue(number);
    } else if (writing.value() instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else {
      cell.setCellValue(writing.value().toString());
    }
  }

  private static final Set<String> ABOUT_THE_ROW =
      Set.of(
          "STATUS_WITHOUT_FIGURE",
          "FIGURE_WITH_MISSING_STATUS",
          "STATUS_CONTRADICTS",
          "SIGN_CONTRADICTS");

  private static void check(
      SpoilingTable table, Judged judged, Place place, String shown, SavingProgram program) {
    List<Finding> findings =
        judged.findings(place.address()).stream()
            .filter(finding -> !ABOUT_THE_ROW.contains(finding.code()))
            .toList();
    Optional<Object> landed =
        Optional.ofNullable(judged.cells().get(place.address())).map(FilledCell::value);
    Optional<Object> says = says(place.column(), shown);
    Outcome outcome;
    boolean isTold = !shown.matches("45\\.?450") || !findings.isEmpty();
    if (findings.stream().anyMatch(Finding::rejects)) {
      outcome = says.isPresent() ? Outcome.REJECTED_WRONGLY : Outcome.REJECTED_RIGHTLY;
    } else {
      boolean isSame =
          landed
              .map(SpoiltWordsTest::folded)
              .filter(any -> !any.equals(""))
              .equals(says.map(SpoiltWordsTest::folded));
      outcome = isSame && isTold ? Outcome.READ_RIGHT : Outcome.READ_WRONG;
    }
    String words =
        "%s (%s) saved by %s shows '%s', landed %s %s"
            .formatted(place.address(), place.column().name(), program, shown, landed, findings);
    table.add(place.sheet().name(), outcome, words);
  }

  /** What a shown text says in a column; empty if it must be rejected. */
  private static Optional<Object> says(FormColumn column, String shown) {
    return switch (column.type()) {
      case TEXT ->
          Optional.of(shown)
              .filter(text -> !text.isBlank() && !text.equals("TRUE"))
              .map(text -> text);
      case DATE ->
          SAYING.contains(shown)
                  || WrittenDate.of(shown) instanceof WrittenDate.Day day && day.date().equals(DAY)
              ? Optional.of(DAY)
              : Optional.empty();
      case CODE ->
          column.codes().entrySet().stream()
              .filter(code -> isMeant(code, SameText.fold(shown)))
              .findFirst()
              .map(Map.Entry::getKey);
      case DECIMAL, INTEGER -> throw new IllegalArgumentException("a number: " + column.name());
    };
  }

  /** Spaces, breaks and what is not seen are cleaned; a symbol font's dot becomes one. */
  private static Object folded(Object value) {
    return value instanceof String text ? SameText.fold(text.replace('\uF0B7', '•')) : value;
  }

  private static boolean isMeant(Map.Entry<String, String> code, String shown) {
    String label = SameText.fold(code.getValue());
    return shown.replace(":", " -").equals(label) || label.endsWith(" - " + shown);
  }
}
