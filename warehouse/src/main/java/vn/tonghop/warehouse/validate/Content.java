package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.Reading;

/** What a delivered workbook answers of what its agency owes. */
final class Content {

  private final Reading.Delivered delivered;
  private final Map<String, Map<String, OwedRow>> owed = new LinkedHashMap<>();
  private final boolean isIdentified;

  Content(Register register, Receipt receipt, Reading.Delivered delivered) {
    this.delivered = delivered;
    this.isIdentified = receipt.isIdentified();
    if (isIdentified) {
      // By the workbook's own agency: its rows were issued to it, whoever sent them.
      String agency = delivered.identity().agency();
      Collection collection = Collection.of(receipt.collection());
      OwedRows rows = new OwedRows(register);
      for (FilledSheet sheet : delivered.sheets()) {
        Map<String, OwedRow> ofSheet = new LinkedHashMap<>();
        rows.list(sheet.sheet(), agency, collection).forEach(row -> ofSheet.put(row.key(), row));
        owed.put(sheet.relation(), ofSheet);
      }
    }
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (FilledSheet sheet : delivered.sheets()) {
      if (isIdentified) {
        findings.addAll(checkOwed(sheet));
      }
      for (FilledRow row : sheet.rows()) {
        findings.addAll(rules(sheet).check(row));
      }
    }
    if (!delivered.sheets().isEmpty()
        && delivered.sheets().stream().noneMatch(FilledSheet::hasEntries)
        && delivered.findings().stream().noneMatch(Content::isAboutAnEntry)) {
      findings.add(FindingTexts.structure().finding("EMPTY_FORM", "", "", "", "", ""));
    }
    return findings;
  }

  /** A cell that was filled unreadably is trouble of its own, but no empty form. */
  private static boolean isAboutAnEntry(Finding finding) {
    return !finding.cell().isEmpty() && !finding.found().isEmpty();
  }

  private RowRules rules(FilledSheet sheet) {
    return new RowRules(sheet, delivered.identity().collection(), owedOf(sheet));
  }

  private List<Finding> checkOwed(FilledSheet sheet) {
    List<Finding> findings = new ArrayList<>();
    Map<String, OwedRow> missing = new LinkedHashMap<>(owedOf(sheet));
    for (FilledRow row : sheet.rows()) {
      String key = sheet.key(row);
      if (missing.remove(key) == null && !sheet.isAdded(row)) {
        findings.add(find(sheet, "UNKNOWN_ROW", "A" + row.number(), key, ""));
      }
    }
    missing.values().forEach(row -> findings.add(find(sheet, "MISSING_ROW", "", "", row.nameVi())));
    return findings;
  }

  private static Finding find(
      FilledSheet sheet, String code, String cell, String found, String expected) {
    return FindingTexts.structure()
        .finding(code, sheet.sheet().titleVi(), cell, found, expected, "");
  }

  /** The workbook's first form; the others share its verdict. */
  String formCode() {
    return delivered.sheets().isEmpty() ? "" : delivered.sheets().get(0).form().code();
  }

  int formVersion() {
    return delivered.sheets().isEmpty() ? 0 : delivered.sheets().get(0).form().version();
  }

  /** The rows that were asked for, over all sheets; what the officer adds is not owed. */
  int owedCount() {
    return owed.values().stream().mapToInt(Map::size).sum();
  }

  int answeredCount() {
    return delivered.sheets().stream().mapToInt(this::answeredCount).sum();
  }

  private int answeredCount(FilledSheet sheet) {
    return (int)
        sheet.rows().stream()
            .filter(row -> owedOf(sheet).containsKey(sheet.key(row)))
            .filter(sheet::isAnswered)
            .count();
  }

  private Map<String, OwedRow> owedOf(FilledSheet sheet) {
    return owed.getOrDefault(sheet.relation(), Map.of());
  }
}
