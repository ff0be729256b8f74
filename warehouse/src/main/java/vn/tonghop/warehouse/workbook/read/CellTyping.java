package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;
import vn.tonghop.warehouse.workbook.numeral.WrittenDate;

/** Types one cell as its column says, or finds why it cannot. */
final class CellTyping {

  /** The last day that Excel can count to, 31/12/9999. */
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

  private final String sheetTitle;
  private final LocalDate epoch;
  private final Map<String, NumeralReader> numerals;

  /**
   * @param epoch the day that dates count from
   * @param numerals a reader for each column of numbers, which knows the column's other texts
   */
  CellTyping(String sheetTitle, LocalDate epoch, Map<String, NumeralReader> numerals) {
    this.sheetTitle = sheetTitle;
    this.epoch = epoch;
    this.numerals = numerals;
  }

  Typed type(FormColumn column, RawCell found, List<Finding> findings) {
    RawCell cell = found;
    if (VisibleText.isHiding(found.text())) {
      find(findings, "HIDDEN_CHARACTERS", found, "");
      cell = found.withText(VisibleText.without(found.text()));
    }
    if (cell.kind() == RawCell.Kind.ERROR) {
      find(findings, "CELL_ERROR", cell, "");
      return new Typed.Nothing();
    }
    if (cell.isFormula() && (column.isEntry() || column.isGiven())) {
      String code = cell.text().isBlank() ? "FORMULA_WITHOUT_VALUE" : "FORMULA_FOUND";
      find(findings, code, cell, "");
    }
    if (cell.text().isBlank()) {
      return new Typed.Nothing();
    }
    return switch (column.type()) {
      case DECIMAL, INTEGER ->
          new NumberTyping(sheetTitle, numerals.get(column.name())).type(column, cell, findings);
      case DATE -> date(cell, findings);
      case CODE -> code(column, cell, findings);
      case TEXT -> new Typed.Value(cell.text().strip());
    };
  }

  private Typed date(RawCell cell, List<Finding> findings) {
    if (cell.kind() == RawCell.Kind.NUMBER) {
      try {
        BigDecimal serial = new BigDecimal(cell.text().strip());
        if (serial.signum() > 0 && serial.compareTo(LAST_SERIAL) <= 0) {
          return new Typed.Value(epoch.plusDays(serial.longValue()));
        }
      } catch (NumberFormatException e) {
        // A damaged file: no number, and so no day.
      }
    } else if (WrittenDate.of(cell.text()) instanceof WrittenDate.Day day) {
      return new Typed.Value(day.date());
    }
    find(findings, "DATE_UNREADABLE", cell, "");
    return new Typed.Nothing();
  }

  private Typed code(FormColumn column, RawCell cell, List<Finding> findings) {
    String wanted = folded(cell.text());
    for (Map.Entry<String, String> code : column.codes().entrySet()) {
      String label = folded(code.getValue());
      if (wanted.equals(folded(code.getKey()))
          || wanted.equals(label)
          || label.endsWith(" - " + wanted)) {
        return new Typed.Value(code.getKey());
      }
    }
    find(findings, "UNKNOWN_CODE", cell, String.join(", ", column.codes().values()));
    return new Typed.Nothing();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private void find(List<Finding> findings, String code, RawCell cell, String expected) {
    findings.add(
        FindingTexts.structure()
            .finding(code, sheetTitle, cell.address(), cell.text(), expected, ""));
  }
}
