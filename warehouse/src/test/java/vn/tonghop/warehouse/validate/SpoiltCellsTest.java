package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.TestsSize;
import vn.tonghop.warehouse.validate.SpoilingTable.Outcome;
import vn.tonghop.warehouse.validate.SpoiltRoom.Judged;
import vn.tonghop.warehouse.validate.SpoiltWorkbook.Place;
import vn.tonghop.warehouse.workbook.form.FormColumn;

/**
 * Every issued form with every value in every number format: what a spreadsheet in Vietnam shows in
 * a cell is what is read from it, or a finding stands at the cell.
 */
class SpoiltCellsTest {

  private static final List<String> FORMATS =
      List.of(
          "General",
          "@",
          "0",
          "0.0",
          "#,##0",
          "#,##0.000",
          "#,##0.0;[Red]-#,##0.0",
          "#,##0.00;(#,##0.00)",
          "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
          "0;0;0",
          "0.0;;",
          ";;;",
          "\"OK\"",
          "0.00E+00",
          "# ?/?",
          "00000",
          "0%",
          "0.0%",
          "0.00\"%\"",
          "#,##0,",
          "0.0,,",
          "#,##0,\"K\"",
          "[>=1000]#,##0.0,\"K\";0.0",
          "#,##0\" ₫\"",
          "[$₫-42A]#,##0",
          "\"$\"#,##0.00",
          "#,##0.0 [$USD]",
          "#,##0.0\" triệu USD\"",
          "0.0\" tỷ đồng\"",
          "0.0\" nghìn tấn\"",
          "0\" văn bản\"",
          "dd/mm/yyyy",
          "mm/yyyy",
          "d-mmm",
          "yyyy",
          "hh:mm",
          "[h]:mm:ss",
          "m/d/yy h:mm");

  private static final List<String> SAMPLE = List.of("dd/mm/yyyy");

  private static final List<Double> VALUES =
      List.of(150.5, -5.25, 0.0, 0.935, 150500.0, 1234567.891, 45458.0, 0.0000001);

  private static final Pattern SHOWN =
      Pattern.compile(
          "(\\()?(-?[0-9][0-9.]*(?:,[0-9]+)?(?:E[+-][0-9]+)?)\\)? ?(%)?(?: ?(\\p{L}[\\p{L} ]*))?");

  /** What is shown plainly: no zeros before a number, no powers of ten. */
  private static final Pattern PLAIN = Pattern.compile("[(]?-?(?:0(?![0-9.])|[1-9])[^E]*");

  @TempDir Path folder;

  private SpoiltRoom room;

  @BeforeEach
  void issueEveryForm() {
    room = new SpoiltRoom(folder);
  }

  @Test
  void readsWhatIsShownOrSaysWhatIsNot() throws IOException {
    SpoilingTable table = new SpoilingTable();
    for (String format : FORMATS) {
      try (SpoiltWorkbook spoilt = room.open()) {
        List<Place> places =
            spoilt.places().stream().filter(place -> place.column().isNumber()).toList();
        for (int at = 0; at < places.size(); at++) {
          places.get(at).cell().setCellValue(VALUES.get(valueAt(places, at)));
          spoilt.format(places.get(at).cell(), format);
        }
        Judged judged = room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
        for (int at = 0; at < places.size(); at++) {
          double stored = VALUES.get(valueAt(places, at));
          check(table, judged, places.get(at), spoilt.shown(places.get(at).cell()), stored, format);
        }
      }
    }
    System.out.printf("Values in formats:%n%s", table);
    assertThat(table.wrong()).isEmpty();
    assertThat(table.count(Outcome.READ_RIGHT)).isPositive();
    assertThat(table.count(Outcome.REJECTED_RIGHTLY)).isPositive();
  }

