package vn.tonghop.warehouse.validate;

import static vn.tonghop.warehouse.VietnameseNumber.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.numeral.Unit;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/** What one row must satisfy by itself. */
final class RowRules {

  private final FilledSheet sheet;
  private final int year;
  private final Map<String, OwedRow> owed;
  private final PrintedRows names;
  private final Set<String> troubled;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param names what the rows of the sheet are called
   * @param troubled the cells of the sheet in which something unreadable stands
   */
  RowRules(
      FilledSheet sheet,
      String collection,
      Map<String, OwedRow> owed,
      PrintedRows names,
      Set<String> troubled) {
    this.sheet = sheet;
    this.year = collection.matches("\\d{4}-.*") ? Integer.parseInt(collection.substring(0, 4)) : 0;
    this.owed = owed;
    this.names = names;
    this.troubled = troubled;
  }

  List<Finding> check(FilledRow row) {
    for (FormColumn column : sheet.sheet().listWritable()) {
      if (column.isRequiredWithCompanion()
          && row.isFilled(column.companion())
          && !row.isFilled(column.name())
          && !troubled.contains(sheet.address(row, column.name()))) {
        boolean isStatus = sheet.sheet().answerCodes().containsKey(column.name());
        find(
            isStatus ? "STATUS_MISSING" : "COMPANION_MISSING",
            row,
            column.name(),
            "",
            column.headingVi());
      }
      if (column.type() == FormColumn.Type.DATE && column.isEntry()) {
        row.findDate(column.name()).ifPresent(date -> checkDate(row, column, date));
      }
    }
    checkGiven(row);
    checkAdded(row);
    checkUnits(row);
    checkStatus(row);
    return findings;
  }

  /** What was printed beforehand must come back as it was. */
  private void checkGiven(FilledRow row) {
    OwedRow printed = owed.get(sheet.key(row));
    if (printed == null) {
      return;
    }
    List<Finding> renamed = names.check(row, printed);
    if (sheet.isEntered(row)) {
      findings.addAll(renamed);
    } else {
      renamed.stream().filter(Finding::rejects).forEach(this::tellOverwritten);
    }
    for (FormColumn column : sheet.sheet().columns()) {
      String before = printed.given().getOrDefault(column.name(), "");
      boolean isAsked = sheet.letters().containsKey(column.name());
      boolean isName = column.isNaming() && row.isFilled(column.name());
      if (column.isGiven()
          && isAsked
          && !isName
          && !before.isEmpty()
          && !troubled.contains(sheet.address(row, column.name()))
          && !PrintedSigns.of(before).strip().equals(row.text(column.name()))) {
        String now = row.text(column.name());
        find("GIVEN_CELL_CHANGED", row, column.name(), shown(column, now), shown(column, before));
      }
    }
  }

  /** What was written over a name in a row without any figure goes to no other row. */
  private void tellOverwritten(Finding renamed) {
    findings.add(sheet.finding("WORDS_NOT_READ", renamed.cell(), renamed.found(), ""));
  }

  /** What is kept of a cell, as the officer reads it there. */
  private static String shown(FormColumn column, String kept) {
    return column.type() == FormColumn.Type.DATE && !kept.isEmpty()
        ? WrittenTime.dayVi(LocalDate.parse(kept))
        : column.codes().getOrDefault(kept, kept);
  }

  /** A row that the officer added counts once it is answered. */
  private void checkAdded(FilledRow row) {
    if (sheet.isAdded(row) && sheet.isEntered(row) && !sheet.isAnswered(row)) {
      String answer = sheet.sheet().answerColumns().get(0);
      FormColumn column = sheet.sheet().findColumn(answer).orElseThrow();
      String name = sheet.sheet().findName().map(row::text).orElse("");
      find("ADDED_ROW_UNANSWERED", row, answer, name, column.headingVi());
    }
  }

  /** A unit that was written with a number must be that of its row. */
  private void checkUnits(FilledRow row) {
    OwedRow printed = owed.get(sheet.key(row));
    Map<String, String> given = printed == null ? Map.of() : printed.given();
    for (FormColumn column : sheet.sheet().listEntries()) {
      row.findCell(column.name())
          .filter(cell -> !cell.unit().isEmpty())
          .ifPresent(cell -> checkUnit(row, column.name(), cell, column.unit(given)));
    }
  }

  private void checkUnit(FilledRow row, String column, FilledCell cell, String unit) {
    BigDecimal value = new BigDecimal(cell.value().toString());
    String written = print(value) + " " + cell.unit();
    Optional<BigDecimal> times = Unit.of(cell.unit()).in(Unit.of(unit));
    if (times.isPresent()) {
      boolean isSame = times.get().compareTo(BigDecimal.ONE) == 0;
      String code = isSame ? "UNIT_WRITTEN" : "UNIT_OF_ANOTHER_SCALE";
      find(code, row, column, written, print(value.multiply(times.get())));
    } else {
      find("UNIT_DIFFERS", row, column, written, unit.isEmpty() ? "số, không ghi đơn vị" : unit);
    }
  }

  private void checkDate(FilledRow row, FormColumn column, LocalDate date) {
    LocalDate first = LocalDate.of(year - 2, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    if (year > 0 && (date.isBefore(first) || date.isAfter(last))) {
      String expected = "%s … %s".formatted(WrittenTime.dayVi(first), WrittenTime.dayVi(last));
      find("DATE_OUT_OF_RANGE", row, column.name(), WrittenTime.dayVi(date), expected);
    }
  }

  /** A status that stands for a missing figure contradicts a figure. */
  private void checkStatus(FilledRow row) {
    boolean hasFigure = sheet.sheet().answerColumns().stream().anyMatch(row::isFilled);
    sheet
        .sheet()
        .answerCodes()
        .forEach(
            (column, codes) -> {
              if (hasFigure && codes.contains(row.text(column))) {
                FormColumn status = sheet.sheet().findColumn(column).orElseThrow();
                find(
                    "FIGURE_WITH_MISSING_STATUS", row, column, shown(status, row.text(column)), "");
              }
            });
  }

  private void find(String code, FilledRow row, String column, String found, String expected) {
    findings.add(sheet.finding(code, sheet.address(row, column), found, expected));
  }
}
