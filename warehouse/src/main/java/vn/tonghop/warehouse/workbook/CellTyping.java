package vn.tonghop.warehouse.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Finding;

/** Types one cell as its column says, or finds why it cannot. */
final class CellTyping {

  /** Excel keeps fifteen significant digits; what a file holds past them is binary noise. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");

  private final String sheetTitle;
  private final LocalDate epoch;

  CellTyping(String sheetTitle, boolean hasDatesFrom1904) {
    this.sheetTitle = sheetTitle;
    this.epoch = hasDatesFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  /** The typed value; empty if there is none, and then {@code findings} says why. */
  Optional<Object> type(FormColumn column, RawCell cell, List<Finding> findings) {
    if (cell.kind() == RawCell.Kind.ERROR) {
      find(findings, "CELL_ERROR", cell, "", "");
      return Optional.empty();
    }
    if (cell.isFormula() && column.isEntry()) {
      find(
          findings,
          cell.text().isBlank() ? "FORMULA_WITHOUT_VALUE" : "FORMULA_FOUND",
          cell,
          "",
          "");
    }
    if (cell.text().isBlank()) {
      return Optional.empty();
    }
    return switch (column.type()) {
      case DECIMAL, INTEGER -> number(column, cell, findings);
      case DATE -> date(cell, findings);
      case CODE -> code(column, cell, findings);
      case TEXT -> Optional.of(cell.text().strip());
    };
  }

  private Optional<Object> number(FormColumn column, RawCell cell, List<Finding> findings) {
    Optional<BigDecimal> read =
        cell.kind() == RawCell.Kind.NUMBER
            ? Optional.of(new BigDecimal(cell.text().strip()).round(EXCEL_DIGITS))
            : typedAsText(cell, findings);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = read.get();
    if (!column.bounds().holds(number)) {
      String expected =
          "%s … %s"
              .formatted(
                  Numbers.print(column.bounds().lowest()),
                  Numbers.print(column.bounds().highest()));
      find(findings, "NUMBER_OUT_OF_RANGE", cell, expected, "");
      return Optional.empty();
    }
    return column.type() == FormColumn.Type.INTEGER
        ? whole(number, cell, findings)
        : scaled(column, number, cell, findings);
  }

  private Optional<Object> scaled(
      FormColumn column, BigDecimal number, RawCell cell, List<Finding> findings) {
    BigDecimal scaled = number.setScale(column.scale(), RoundingMode.HALF_UP);
    if (scaled.precision() > column.precision()) {
      String expected = "%d/%d".formatted(column.precision(), column.scale());
      find(findings, "NUMBER_TOO_LARGE", cell, expected, "");
      return Optional.empty();
    }
    if (scaled.compareTo(number) != 0) {
      find(findings, "NUMBER_ROUNDED", cell, Numbers.print(scaled), "");
    }
    return Optional.of(scaled);
  }

  private Optional<Object> whole(BigDecimal number, RawCell cell, List<Finding> findings) {
    if (number.stripTrailingZeros().scale() > 0) {
      find(findings, "TEXT_WHERE_NUMBER_BELONGS", cell, "", "");
      return Optional.empty();
    }
    return Optional.of(number.longValueExact());
  }

  private Optional<BigDecimal> typedAsText(RawCell cell, List<Finding> findings) {
    Numbers.Read read = Numbers.read(cell.text());
    if (read instanceof Numbers.Clear clear) {
      find(findings, "NUMBER_TYPED_AS_TEXT", cell, Numbers.print(clear.value()), "");
      return Optional.of(clear.value());
    }
    if (read instanceof Numbers.Ambiguous ambiguous) {
      String detail =
          "%s / %s".formatted(Numbers.print(ambiguous.one()), Numbers.print(ambiguous.other()));
      find(findings, "NUMBER_AMBIGUOUS", cell, "", detail);
      return Optional.empty();
    }
    find(findings, "TEXT_WHERE_NUMBER_BELONGS", cell, "", "");
    return Optional.empty();
  }

  private Optional<Object> date(RawCell cell, List<Finding> findings) {
    try {
      if (cell.kind() == RawCell.Kind.NUMBER) {
        return Optional.of(epoch.plusDays(new BigDecimal(cell.text().strip()).longValue()));
      }
      Matcher matcher = DATE.matcher(cell.text().strip());
      if (matcher.matches()) {
        boolean isIso = matcher.group(4) != null;
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(isIso ? 4 : 3)),
                Integer.parseInt(matcher.group(isIso ? 5 : 2)),
                Integer.parseInt(matcher.group(isIso ? 6 : 1))));
      }
    } catch (DateTimeException e) {
      // The thirty-first of a short month and its like: unreadable, as below.
    }
    find(findings, "DATE_UNREADABLE", cell, "", "");
    return Optional.empty();
  }

  private Optional<Object> code(FormColumn column, RawCell cell, List<Finding> findings) {
    String wanted = folded(cell.text());
    for (Map.Entry<String, String> code : column.codes().entrySet()) {
      String label = folded(code.getValue());
      if (wanted.equals(folded(code.getKey()))
          || wanted.equals(label)
          || label.endsWith(" - " + wanted)) {
        return Optional.of(code.getKey());
      }
    }
    find(findings, "UNKNOWN_CODE", cell, String.join(", ", column.codes().values()), "");
    return Optional.empty();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private void find(
      List<Finding> findings, String code, RawCell cell, String expected, String detail) {
    findings.add(
        Wording.structure()
            .finding(code, sheetTitle, cell.address(), cell.text(), expected, detail));
  }
}