  /** The same as saved by other programs: a sample of the formats, or all of them if asked. */
  @Test
  void readsWhatOtherProgramsSaveAsItIsShown() throws IOException {
    SpoilingTable table = new SpoilingTable();
    List<SavingProgram> programs = SavingProgram.listThere();
    for (String format : TestsSize.isAll() ? FORMATS : SAMPLE) {
      try (SpoiltWorkbook spoilt = room.open()) {
        List<Place> places =
            spoilt.places().stream().filter(place -> place.column().isNumber()).toList();
        for (int at = 0; at < places.size(); at++) {
          places.get(at).cell().setCellValue(VALUES.get(valueAt(places, at)));
          spoilt.format(places.get(at).cell(), format);
        }
        Path saved = spoilt.save(folder.resolve("spoilt.xlsx"));
        for (SavingProgram program : programs) {
          Judged judged = room.judge(program.save(spoilt.workbook, saved));
          for (int at = 0; at < places.size(); at++) {
            double stored = VALUES.get(valueAt(places, at));
            String shown = spoilt.shown(places.get(at).cell());
            check(table, judged, places.get(at), shown, stored, program + " " + format);
          }
        }
      }
    }
    System.out.printf("Values in formats, saved by %s:%n%s", programs, table);
    assertThat(table.wrong()).isEmpty();
  }

  /** Another value in each row, and in each column of a row. */
  private static int valueAt(List<Place> places, int at) {
    Place place = places.get(at);
    int column = place.sheet().listEntries().indexOf(place.column());
    return (place.cell().getRowIndex() + column) % VALUES.size();
  }

  private static void check(
      SpoilingTable table, Judged judged, Place place, String shown, double stored, String format) {
    Optional<BigDecimal> landed = judged.number(place.address());
    List<Finding> findings = judged.findings(place.address());
    boolean isRejected = findings.stream().anyMatch(Finding::rejects);
    Outcome outcome;
    if (isRejected) {
      // Programs disagree about the nearest fraction.
      boolean isRight = !format.endsWith("?/?") && isRight(place, shown, stored);
      outcome = isRight ? Outcome.REJECTED_WRONGLY : Outcome.REJECTED_RIGHTLY;
    } else {
      boolean isSame = landed.isPresent() && isSame(place, shown, landed.get(), findings);
      outcome = isSame ? Outcome.READ_RIGHT : Outcome.READ_WRONG;
    }
    String words =
        "%s %s in %s shows %s, landed %s %s"
            .formatted(place.address(), stored, format, shown, landed, findings);
    table.add(place.sheet().name(), outcome, words);
  }

  /**
   * Whether what is shown is plainly the stored number, in the cell's unit, and may stand there.
   */
  private static boolean isRight(Place place, String shown, double stored) {
    Matcher read = SHOWN.matcher(shown);
    FormColumn column = place.column();
    BigDecimal value = BigDecimal.valueOf(stored);
    if (!read.matches()
        || !PLAIN.matcher(shown).matches()
        || !column.bounds().holds(value)
        || column.type() == FormColumn.Type.INTEGER && value.stripTrailingZeros().scale() > 0) {
      return false;
    }
    String unit = unit(place);
    boolean isUnit = read.group(4) == null || read.group(4).equals(unit);
    boolean isPercent = read.group(3) == null || unit.equals("%");
    return isUnit && isPercent && isNear(value, number(read));
  }

  private static boolean isSame(
      Place place, String shown, BigDecimal landed, List<Finding> findings) {
    Matcher read = SHOWN.matcher(shown);
    if (shown.equals("-")) {
      return landed.signum() == 0 && !findings.isEmpty();
    }
    boolean isKept = read.matches() && isNear(landed, number(read));
    boolean isRounded =
        read.matches() && landed.compareTo(number(read).setScale(6, RoundingMode.HALF_UP)) == 0;
    if (!isKept && !isRounded) {
      return false;
    }
    boolean isTold = !findings.isEmpty();
    boolean isExact = landed.compareTo(number(read)) == 0 && read.group(3) == null;
    boolean isUnit = read.group(4) == null || read.group(4).equals(unit(place));
    return isUnit && (isTold || isExact);
  }

  static String unit(Place place) {
    int units = place.sheet().columns().stream().map(FormColumn::name).toList().indexOf("unit_vi");
    String printed = units < 0 ? "" : place.cell().getRow().getCell(units).getStringCellValue();
    return place.column().unit(Map.of("unit_vi", printed));
  }

  private static BigDecimal number(Matcher read) {
    BigDecimal number = new BigDecimal(read.group(2).replace(".", "").replace(',', '.'));
    return read.group(1) == null ? number : number.negate();
  }

  private static boolean isNear(BigDecimal value, BigDecimal shown) {
    BigDecimal most = shown.ulp().divide(BigDecimal.valueOf(2));
    return value.subtract(shown).abs().compareTo(most) <= 0;
  }
}
