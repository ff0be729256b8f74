package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.StrayRow;

/**
 * What is printed in the rows of a sheet, held against what their hidden keys say: rows that were
 * sorted or pasted without their keys show one thing and mean another.
 */
final class PrintedRows {

  private final FilledSheet sheet;
  private final Map<String, OwedRow> owed;

  PrintedRows(FilledSheet sheet, Map<String, OwedRow> owed) {
    this.sheet = sheet;
    this.owed = owed;
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

  /** What a row without a whole key loses, if it is an issued row or holds a number. */
  List<Finding> check(StrayRow stray) {
    Optional<OwedRow> lost = findLost(stray.row());
    if (lost.isPresent() && sheet.isEntered(stray.row())) {
      String column =
          sheet.sheet().listKeys().stream()
              .map(FormColumn::name)
              .filter(key -> !stray.row().isFilled(key))
              .findFirst()
              .orElse("");
      String address = sheet.address(stray.row(), column);
      return List.of(find("KEY_LOST", address, lost.get().nameVi(), lost.get().key()));
    }
    return lost.isPresent()
        ? List.of()
        : stray.numbers().stream().limit(1).map(this::unknown).toList();
  }

  private Finding unknown(FilledCell number) {
    return find("UNKNOWN_ROW", number.address(), number.value().toString(), "");
  }

  /** The one issued row that bears all the names, and what is left of the key, of this one. */
  Optional<OwedRow> findLost(FilledRow row) {
    List<OwedRow> alike = owed.values().stream().filter(one -> isAlike(one, row)).toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private boolean isAlike(OwedRow one, FilledRow row) {
    List<FormColumn> telling =
        sheet.sheet().columns().stream()
            .filter(column -> column.isNaming() || column.isKey())
            .filter(column -> row.isFilled(column.name()))
            .toList();
    return telling.stream().anyMatch(FormColumn::isNaming)
        && telling.stream()
            .allMatch(
                column ->
                    SameText.isSame(
                        row.text(column.name()), one.given().getOrDefault(column.name(), "")));
  }

  private static String printed(FormColumn column, String text) {
    return column.codes().getOrDefault(text, text);
  }

  private Finding find(String code, String cell, String found, String expected) {
    return FindingTexts.structure()
        .finding(code, sheet.sheet().titleVi(), cell, found, expected, "");
  }
}
