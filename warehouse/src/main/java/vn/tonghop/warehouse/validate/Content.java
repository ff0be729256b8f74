package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.workbook.FilledRow;
import vn.tonghop.warehouse.workbook.FilledSheet;
import vn.tonghop.warehouse.workbook.Reading;
import vn.tonghop.warehouse.workbook.Wording;

/** What a delivered workbook answers of what its agency owes. */
final class Content {

  private static final String OWED_FIGURES = "owed_figures";

  private final Reading.Delivered delivered;
  private final Map<String, OwedFigure> owed = new LinkedHashMap<>();
  private final boolean isIdentified;

  Content(Register register, Receipt receipt, Reading.Delivered delivered) {
    this.delivered = delivered;
    this.isIdentified = receipt.isIdentified();
    if (isIdentified) {
      // By the workbook's own agency: its rows were issued to it, whoever sent them.
      register
          .listOwedFigures(delivered.identity().agency(), Collection.of(receipt.collection()))
          .forEach(figure -> owed.put(key(figure), figure));
    }
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (FilledSheet sheet : delivered.sheets()) {
      if (sheet.sheet().rowsFrom().equals(OWED_FIGURES) && isIdentified) {
        findings.addAll(checkOwed(sheet));
      }
      for (FilledRow row : sheet.rows()) {
        findings.addAll(new RowRules(sheet, delivered.identity().collection()).check(row));
      }
    }
    if (!delivered.sheets().isEmpty()
        && delivered.sheets().stream().noneMatch(FilledSheet::hasEntries)
        && delivered.findings().stream().noneMatch(Content::isAboutAnEntry)) {
      findings.add(Wording.structure().finding("EMPTY_FORM", "", "", "", "", ""));
    }
    return findings;
  }

  /** A cell that was filled unreadably is trouble of its own, but no empty form. */
  private static boolean isAboutAnEntry(Finding finding) {
    return !finding.cell().isEmpty() && !finding.found().isEmpty();
  }

  private List<Finding> checkOwed(FilledSheet sheet) {
    List<Finding> findings = new ArrayList<>();
    Map<String, OwedFigure> missing = new LinkedHashMap<>(owed);
    for (FilledRow row : sheet.rows()) {
      String key = sheet.key(row);
      if (missing.remove(key) == null) {
        findings.add(find(sheet, "UNKNOWN_ROW", "A" + row.number(), key, ""));
      }
    }
    missing
        .values()
        .forEach(
            figure ->
                findings.add(find(sheet, "MISSING_ROW", "", "", figure.indicator().nameVi())));
    return findings;
  }

  private static Finding find(
      FilledSheet sheet, String code, String cell, String found, String expected) {
    return Wording.structure().finding(code, sheet.sheet().titleVi(), cell, found, expected, "");
  }

  /** The workbook's first form; the others share its verdict. */
  String formCode() {
    return delivered.sheets().isEmpty() ? "" : delivered.sheets().get(0).form().code();
  }

  int formVersion() {
    return delivered.sheets().isEmpty() ? 0 : delivered.sheets().get(0).form().version();
  }

  int owedCount() {
    return owed.size();
  }

  int answeredCount() {
    return delivered.sheets().stream()
        .filter(sheet -> sheet.sheet().rowsFrom().equals(OWED_FIGURES))
        .mapToInt(
            sheet ->
                (int)
                    sheet.rows().stream()
                        .filter(row -> owed.containsKey(sheet.key(row)))
                        .filter(sheet::isAnswered)
                        .count())
        .sum();
  }

  private static String key(OwedFigure figure) {
    return String.join(
        "/",
        figure.indicator().code(),
        figure.areaCode(),
        figure.periodCode(),
        figure.basis().code());
  }
}
