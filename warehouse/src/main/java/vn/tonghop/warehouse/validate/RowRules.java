package vn.tonghop.warehouse.validate;

import static vn.tonghop.warehouse.VietnameseNumber.print;
import static vn.tonghop.warehouse.workbook.form.FormColumn.Type.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
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
  private final Set<String> standing;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param names what the rows of the sheet are called
   * @param troubled the cells of the sheet in which something unreadable stands
   * @param standing the keys of the sheet's rows of which an earlier answer stands
   */
  RowRules(
      FilledSheet sheet,
      String collection,
      Map<String, OwedRow> owed,
      PrintedRows names,
      Set<String> troubled,
      Set<String> standing) {
    this.sheet = sheet;
    this.year = collection.matches("\\d{4}-.*") ? Integer.parseInt(collection.substring(0, 4)) : 0;
    this.owed = owed;
    this.names = names;
    this.troubled = troubled;
    this.standing = standing;
  }

  List<Finding> check(FilledRow row) {
    for (FormColumn column : sheet.sheet().listWritable()) {
      if (column.isRequiredWithCompanion()
          && row.isFilled(column.companion())
          && !row.isFilled(column.name())
          && printed(row, column).isEmpty()
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
    checkAnswered(row);
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
      String before = printed(row, column);
      boolean isAsked = sheet.letters().containsKey(column.name());
      boolean isName = column.isNaming() && row.isFilled(column.name());
      if (column.isGiven()
          && isAsked
          && !isName
          && !before.isEmpty()
          && !troubled.contains(sheet.address(row, column.name()))
          && !SameText.isSame(PrintedSigns.of(before), row.text(column.name()))) {
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

  /** What was printed beforehand in a cell of a row that is owed; empty if nothing was. */
  private String printed(FilledRow row, FormColumn column) {
    OwedRow printed = owed.get(sheet.key(row));
    return printed == null ? "" : printed.given().getOrDefault(column.name(), "");
  }

  /**
   * A row in which something was entered counts once it is answered; where a status could say that
   * there is no figure, words alone say it as well.
   */
  private void checkAnswered(FilledRow row) {
    FormSheet form = sheet.sheet();
    boolean isBegun =
        sheet.isAdded(row)
            ? sheet.isEntered(row)
            : form.listEntries().stream()
                .filter(column -> column.type() != TEXT || form.answerCodes().isEmpty())
                .anyMatch(column -> row.isFilled(column.name()));
    boolean isTold =
        Stream.concat(form.answerColumns().stream(), form.answerCodes().keySet().stream())
            .anyMatch(column -> troubled.contains(sheet.address(row, column)));
    if (isBegun && !isTold && !sheet.isAnswered(row) && !standing.contains(sheet.key(row))) {
      String answer = form.answerColumns().get(0);
      String heading = form.findColumn(answer).orElseThrow().headingVi();
      find("ROW_UNANSWERED", row, answer, form.label(row::text), heading);
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
