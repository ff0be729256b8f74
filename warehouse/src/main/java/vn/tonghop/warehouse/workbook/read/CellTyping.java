package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.FigureWords;
import vn.tonghop.warehouse.workbook.numeral.Numeral;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;
import vn.tonghop.warehouse.workbook.numeral.WrittenDate;

/** Types one cell as its column says, or finds why it cannot. */
final class CellTyping {

  /** The last day that Excel can count to, 31/12/9999. */
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

  /** 29/02/1900, which Excel counts. */
  private static final int NO_SUCH_DAY = 60;

  private static final Pattern SHOWN_DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}.*");

  private final String sheetTitle;
  private final LocalDate epoch;
  private final Display display;
  private final NumeralReader numerals;
  private final FiguresAround around;
  private final Map<String, Choices> choices = new HashMap<>();

  /**
   * @param epoch the day that dates count from
   * @param numerals a reader that knows the file's other texts
   * @param around the figures that stand around a cell
   */
  CellTyping(String sheetTitle, LocalDate epoch, NumeralReader numerals, FiguresAround around) {
    this.sheetTitle = sheetTitle;
    this.epoch = epoch;
    this.display = new Display(epoch.getYear());
    this.numerals = numerals;
    this.around = around;
  }

  Typed type(FormColumn column, RawCell found, List<Finding> findings) {
    RawCell cell = found;
    if (VisibleText.isHiding(found.text())) {
      if (column.type() != FormColumn.Type.TEXT && VisibleText.isTurning(found.text())) {
        return nothing(findings, "TURNED_AROUND", found, "");
      }
      find(findings, "HIDDEN_CHARACTERS", found, "");
      cell = found.withText(VisibleText.without(found.text()));
    }
    if (cell.kind() == RawCell.Kind.ERROR) {
      return nothing(findings, "CELL_ERROR", cell, "");
    }
    if (cell.isFormula() && (column.isEntry() || column.isGiven())) {
      String code = cell.text().isBlank() ? "FORMULA_WITHOUT_VALUE" : "FORMULA_FOUND";
      find(findings, code, cell.withText(display.text(cell)), "");
    }
    if (cell.text().isBlank()) {
      return new Typed.Nothing();
    }
    Optional<String> unshown = findUnshown(cell);
    if (unshown.isPresent() && !column.isKey()) {
      Optional<String> instead = cell.look().findWordsInsteadOfText();
      return unshown.get().equals("SHOWN_DIFFERENTLY")
          ? nothing(findings, unshown.get(), cell.withText(instead.orElse("")), cell.text())
          : nothing(findings, unshown.get(), cell.withText(display.text(cell)), "");
    }
    return switch (column.type()) {
      case DECIMAL, INTEGER ->
          new NumberTyping(sheetTitle, display, numerals, around, findings).type(column, cell);
      case DATE -> date(cell, findings);
      case CODE -> code(column, cell, findings);
      case TEXT -> words(column, cell, findings);
    };
  }

  /** Words as a report can print them; what was printed for the officer stays as it is. */
  private Typed words(FormColumn column, RawCell cell, List<Finding> findings) {
    String text = text(cell);
    boolean isWritten = column.isEntry() || column.isGiven();
    if (!isWritten || PrintedSigns.areAll(text)) {
      return new Typed.Value(text);
    }
    find(findings, "UNPRINTED_SIGNS", cell.withText(PrintedSigns.list(text)), "");
    String printed = PrintedSigns.of(text).strip();
    return printed.isEmpty() ? new Typed.Nothing() : new Typed.Value(printed);
  }

  /** What the officer reads in a cell. */
  String text(RawCell cell) {
    return display.text(cell).strip();
  }

  /** The figure in a cell where one is printed, or was typed over it. */
  Optional<BigDecimal> findPrinted(FormColumn column, RawCell cell) {
    return cell.findNumber()
        .or(() -> findWritten(cell))
        .filter(column.bounds()::holds)
        .map(number -> number.setScale(column.scale(), RoundingMode.HALF_UP));
  }

  private Optional<BigDecimal> findWritten(RawCell cell) {
    return numerals.read(cell.text()) instanceof Numeral.Exact exact
        ? Optional.of(exact.value())
        : Optional.empty();
  }

  /** Whether what the officer reads in a cell is a number. */
  boolean isNumber(RawCell cell) {
    Numeral read = Display.read(text(cell));
    return read instanceof Numeral.Exact || read instanceof Numeral.Ambiguous;
  }

  /** Why a cell's content is not what stands on the screen. */
  private static Optional<String> findUnshown(RawCell cell) {
    if (cell.kind() == RawCell.Kind.BOOLEAN) {
      return Optional.of("CELL_BOOLEAN");
    }
    if (cell.look().isStruck()) {
      return Optional.of("STRUCK_OUT");
    }
    return cell.kind() == RawCell.Kind.TEXT && cell.look().findWordsInsteadOfText().isPresent()
        ? Optional.of("SHOWN_DIFFERENTLY")
        : Optional.empty();
  }

  private Typed date(RawCell cell, List<Finding> findings) {
    Optional<BigDecimal> serial = cell.findNumber();
    if (serial.isPresent()
        && serial.get().signum() > 0
        && serial.get().compareTo(LAST_SERIAL) <= 0) {
      long days = serial.get().longValue();
      boolean isBeforeLeap = days < NO_SUCH_DAY && epoch.getYear() < 1900;
      return dayOf(cell, epoch.plusDays(isBeforeLeap ? days + 1 : days), findings);
    }
    RawCell shown = cell.withText(display.text(cell));
    WrittenDate written =
        cell.kind() == RawCell.Kind.TEXT
            ? WrittenDate.of(cell.text())
            : new WrittenDate.Unreadable();
    if (written instanceof WrittenDate.Day day) {
      return new Typed.Value(day.date());
    }
    if (written instanceof WrittenDate.Swapped swapped) {
      LocalDate day = swapped.date();
      find(findings, "DATE_SWAPPED", shown, WrittenTime.dayVi(day), day.toString());
      return new Typed.Nothing();
    }
    if (written instanceof WrittenDate.NoSuchDay none) {
      String month = "%d/%d".formatted(none.month(), none.year());
      find(findings, "DATE_DOES_NOT_EXIST", shown, "", month);
      return new Typed.Nothing();
    }
    boolean isMonth = written instanceof WrittenDate.MonthOnly;
    return nothing(findings, isMonth ? "DATE_WITHOUT_DAY" : "DATE_UNREADABLE", shown, "");
  }

  /** A stored day as it is shown: by an American format the seventh of June is 06/07. */
  private Typed dayOf(RawCell cell, LocalDate day, List<Finding> findings) {
    RawCell shown = cell.withText(display.text(cell));
    if (shown.text().isEmpty()) {
      return nothing(findings, "SHOWN_DIFFERENTLY", shown, WrittenTime.dayVi(day));
    }
    if (!cell.look().isDate()) {
      find(findings, "DATE_SHOWN_AS_NUMBER", shown, WrittenTime.dayVi(day));
    } else if (!cell.look().isDateOfTheLocale()) {
      Matcher parts = SHOWN_DAY.matcher(shown.text());
      if (parts.matches() && isAnother(day, number(parts.group(1)), number(parts.group(2)))) {
        return nothing(findings, "DATE_SHOWN_DIFFERENTLY", shown, WrittenTime.dayVi(day));
      }
    }
    return new Typed.Value(day);
  }

  /** Whether the two numbers, read as day and month, name another day. */
  private static boolean isAnother(LocalDate day, int first, int second) {
    boolean isDayFirst = first == day.getDayOfMonth() && second == day.getMonthValue();
    boolean isPlainlyAmerican =
        first == day.getMonthValue() && second == day.getDayOfMonth() && second > 12;
    return !isDayFirst && !isPlainlyAmerican;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private Typed code(FormColumn column, RawCell cell, List<Finding> findings) {
    String text = text(cell);
    Optional<String> code =
        choices
            .computeIfAbsent(column.name(), any -> new Choices(column))
            .findCode(text)
            .or(() -> FigureWords.findStatus(text).filter(column.codes()::containsKey));
    if (code.isPresent()) {
      return new Typed.Value(code.get());
    }
    String labels = String.join(", ", column.codes().values());
    return nothing(findings, "UNKNOWN_CODE", cell.withText(display.text(cell)), labels);
  }

  private Typed nothing(List<Finding> findings, String code, RawCell cell, String expected) {
    find(findings, code, cell, expected);
    return new Typed.Nothing();
  }

  private void find(List<Finding> findings, String code, RawCell cell, String expected) {
    find(findings, code, cell, expected, "");
  }

  private void find(
      List<Finding> findings, String code, RawCell cell, String expected, String detail) {
    findings.add(cell.finding(code, sheetTitle, expected, detail));
  }
}
