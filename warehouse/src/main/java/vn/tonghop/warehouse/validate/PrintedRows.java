package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/**
 * What is printed in the rows of a sheet, held against what their hidden keys say: rows that were
 * sorted or pasted without their keys show one thing and mean another.
 */
final class PrintedRows {

  private final FilledSheet sheet;

  PrintedRows(FilledSheet sheet) {
    this.sheet = sheet;
  }

  /** The names in a row that are not those of the row that its key means. */
  List<Finding> check(FilledRow row, OwedRow meant) {
    List<Finding> findings = new ArrayList<>();
    for (FormColumn column : sheet.sheet().columns()) {
      String wanted = printed(column, meant.given().getOrDefault(column.name(), ""));
      if (column.isNaming() && row.isFilled(column.name()) && !wanted.isEmpty()) {
        String found = printed(column, row.text(column.name()));
        if (!SameText.isSame(found, wanted)) {
          String address = row.findCell(column.name()).orElseThrow().address();
          findings.add(find("LABEL_DIFFERS", address, found, wanted));
        }
      }
    }
    return findings;
  }

  private static String printed(FormColumn column, String text) {
    return column.codes().getOrDefault(text, text);
  }

  private Finding find(String code, String cell, String found, String expected) {
    return FindingTexts.structure()
        .finding(code, sheet.sheet().titleVi(), cell, found, expected, "");
  }
}
