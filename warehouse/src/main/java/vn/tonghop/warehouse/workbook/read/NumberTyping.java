package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.Numeral;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;
import vn.tonghop.warehouse.workbook.numeral.VietnameseNumber;

/** Types a cell where a number belongs: a stored number, or a text that says one. */
final class NumberTyping {

  /** Excel keeps fifteen significant digits; what a file holds past them is binary noise. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int MOST_DECIMALS = 12;

  /** No spreadsheet stores more; a million of them would take minutes to write out. */
  private static final int MOST_EXPONENT = 400;

  private final String sheetTitle;
  private final NumeralReader numerals;

  NumberTyping(String sheetTitle, NumeralReader numerals) {
    this.sheetTitle = sheetTitle;
    this.numerals = numerals;
  }

  Typed type(FormColumn column, RawCell cell, List<Finding> findings) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      try {
        BigDecimal stored = new BigDecimal(cell.text().strip()).round(EXCEL_DIGITS);
        return Math.abs(stored.scale()) > MOST_EXPONENT
            ? nothing("TEXT_WHERE_NUMBER_BELONGS", cell, "", "", findings)
            : fitted(column, stored, Qualifier.EXACT, cell, findings);
      } catch (NumberFormatException e) {
        return nothing("TEXT_WHERE_NUMBER_BELONGS", cell, "", "", findings);
      }
    }
    return said(column, numerals.read(cell.text()), cell, findings);
  }

  private Typed said(FormColumn column, Numeral numeral, RawCell cell, List<Finding> findings) {
    if (numeral instanceof Numeral.Exact exact && exact.measure().unit().isEmpty()) {
      String expected = print(exact.value());
      find("NUMBER_TYPED_AS_TEXT", cell, expected, "", findings);
      return fitted(column, exact.value(), exact.qualifier(), cell, findings);
    }
    if (numeral instanceof Numeral.Bound bound && bound.findResult().isPresent()) {
      return said(column, bound.findResult().get(), cell, findings);
    }
    if (numeral instanceof Numeral.Ambiguous ambiguous) {
      String detail =
          ambiguous.readings().stream()
              .map(NumberTyping::describe)
              .collect(Collectors.joining(" / "));
      return nothing("NUMBER_AMBIGUOUS", cell, "", detail, findings);
    }
    if (numeral instanceof Numeral.NotApplicable) {
      return new Typed.Absent("M");
    }
    if (numeral instanceof Numeral.NotReported) {
      return new Typed.Absent("L");
    }
    return nothing("TEXT_WHERE_NUMBER_BELONGS", cell, "", "", findings);
  }

  private Typed fitted(
      FormColumn column,
      BigDecimal number,
      Qualifier qualifier,
      RawCell cell,
      List<Finding> findings) {
    FormColumn.Bounds bounds = column.bounds();
    if (!bounds.holds(number)) {
      String expected = "%s … %s".formatted(print(bounds.lowest()), print(bounds.highest()));
      return nothing("NUMBER_OUT_OF_RANGE", cell, expected, "", findings);
    }
    BigDecimal scaled = number.setScale(column.scale(), RoundingMode.HALF_UP);
    if (column.type() == FormColumn.Type.INTEGER && scaled.compareTo(number) != 0) {
      return nothing("TEXT_WHERE_NUMBER_BELONGS", cell, "", "", findings);
    }
    if (column.type() == FormColumn.Type.DECIMAL && scaled.precision() > column.precision()) {
      String expected = "%d/%d".formatted(column.precision(), column.scale());
      return nothing("NUMBER_TOO_LARGE", cell, expected, "", findings);
    }
    if (scaled.compareTo(number) != 0) {
      find("NUMBER_ROUNDED", cell, print(scaled), "", findings);
    }
    Object value = column.type() == FormColumn.Type.INTEGER ? (Object) scaled.longValue() : scaled;
    return qualifier == Qualifier.EXACT
        ? new Typed.Value(value)
        : new Typed.Qualified(value, qualifier.code());
  }

  private static String describe(Numeral numeral) {
    return numeral instanceof Numeral.Exact exact ? print(exact.value()) : numeral.toString();
  }

  private static String print(BigDecimal value) {
    return VietnameseNumber.format(value, MOST_DECIMALS);
  }

  private Typed nothing(
      String code, RawCell cell, String expected, String detail, List<Finding> findings) {
    find(code, cell, expected, detail, findings);
    return new Typed.Nothing();
  }

  private void find(
      String code, RawCell cell, String expected, String detail, List<Finding> findings) {
    findings.add(
        FindingTexts.structure()
            .finding(code, sheetTitle, cell.address(), cell.text(), expected, detail));
  }
}
