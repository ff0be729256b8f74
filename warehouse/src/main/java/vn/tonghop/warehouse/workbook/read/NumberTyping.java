package vn.tonghop.warehouse.workbook.read;

import static vn.tonghop.warehouse.VietnameseNumber.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.FigureWords;
import vn.tonghop.warehouse.workbook.numeral.Numeral;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;
import vn.tonghop.warehouse.workbook.numeral.Unit;

/**
 * Types a cell where a number belongs: a stored number, which must be the one that is shown, or a
 * text that says one.
 */
record NumberTyping(
    String sheetTitle,
    Display display,
    NumeralReader numerals,
    FiguresAround around,
    List<Finding> findings) {

  /**
   * A note's sign behind a number: raised (behind a ten it could be a power), lowered, stars or a
   * digit in square brackets.
   */
  private static final Pattern NOTED =
      Pattern.compile(
          "(.*(?<!(?<![0-9.,])10)[0-9%])[⁰¹²³⁴-⁹⁽⁾]+"
              + "|(.*[0-9%])\\s*(?:[₀-₉₍₎]+|\\*{1,3}|\\(\\*{1,3}\\)|\\[[0-9*]{1,2}])");

  /** A number as accountants write one below zero, which others write for a note. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\(\\s*[0-9][0-9.,\\s]*%?\\s*\\)\\s*%?");

  private static final Pattern APOSTROPHE = Pattern.compile("^['‘’`]");

  /** Points between thousands and one more where the decimals begin: 6.200.8. */
  private static final Pattern POINT_FOR_COMMA =
      Pattern.compile("^([0-9]{1,3}(?:\\.[0-9]{3})+)\\.([0-9]{1,2})$");

  Typed type(FormColumn column, RawCell cell) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      return cell.findNumber()
          .map(number -> stored(column, cell, number))
          .orElseGet(() -> nothing("TEXT_WHERE_NUMBER_BELONGS", cell, ""));
    }
    Matcher noted = NOTED.matcher(cell.text().strip());
    if (noted.matches()) {
      String number = noted.group(1) == null ? noted.group(2) : noted.group(1);
      find("NOTE_SIGN_LEFT_OUT", cell, number, "");
      return worded(column, cell, number);
    }
    return worded(column, cell, cell.text());
  }

  /** A text by its number and the words beside it. */
  private Typed worded(FormColumn column, RawCell cell, String text) {
    FigureWords words = FigureWords.of(text);
    Numeral read = read(column, cell, words.rest());
    if (words.change() != FigureWords.Change.NONE && !(read instanceof Numeral.Unreadable)) {
      Optional<Numeral.Exact> change = changeOf(column, words, read);
      return change.isEmpty()
          ? nothing("CHANGE_IN_WORDS", cell, "")
          : said(column, change.get(), cell, words);
    }
    return said(column, read, cell, words);
  }

  /** A rise or fall in words as the signed number that a column of changes takes. */
  private static Optional<Numeral.Exact> changeOf(
      FormColumn column, FigureWords words, Numeral read) {
    if (!column.isChange()
        || !(read instanceof Numeral.Exact size)
        || size.value().signum() < 0
        || size.qualifier() != Qualifier.EXACT) {
      return Optional.empty();
    }
    boolean isRise = words.change() == FigureWords.Change.RISE;
    BigDecimal signed = isRise ? size.value() : size.value().negate();
    return Optional.of(new Numeral.Exact(signed, Qualifier.EXACT, size.measure()));
  }

  /** Of two readings the file's way of writing decides, or else the row; both must agree. */
  private Numeral read(FormColumn column, RawCell cell, String text) {
    Numeral read = numerals.read(text);
    List<Numeral> readings = NumeralReader.listReadings(text);
    List<Numeral> whole = readings.stream().filter(NumberTyping::isWhole).toList();
    if (column.type() == FormColumn.Type.INTEGER && whole.size() == 1) {
      return whole.get(0);
    }
    if (readings.isEmpty() || numerals.isOfTwoWays()) {
      return read;
    }
    Numeral near = around.choose(column, cell, readings).orElse(read);
    return read instanceof Numeral.Ambiguous || near.equals(read)
        ? near
        : new Numeral.Ambiguous(readings);
  }

  /**
   * Of two readings of a count only one may be whole; a thousand and a quarter thousand may both.
   */
  private static boolean isWhole(Numeral reading) {
    return reading instanceof Numeral.Exact exact
        && exact.measure().percentSign() == Numeral.PercentSign.ABSENT
        && Unit.of(exact.measure().unit()).scale().compareTo(BigDecimal.ONE) == 0
        && exact.value().stripTrailingZeros().scale() <= 0;
  }

  /** A stored number as it is shown: the format may show another, or something else. */
  private Typed stored(FormColumn column, RawCell cell, BigDecimal number) {
    if (cell.look().isPlain() || VietnameseNumber.isTooLong(number)) {
      return fitted(column, Numeral.Measure.NONE, number, cell);
    }
    BigDecimal meant = cell.look().isPercentage() ? number.movePointRight(2) : number;
    RawCell shown = cell.withText(display.text(number, cell.look()));
    Numeral read = Display.read(shown.text());
    // A zero with a minus before it is the dash of accountants, with room for digits behind it.
    if (number.signum() == 0 && shown.text().startsWith("-")) {
      find("ZERO_SHOWN_AS_DASH", shown, "", "");
      return fitted(column, Numeral.Measure.NONE, number, cell);
    }
    if (cell.look().isDate()) {
      return nothing("DATE_WHERE_NUMBER_BELONGS", shown, "");
    }
    if (!(read instanceof Numeral.Exact exact) || !isRounded(meant, exact.value())) {
      return nothing("SHOWN_DIFFERENTLY", shown, print(number));
    }
    if (exact.value().compareTo(meant) != 0) {
      find("SHOWN_ROUNDED", shown, print(meant), "");
    }
    return fitted(column, exact.measure(), meant, cell);
  }

  /** Whether the second is the first, rounded to the decimals that it has. */
  private static boolean isRounded(BigDecimal number, BigDecimal shown) {
    BigDecimal most = shown.ulp().divide(BigDecimal.valueOf(2));
    return number.subtract(shown).abs().compareTo(most) <= 0;
  }

  private Typed said(FormColumn column, Numeral numeral, RawCell cell, FigureWords words) {
    if (numeral instanceof Numeral.Exact exact) {
      return exact(column, exact, cell, words);
    }
    if (numeral instanceof Numeral.Bound bound && bound.findResult().isPresent()) {
      return exact(column, bound.findResult().get(), cell, words);
    }
    if (numeral instanceof Numeral.Ambiguous ambiguous) {
      String readings =
          ambiguous.readings().stream()
              .map(NumberTyping::describe)
              .collect(Collectors.joining(" / "));
      find("NUMBER_AMBIGUOUS", cell, "", readings);
      return new Typed.Nothing();
    }
    if (numeral instanceof Numeral.NotApplicable && !words.isAny()) {
      return new Typed.Absent("M");
    }
    if (numeral instanceof Numeral.NotReported && !words.isAny()) {
      return new Typed.Absent("L");
    }
    return nothing(noNumber(numeral, words.rest()), cell, proposed(cell.text()));
  }

  /** A figure in words, and what the words beside it say. */
  private Typed exact(FormColumn column, Numeral.Exact exact, RawCell cell, FigureWords words) {
    String qualifier = exact.qualifier() == Qualifier.EXACT ? "" : exact.qualifier().code();
    boolean isWorded = !qualifier.isEmpty() || !words.status().isEmpty();
    if (!NumeralReader.listReadings(words.rest()).isEmpty()) {
      find("NUMBER_READ_BY_CONVENTION", cell, "", print(exact.value()));
    } else if (!isWorded) {
      find("NUMBER_TYPED_AS_TEXT", cell, "", print(exact.value()));
    }
    Typed typed = fitted(column, exact.measure(), exact.value(), cell);
    return isWorded && typed instanceof Typed.Value value
        ? new Typed.Worded(value, qualifier, words.status())
        : typed;
  }

  /** The number that a slip of the keyboard hides, to ask for; empty if there is none. */
  private String proposed(String text) {
    String mended =
        APOSTROPHE
            .matcher(text.strip())
            .replaceFirst("")
            .replaceAll("(?<=[0-9])[oO](?=[0-9.,]|$)", "0")
            .replaceAll("(?<=[0-9])[lI](?=[0-9.,])", "1");
    mended = POINT_FOR_COMMA.matcher(mended).replaceFirst("$1,$2");
    return !mended.equals(text.strip()) && numerals.read(mended) instanceof Numeral.Exact exact
        ? "có thể là " + print(exact.value())
        : "";
  }

  /** Why a text is no number, as the code of what to do about it. */
  private static String noNumber(Numeral numeral, String text) {
    if (numeral instanceof Numeral.Range) {
      return "RANGE_WHERE_NUMBER_BELONGS";
    }
    if (numeral instanceof Numeral.Bound) {
      return "BOUND_WHERE_NUMBER_BELONGS";
    }
    if (numeral instanceof Numeral.Compound) {
      return "TWO_NUMBERS_IN_A_CELL";
    }
    return IN_BRACKETS.matcher(text.strip()).matches()
        ? "NUMBER_IN_BRACKETS"
        : "TEXT_WHERE_NUMBER_BELONGS";
  }

  private Typed fitted(
      FormColumn column, Numeral.Measure measure, BigDecimal number, RawCell cell) {
    FormColumn.Bounds bounds = column.bounds();
    RawCell shown = cell.kind() == RawCell.Kind.NUMBER ? cell.withText(print(number)) : cell;
    if (!bounds.holds(number)) {
      return nothing("NUMBER_OUT_OF_RANGE", shown, within(bounds, number));
    }
    BigDecimal scaled = number.setScale(column.scale(), RoundingMode.HALF_UP);
    boolean isWhole = scaled.compareTo(number) == 0;
    if (column.type() == FormColumn.Type.INTEGER) {
      return isWhole
          ? new Typed.Value(scaled.longValue(), measure.words())
          : nothing("NUMBER_NOT_WHOLE", cell.withText(print(number)), "");
    }
    if (scaled.precision() > column.precision()) {
      return nothing(
          "NUMBER_TOO_LARGE", shown, "%d/%d".formatted(column.precision(), column.scale()));
    }
    if (!isWhole) {
      find("NUMBER_ROUNDED", shown, print(scaled), "");
    }
    return new Typed.Value(scaled, measure.words());
  }

  private static String within(FormColumn.Bounds bounds, BigDecimal number) {
    return number.compareTo(bounds.lowest()) < 0
        ? "không nhỏ hơn " + print(bounds.lowest())
        : "không lớn hơn " + print(bounds.highest());
  }

  private static String describe(Numeral numeral) {
    return numeral instanceof Numeral.Exact exact ? print(exact.value()) : numeral.toString();
  }

  private Typed nothing(String code, RawCell cell, String expected) {
    find(code, cell, expected, "");
    return new Typed.Nothing();
  }

  private void find(String code, RawCell cell, String expected, String detail) {
    findings.add(cell.finding(code, sheetTitle, expected, detail));
  }
}
